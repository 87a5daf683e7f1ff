package org.callaudit.analytics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.junit.jupiter.api.Test;

class TeamCasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    /** The team's mails go to its first agent's supervisor, and nobody else's restricted cases with them. */
    @Test
    void restrictedCasesAreTheirOwnersOnlyAlsoWhereATeamHasTwoSupervisors() {
        Roster roster = new Roster(List.of(agent("A2", "Kim Chen"), agent("A1", "Dana Lee")));
        Background background = new Background(
                List.of(),
                List.of(),
                List.of(
                        owned("1", "Dana Lee", true),
                        owned("2", "Kim Chen", true),
                        owned("3", "Kim Chen", false),
                        owned("4", "Human Resources", true),
                        owned("5", "Human Resources", false)));
        assertEquals(
                List.of("1", "3", "5"),
                new TeamCases("T1", background, roster, DAY, ZoneId.of("UTC"))
                        .all().stream().map(Case::caseId).toList());
    }

    private static RosterEntry agent(String id, String supervisor) {
        return new RosterEntry(
                id, "Agent " + id, "T1", "Team 1", supervisor, "", "Water", LocalDate.of(2025, 1, 1), null);
    }

    private static Case owned(String id, String owner, boolean restricted) {
        return new Case(
                id,
                CaseType.COMPLAINT,
                Instant.parse("2026-10-13T16:00:00Z"),
                null,
                null,
                owner,
                "",
                "",
                "",
                "A2",
                "",
                restricted,
                "Hung up.",
                "");
    }
}
