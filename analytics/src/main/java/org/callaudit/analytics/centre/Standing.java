package org.callaudit.analytics.centre;

import org.callaudit.analytics.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit's share lies.
 *
 * @param likely 95 % interval of the share; null below the number of cases that makes one
 * @param expected what so many cases let one expect around the level of all; null where it is not compared
 */
public record Standing(
        long count,
        long n,
        @Nullable Interval likely,
        @Nullable Interval expected,
        Place place) {

    /** What can be said of it. */
    public enum Place {
        /** No cases. */
        NONE,
        TOO_FEW,
        /** One evaluator did so much of the audits, or of those of a team in it, that nobody knows whose level it is. */
        ONE_EVALUATOR,
        /** Too few others to compare with. */
        ALONE,
        INSIDE,
        /** Beyond the range, but among so many one or another would be. */
        EDGE,
        ABOVE,
        BELOW;

        /** Whether it is more than chance would usually give. */
        public boolean outside() {
            return this == ABOVE || this == BELOW;
        }
    }
}
