package org.callaudit.analytics.centre;

import java.time.LocalDate;
import java.time.YearMonth;
import org.callaudit.analytics.measure.English;

/** Some months up to a day; whole months where that day ends one. */
record LastMonths(LocalDate from, LocalDate to, int months) {

    static final int YEAR = 12;

    static LastMonths of(LocalDate to, int months) {
        YearMonth last = YearMonth.from(to);
        boolean whole = to.equals(last.atEndOfMonth());
        return new LastMonths(
                whole
                        ? last.minusMonths(months - 1L).atDay(1)
                        : to.minusMonths(months).plusDays(1),
                to,
                months);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** As {@code the three months to Oct 31}. */
    String words() {
        return "the " + English.word(months) + " months to " + English.date(to, to);
    }
}
