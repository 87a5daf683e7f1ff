package org.callaudit.analytics.signal;

import java.time.LocalDate;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.stats.Proportion;

/**
 * The latest judged points of a chart in a row that stand apart from what is usual, against those before them. It says when a
 * change began, which the months that a comparison is made of need not: it is told beside a finding and is no test.
 *
 * @param first the period of the first of these points
 * @param last that of the last
 * @param now what these points come to
 * @param before what the points before them come to
 * @param earlier how many points are before
 */
public record Shift(Period first, Period last, Proportion now, Proportion before, int earlier) {

    /** The {@link #sentence} beside a finding; empty where the days that this counts begin with the change, and say so. */
    public String beside(Stretch counted, LocalDate page) {
        return first.start().equals(counted.from()) ? "" : sentence(page);
    }

    /** {@code From September to October: 34 of 62; 33 of 312 in the ten months before.} */
    public String sentence(LocalDate page) {
        return when(page) + ": " + English.of(now.count(), now.n()) + "; " + English.of(before.count(), before.n())
                + " "
                + (first.grain() != Grain.MONTH
                        ? "before that"
                        : earlier == 1 ? "in the month before" : "in the " + English.word(earlier) + " months before")
                + ".";
    }

    private String when(LocalDate page) {
        boolean days = first.grain() == Grain.DAY || first.grain() == Grain.WEEK;
        if (first.equals(last) && first.grain() == Grain.MONTH) {
            return "In " + English.month(first.start());
        }
        return days
                ? "From " + English.date(first.start(), page) + " to " + English.date(last.end(), page)
                : "From " + English.month(first.start()) + " to " + English.month(last.end());
    }
}
