package org.callaudit.analytics.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.callaudit.analytics.model.Tally;

/** Days from one to another, both included, and what people call them. */
public record Stretch(LocalDate from, LocalDate to) {

    /** An event so many days before some days may have to do with them. */
    private static final int SHORTLY_BEFORE = 31;

    /** The days of a period. */
    public static Stretch of(Period period) {
        return new Stretch(period.start(), period.end());
    }

    /** The three months before it. */
    public Stretch before() {
        return new Stretch(from.minusMonths(3), from.minusDays(1));
    }

    /** The twelve months that end with it. */
    public Stretch year() {
        return new Stretch(to.plusDays(1).minusYears(1), to);
    }

    /** The first day on which an event may have to do with what these days show. */
    public LocalDate fromShortlyBefore() {
        return from.minusDays(SHORTLY_BEFORE);
    }

    /** Its middle day; of two the earlier. */
    public LocalDate middle() {
        return LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public Tally sum(Map<LocalDate, Tally> days) {
        Tally sum = new Tally();
        days.forEach((day, tally) -> {
            if (contains(day)) {
                sum.merge(tally);
            }
        });
        return sum;
    }

    /** In a sentence: {@code October}, {@code July–September}, {@code Oct 1–15}. */
    public String name() {
        if (!wholeMonths()) {
            return days();
        }
        String last = English.month(to);
        return oneMonth() ? last : English.month(from) + "–" + last;
    }

    /** In a column's head: {@code Oct}, {@code Jul–Sep}, {@code Oct 1–15}. */
    public String brief() {
        if (!wholeMonths()) {
            return days();
        }
        String last = English.shortMonth(to);
        return oneMonth() ? last : English.shortMonth(from) + "–" + last;
    }

    /** With the year: {@code October 2026}. */
    public String title() {
        String year = " " + to.getYear();
        return from.getYear() == to.getYear()
                ? name() + (wholeMonths() ? year : "," + year)
                : wholeMonths()
                        ? English.month(from) + " " + from.getYear() + "–" + English.month(to) + year
                        : English.date(from, to) + "–" + English.date(to, from);
    }

    private boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && YearMonth.from(to).atEndOfMonth().equals(to);
    }

    private boolean oneMonth() {
        return YearMonth.from(from).equals(YearMonth.from(to));
    }

    private String days() {
        String first = English.date(from, to);
        return oneMonth()
                ? first + (from.equals(to) ? "" : "–" + to.getDayOfMonth())
                : first + "–" + English.date(to, to);
    }
}
