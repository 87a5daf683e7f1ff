package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Tally;

/**
 * A scope's tallies of the days before those that a report reads: what is usual was fixed there. They are asked for month by
 * month, and only as far as that takes, for a history may be long.
 */
public interface Earlier {

    /** There was nothing before. */
    Earlier NONE = of(Map.of());

    /** The first day with a record; empty if there is none before what the report reads. */
    Optional<LocalDate> first();

    /** Tallies by day from one day to another, both included; days that the report reads are not among them. */
    Map<LocalDate, Tally> between(LocalDate from, LocalDate to);

    /** Tallies that are at hand. */
    static Earlier of(Map<LocalDate, Tally> days) {
        return new Earlier() {
            @Override
            public Optional<LocalDate> first() {
                return days.keySet().stream().min(LocalDate::compareTo);
            }

            @Override
            public Map<LocalDate, Tally> between(LocalDate from, LocalDate to) {
                return days.entrySet().stream()
                        .filter(day ->
                                !day.getKey().isBefore(from) && !day.getKey().isAfter(to))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
            }
        };
    }
}
