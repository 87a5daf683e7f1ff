package org.callaudit.analytics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @Test
    void theFirstByIdStandsForATeamWhateverTheNames() {
        Roster roster = new Roster(List.of(
                entry("A2", "Ann Abel", "Water", null),
                entry("A1", "Zoe Young", "Trash", null),
                entry("A0", "Bo Ash", "Trash", DAY.minusDays(1))));
        assertEquals(Optional.of("A1"), roster.first("T1", DAY).map(RosterEntry::agentId));
        assertEquals(roster.first("T1", DAY), roster.member("T1", DAY));
    }

    @Test
    void aDissolvedTeamHasItsLastMemberButNobodyWhoReadsItsPages() {
        Roster roster = new Roster(List.of(entry("A1", "Ann Abel", "Water", DAY.minusDays(1))));
        assertEquals(Optional.empty(), roster.first("T1", DAY));
        assertEquals(Optional.of("A1"), roster.member("T1", DAY).map(RosterEntry::agentId));
        assertEquals(Optional.empty(), roster.member("T9", DAY));
    }

    @Test
    void aTeamOfTwoDepartmentsHasTheStandardsOfBothAndNoneOfANamelessOne() {
        Roster roster = new Roster(List.of(
                entry("A1", "Ann Abel", "Water", null),
                entry("A2", "Bo Ash", "Trash", null),
                entry("A3", "Cy Orr", "", null),
                entry("A4", "Di Poe", "Permits", DAY.minusDays(1))));
        assertEquals(
                List.of("team:T1", "department:Trash", "department:Water", "centre"),
                roster.scopes("T1", DAY).stream().map(Scope::text).toList());
    }

    private static RosterEntry entry(String id, String name, String department, @Nullable LocalDate validTo) {
        return new RosterEntry(
                id, name, "T1", "Team 1", "Pat Doe", "pat@example.org", department, LocalDate.of(2025, 1, 1), validTo);
    }
}
