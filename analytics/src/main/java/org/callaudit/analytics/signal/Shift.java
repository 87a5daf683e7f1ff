package org.callaudit.analytics.signal;

import java.time.LocalDate;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.stats.Proportion;

/**
 * The latest judged points of a chart in a row that stand apart from what is usual, against those before them. It says when a
 * change began, which the months that a comparison is made of need not: it is told beside a finding and is no test.
 *
 * @param first the days of the first of these points
 * @param now what these points come to
 * @param before what the points before them come to
 * @param grain that of the points
 * @param earlier how many points are before
 */
public record Shift(Stretch first, Proportion now, Proportion before, Grain grain, int earlier) {

    /** The day on which these points begin. */
    public LocalDate from() {
        return first.from();
    }

    /** The middle of the first point: what happened later explains little of it. */
    LocalDate middle() {
        return LocalDate.ofEpochDay((first.from().toEpochDay() + first.to().toEpochDay()) / 2);
    }

    /** {@code Since September 34 of 62; 33 of 312 in the ten months before.} */
    public String sentence(LocalDate page) {
        boolean months = grain == Grain.MONTH;
        String since = months ? English.month(from()) : English.date(from(), page);
        String when = !months
                ? "before"
                : earlier == 1 ? "in the month before" : "in the " + English.word(earlier) + " months before";
        return "Since " + since + " " + English.of(now.count(), now.n()) + "; " + English.of(before.count(), before.n())
                + " " + when + ".";
    }
}
