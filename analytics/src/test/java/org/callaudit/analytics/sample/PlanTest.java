package org.callaudit.analytics.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.callaudit.analytics.sample.Reach.Needed;
import org.callaudit.analytics.sample.Reach.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lots, what is under way, coverage, and what so many audits show. */
class PlanTest {

    /**
     * Expected: {@code printf '%s' 'three dice: 4 1 6/agent/A1007' | sha256sum}, coreutils 9.1; and Python's
     * {@code int(sha256(b'three dice: 4 1 6/start/A1007').hexdigest(), 16) % 13}.
     */
    @Test
    void lotsCanBeDrawnWithoutThisProgram() {
        Lots lots = new Lots("three dice: 4 1 6");

        assertEquals("4bd400542dccac3a298430ea301c666a80ec89a864310065c62ccd46f84dfb2d", lots.of("agent/A1007"));
        assertEquals(8, lots.number("start/A1007", 13));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'2 3', '', 2",
        "'2 3', '2', 1",
        "'2 3', '3 3', 0",
        "'3', '2', 1",
        "'3 5', '4', 1",
        "'3', '4 5 6', 0",
    })
    void anAuditAnswersTheEarliestAssignment(String assigned, String done, long underWay) {
        assertEquals(underWay, UnderWay.count(days(assigned), days(done)));
    }

    private static List<LocalDate> days(String days) {
        return Arrays.stream(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> LocalDate.of(2026, 11, Integer.parseInt(day)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 0 | Of 3 agents on the roster nobody has an audit of November contacts yet; 5 are planned for each.",
                "5 6 9 | Of 3 agents on the roster nobody has fewer than the 5 audits planned for November.",
                "1 4 5 | Of 3 agents on the roster all have an audit of November contacts; 2 have fewer than the 5 planned.",
                "0 4 5 | Of 3 agents on the roster 1 has no audit of November contacts yet; 2 have fewer than the 5 planned, those without any among them.",
            })
    void coverageIsASentence(String audits, String sentence) {
        List<Auditee> agents = Arrays.stream(audits.split(" "))
                .map(n -> Pools.agent("A", Long.parseLong(n)))
                .toList();
        Pool pool = new Pool(Pools.DATE, 5, 1, agents, List.of(), Pools.NO_LIMIT, Set.of(), List.of());

        assertEquals(sentence, Coverage.of(pool).sentence());
    }

    /**
     * Expected: scipy 1.17.1, binom.sf(floor(n * limit), n, share) at 0.9 or more with the limit 0.1 + 3 * sqrt(0.09 / n);
     * for groups the formula of R's power.prop.test, rounded up.
     */
    @Test
    void whatSoManyAuditsShow() {
        Reach reach = Reach.of(0.1, Reach.numbers(0));

        assertEquals(
                List.of(
                        new Seen(20, OptionalInt.of(47)),
                        new Seen(50, OptionalInt.of(32)),
                        new Seen(100, OptionalInt.of(25)),
                        new Seen(200, OptionalInt.of(20))),
                reach.seen());
        assertEquals(
                List.of(
                        new Needed(5, OptionalInt.of(718), OptionalLong.of(918)),
                        new Needed(10, OptionalInt.of(193), OptionalLong.of(266)),
                        new Needed(20, OptionalInt.of(53), OptionalLong.of(82))),
                reach.needed());
    }

    @Test
    void aShareThatCannotRiseSoFar() {
        assertEquals(
                new Needed(20, OptionalInt.empty(), OptionalLong.empty()),
                Reach.of(0.9, List.of(20L)).needed().get(2));
    }
}
