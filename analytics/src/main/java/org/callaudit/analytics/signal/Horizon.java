package org.callaudit.analytics.signal;

import java.time.LocalDate;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;

/**
 * How far a report looks.
 *
 * @param until the last day shown
 * @param judged the last day judged; what came later is still arriving
 */
public record Horizon(LocalDate until, LocalDate judged) {

    /** Of a page made while records still arrive. */
    public static Horizon of(LocalDate businessDate) {
        return new Horizon(businessDate, FewCases.judgedUntil(businessDate));
    }

    /** Of a report on a period that is over: all of it is judged, and what comes late is told in its next issue. */
    public static Horizon closed(LocalDate until) {
        return new Horizon(until, until);
    }

    /** The latest whole month that is judged. */
    public Period latestMonth() {
        Period month = Period.of(Grain.MONTH, judged.plusDays(1));
        return month.plus(-1);
    }

    /** Whether all of a period is judged. */
    boolean judges(Period period) {
        return !period.end().isAfter(judged);
    }
}
