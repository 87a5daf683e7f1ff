package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.callaudit.analytics.measure.FormChanges;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;

/**
 * All that was counted of one scope: the days that a report reads, and the earlier ones as far as they are asked for; and
 * which items became others meanwhile.
 */
public final class History {

    private final NavigableMap<LocalDate, Tally> days;
    private final Earlier earlier;
    private final FormChanges changes;

    /**
     * The history of a scope.
     *
     * @param days tallies by day of a year or more
     * @param earlier the days before these
     * @param reference every version of every form
     */
    public History(Map<LocalDate, Tally> days, Earlier earlier, Reference reference) {
        this.days = new TreeMap<>(days);
        this.earlier = earlier;
        this.changes = new FormChanges(reference);
    }

    /** The days that the report reads, in order. */
    NavigableMap<LocalDate, Tally> days() {
        return days;
    }

    /** Where items became others. */
    FormChanges changes() {
        return changes;
    }

    /** The first day with a record; empty if there is none. */
    Optional<LocalDate> first() {
        return earlier.first().or(() -> days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey()));
    }

    /** What a share comes to in a period. */
    Proportion share(TrackedShare what, Period period) {
        return daily(what, period).values().stream().reduce(new Proportion(0, 0), Proportion::plus);
    }

    /** What a share comes to on each day of a period that has a record. */
    NavigableMap<LocalDate, Proportion> daily(TrackedShare what, Period period) {
        NavigableMap<LocalDate, Proportion> shares = new TreeMap<>();
        days.subMap(period.start(), true, period.end(), true).forEach((day, tally) -> shares.put(day, what.of(tally)));
        if (days.isEmpty() || period.start().isBefore(days.firstKey())) {
            earlier.between(period.start(), period.end()).forEach((day, tally) -> shares.put(day, what.of(tally)));
        }
        return shares;
    }
}
