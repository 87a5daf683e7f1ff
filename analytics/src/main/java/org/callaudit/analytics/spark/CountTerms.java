package org.callaudit.analytics.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.RosterEntry;

/**
 * What every task of a count needs to know, in types that travel.
 *
 * @param facts the facts folder
 * @param days epoch days to count
 */
record CountTerms(String facts, Set<Integer> days, Set<Integer> freshFiles, Reference reference)
        implements Serializable {

    static CountTerms of(CountRequest request) {
        Set<Integer> days =
                request.days().stream().map(day -> (int) day.toEpochDay()).collect(Collectors.toUnmodifiableSet());
        return new CountTerms(request.facts().toString(), days, Set.copyOf(request.freshFiles()), request.reference());
    }

    /** The days to look for in a segment with these days; empty if every one of them is wanted. */
    Set<Integer> wantedOf(Set<LocalDate> segmentDays) {
        Set<Integer> wanted = segmentDays.stream()
                .map(day -> (int) day.toEpochDay())
                .filter(days::contains)
                .collect(Collectors.toUnmodifiableSet());
        return wanted.size() == segmentDays.size() ? Set.of() : wanted;
    }

    /** Where the agent was on that day. */
    Place placeOf(String agentId, LocalDate day) {
        RosterEntry entry = reference.roster().on(agentId, day);
        return entry == null ? Place.UNKNOWN : new Place(entry.teamId(), entry.department());
    }

    /** A team and its department. */
    record Place(String teamId, String department) {

        /** Of an agent whom a corrected roster no longer names on that day. */
        static final Place UNKNOWN = new Place(DayCounter.UNASSIGNED_TEAM, "");
    }
}
