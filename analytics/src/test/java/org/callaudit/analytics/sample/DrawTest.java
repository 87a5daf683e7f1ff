package org.callaudit.analytics.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.sample.WorkList.Line;
import org.junit.jupiter.api.Test;

/** Laws of the draw, whatever it is drawn from. */
class DrawTest {

    private static final int POOLS = 200;

    private static WorkList drawn(Pool pool) {
        return Draw.of(pool, 1, Draw.seed(pool, 1));
    }

    @Test
    void nobodyAuditsThemself() {
        Random random = new Random(2401);
        for (int i = 0; i < POOLS; i++) {
            for (Line line : drawn(Pools.any(random)).lines()) {
                assertNotEquals(line.agentId(), line.evaluatorId());
            }
        }
    }

    @Test
    void aliasesAuditNobodyWhoTheyAre() {
        Pool pool = new Pool(
                Pools.DATE,
                5,
                1,
                List.of(Pools.agent("A1", 0)),
                List.of(new Evaluator("ruiz, j.", "A1"), new Evaluator("E1", "E1")),
                Pools.NO_LIMIT,
                Set.of(),
                List.of());

        List<Line> lines = drawn(pool).lines();

        assertEquals(5, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.evaluatorId().equals("E1")));
    }

    @Test
    void nobodyIsAuditedMoreThanLackingNorMoreADayThanAnEqualPart() {
        Random random = new Random(2402);
        for (int i = 0; i < POOLS; i++) {
            Pool pool = Pools.any(random);
            Map<String, Long> times = drawn(pool).lines().stream().collect(groupingBy(Line::agentId, counting()));
            for (Auditee agent : pool.agents()) {
                long got = times.getOrDefault(agent.agentId(), 0L);
                double lacking = agent.lacking(pool.planned());
                assertTrue(got <= Math.ceil(lacking / pool.daysLeft()), () -> agent + " gets " + got);
            }
        }
    }

    /** Once as many as are due are drawn, nobody who is left has had fewer than anybody who was drawn. */
    @Test
    void theLeastAuditedComeFirst() {
        Random random = new Random(2403);
        for (int i = 0; i < POOLS; i++) {
            Pool any = Pools.any(random);
            Pool pool = new Pool(
                    any.date(),
                    any.planned(),
                    any.daysLeft(),
                    any.agents(),
                    List.of(new Evaluator("X", "X")),
                    Pools.NO_LIMIT,
                    Set.of(),
                    List.of());
            Set<String> chosen = new HashSet<>();
            drawn(pool).lines().forEach(line -> chosen.add(line.agentId()));
            long most = pool.agents().stream()
                    .filter(agent -> chosen.contains(agent.agentId()))
                    .mapToLong(Auditee::covered)
                    .max()
                    .orElse(0);
            assertTrue(pool.agents().stream()
                    .filter(agent -> !chosen.contains(agent.agentId()))
                    .allMatch(agent -> agent.covered() >= most));
        }
    }

    @Test
    void sharesAreEqualAndWithinTheLimit() {
        Random random = new Random(2404);
        int equal = 0;
        for (int i = 0; i < POOLS; i++) {
            Pool pool = Pools.any(random);
            List<Line> lines = drawn(pool).lines();
            Map<String, Long> shares = lines.stream().collect(groupingBy(Line::evaluatorId, counting()));
            pool.evaluators().forEach(evaluator -> shares.putIfAbsent(evaluator.evaluatorId(), 0L));
            long most = shares.values().stream().mapToLong(n -> n).max().orElse(0);
            long least = shares.values().stream().mapToLong(n -> n).min().orElse(0);
            assertTrue(most <= pool.perEvaluator());
            if (most - least > 1) {
                String idle = shares.entrySet().stream()
                        .filter(share -> share.getValue() == least)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
                assertTrue(
                        lines.stream()
                                .filter(line -> !line.evaluatorId().equals(idle))
                                .allMatch(line -> line.agentId().equals(idle)),
                        () -> idle + " has fewer, and not because all others are audits of " + idle);
            } else {
                equal++;
            }
        }
        assertTrue(equal > POOLS * 9 / 10, equal + " of " + POOLS);
    }

    @Test
    void theSameSeedGivesTheSameListInWhateverOrderThingsCome() {
        Random random = new Random(2405);
        for (int i = 0; i < POOLS; i++) {
            Pool pool = Pools.any(random);
            List<Auditee> agents = new ArrayList<>(pool.agents());
            List<Evaluator> evaluators = new ArrayList<>(pool.evaluators());
            List<Contact> contacts = new ArrayList<>(pool.contacts());
            Collections.shuffle(agents, random);
            Collections.shuffle(evaluators, random);
            Collections.shuffle(contacts, random);
            assertEquals(
                    drawn(pool),
                    drawn(new Pool(
                            pool.date(),
                            pool.planned(),
                            pool.daysLeft(),
                            agents,
                            evaluators,
                            pool.perEvaluator(),
                            pool.known(),
                            contacts)));
        }
    }

    @Test
    void anotherDrawHasAnotherSeedAndAnotherList() {
        Pool pool = thirtyAlike();

        assertNotEquals(Draw.seed(pool, 1), Draw.seed(pool, 2));
        assertNotEquals(
                drawn(pool).lines(), Draw.of(pool, 2, Draw.seed(pool, 2)).lines());
    }

    /** Thirty agents, ten of whom are drawn: each in a third of 3,000 draws, within five standard errors (26 each). */
    @Test
    void agentsAuditedEquallyOftenHaveTheSameChance() {
        Pool pool = thirtyAlike();
        Map<String, Integer> times = new TreeMap<>();
        for (int seed = 0; seed < 3000; seed++) {
            Draw.of(pool, 1, "seed " + seed).lines().forEach(line -> times.merge(line.agentId(), 1, Integer::sum));
        }

        assertEquals(30, times.size());
        times.forEach((agent, n) -> assertEquals(1000, n, 130, agent));
    }

    private static Pool thirtyAlike() {
        return new Pool(
                Pools.DATE,
                1,
                3,
                IntStream.range(0, 30).mapToObj(i -> Pools.agent("A" + i, 0)).toList(),
                List.of(new Evaluator("E1", "E1"), new Evaluator("E2", "E2")),
                Pools.NO_LIMIT,
                Set.of(),
                List.of());
    }

    /** Of two evaluators each audited the other's agents last. */
    @Test
    void anotherEvaluatorComesThanTheLast() {
        List<Auditee> agents = IntStream.range(0, 10)
                .mapToObj(i -> new Auditee("A" + i, "", "T", 0, 0, Map.of(), Set.of("E" + i % 2)))
                .toList();
        Pool pool = new Pool(
                Pools.DATE,
                1,
                1,
                agents,
                List.of(new Evaluator("E0", "E0"), new Evaluator("E1", "E1")),
                Pools.NO_LIMIT,
                Set.of(),
                List.of());

        for (Line line : drawn(pool).lines()) {
            assertNotEquals("E" + Integer.parseInt(line.agentId().substring(1)) % 2, line.evaluatorId());
        }
    }

    @Test
    void aTeamIsSpreadOverEvaluators() {
        Pool pool = thirtyAlike();
        List<Auditee> teams = IntStream.range(0, 30)
                .mapToObj(i -> new Auditee("A" + i, "", "T" + i % 5, 0, 0, Map.of(), Set.of()))
                .toList();
        List<Evaluator> three =
                List.of(new Evaluator("E1", "E1"), new Evaluator("E2", "E2"), new Evaluator("E3", "E3"));

        Map<String, Long> pairs =
                drawn(new Pool(pool.date(), 1, 1, teams, three, Pools.NO_LIMIT, Set.of(), List.of())).lines().stream()
                        .collect(groupingBy(line -> line.teamId() + line.evaluatorId(), counting()));

        assertEquals(15, pairs.size());
        assertTrue(pairs.values().stream().allMatch(n -> n >= 1 && n <= 3), pairs.toString());
    }

    @Test
    void agentsWithoutAContactAreLeftOutWhereTheTeamsContactsAreKnown() {
        Pool pool = new Pool(
                Pools.DATE,
                1,
                1,
                List.of(Pools.agent("A1", 0), Pools.agent("A2", 0)),
                List.of(new Evaluator("E1", "E1")),
                Pools.NO_LIMIT,
                Set.of("T"),
                List.of(Pools.contact("C1", "A1", "phone", "bill")));

        WorkList list = drawn(pool);

        assertEquals(2, list.wanted());
        assertEquals(1, list.lines().size());
        assertEquals("C1", Objects.requireNonNull(list.lines().get(0).pick()).contactId());
    }

    @Test
    void nobodyIsDrawnWhomNobodyElseCanAudit() {
        Pool pool = new Pool(
                Pools.DATE,
                1,
                1,
                List.of(Pools.agent("A1", 0)),
                List.of(new Evaluator("A1", "A1")),
                Pools.NO_LIMIT,
                Set.of(),
                List.of());

        assertFalse(pool.lacking() == 0);
        assertEquals(List.of(), drawn(pool).lines());
    }
}
