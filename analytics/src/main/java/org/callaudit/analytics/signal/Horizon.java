package org.callaudit.analytics.signal;

import java.time.LocalDate;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;

/**
 * How far a report looks: the same on every page of the same day.
 *
 * @param until the last day shown
 */
public record Horizon(LocalDate until) {

    public static Horizon of(LocalDate businessDate) {
        return new Horizon(businessDate);
    }

    /** The latest month that is judged. */
    public Period latestMonth() {
        Period latest = Period.of(Grain.MONTH, until);
        return judges(latest) ? latest : latest.plus(-1);
    }

    /**
     * Whether a period is judged: a month or quarter once it is over, for what is still to arrive of it is little by then; a
     * day or a week once it ended two weeks ago.
     */
    boolean judges(Period period) {
        LocalDate last =
                switch (period.grain()) {
                    case DAY, WEEK -> FewCases.judgedUntil(until);
                    case MONTH, QUARTER -> until;
                };
        return !period.end().isAfter(last);
    }
}
