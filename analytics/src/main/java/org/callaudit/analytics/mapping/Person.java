package org.callaudit.analytics.mapping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom audits or surveys name.
 *
 * @param name as it is written there
 * @param knownAs the id under which the records have them
 * @param agent whether calls of theirs were audited or answered about; else they evaluate only
 * @param first the first day on which they are named; null where no row has a day
 * @param last the last one
 */
public record Person(
        String name,
        String knownAs,
        boolean agent,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** The same person, named on that day, too. */
    Person alsoOn(@Nullable LocalDate day, boolean asAgent) {
        return new Person(name, knownAs, agent || asAgent, earlier(first, day), later(last, day));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
