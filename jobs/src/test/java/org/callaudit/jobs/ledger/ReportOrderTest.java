package org.callaudit.jobs.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of reports' files. */
class ReportOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private static String name(String team) {
        return new ReportOrder(ReportKind.NIGHTLY, new Scope(ScopeKind.TEAM, team), DAY, DAY).fileName();
    }

    /** Expected: {@code printf '%s' 'T 1' | sha256sum | cut -c1-6}, coreutils 9.1. */
    @ParameterizedTest
    @CsvSource({"UB1, nightly-UB1", "T_1, nightly-T_1", "t.1-B, nightly-t.1-B", "T 1, nightly-T_1~75e8b3"})
    void anOrdinaryIdIsTheNameAndAnotherIsMarked(String team, String expected) {
        assertEquals(expected, name(team));
    }

    @Test
    void noTwoTeamsShareAName() {
        List<String> teams = List.of(
                "T 1", "T_1", "T/1", "T\\1", "Ö1", "Ü1", "x".repeat(150), "x".repeat(100), "x".repeat(99) + "/");

        assertEquals(
                teams.size(),
                teams.stream()
                        .map(ReportOrderTest::name)
                        .collect(Collectors.toSet())
                        .size());
    }

    /** File systems take 255 bytes; beside the name there is an ending, and {@code .part} while it is written. */
    @Test
    void aLongIdMakesNoNameThatIsTooLong() {
        String name = new ReportOrder(
                        ReportKind.EVALUATION, new Scope(ScopeKind.AGENT, "Ö".repeat(200)), DAY.minusYears(1), DAY)
                .fileName();

        assertTrue((name + ".first.json.part").getBytes(StandardCharsets.UTF_8).length <= 255, name);
    }
}
