package org.callaudit.analytics.spark;

import static org.callaudit.analytics.facts.ItemState.IN_ERROR;
import static org.callaudit.analytics.facts.ItemState.NOT_APPLICABLE;
import static org.callaudit.analytics.facts.ItemState.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.SegmentFixture;
import org.callaudit.analytics.facts.SegmentFixture.AuditFact;
import org.callaudit.analytics.facts.SegmentFixture.ItemFact;
import org.callaudit.analytics.facts.SegmentFixture.SurveyFact;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Segment;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.model.UnhappyAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A few records with answers worked out by hand. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkDayCounterTest {

    private static final LocalDate DAY = Centre.MOVE.minusDays(1);
    private static final long PERCENT = 1_000_000_000_000L;

    private DayCounts counts = new DayCounts(List.of(), List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    void count(DayCounter spark, @TempDir Path facts) throws IOException {
        Segment audits = SegmentFixture.audits(
                facts,
                1,
                List.of(
                        audit(0, "ana", DAY, 100 * PERCENT, 0, Centre.answers(RIGHT, RIGHT, RIGHT)),
                        withoutTopic(
                                audit(1, "ana", Centre.MOVE, 50 * PERCENT, 0, Centre.answers(RIGHT, IN_ERROR, RIGHT))),
                        audit(
                                2,
                                "bo",
                                DAY,
                                0L,
                                FindingCode.AUTO_FAIL_IGNORED.bit() | FindingCode.LATE_AUDIT.bit(),
                                withComments(Centre.answers(IN_ERROR, NOT_APPLICABLE, IN_ERROR))),
                        of(
                                Purpose.CALIBRATION,
                                audit(3, "bo", DAY, 10 * PERCENT, 1, Centre.answers(IN_ERROR, IN_ERROR, IN_ERROR))),
                        of(
                                Purpose.TARGETED,
                                audit(4, "bo", DAY, 10 * PERCENT, 1, Centre.answers(IN_ERROR, IN_ERROR, IN_ERROR))),
                        audit(5, "bo", DAY, 10 * PERCENT, 1, Centre.answers(IN_ERROR, IN_ERROR, IN_ERROR)),
                        audit(6, "bo", DAY, null, 0, Centre.answers(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE)),
                        audit(
                                7,
                                "bo",
                                Centre.MOVE.plusDays(1),
                                10 * PERCENT,
                                1,
                                Centre.answers(IN_ERROR, IN_ERROR, IN_ERROR)),
                        audit(
                                8,
                                "cy",
                                DAY,
                                80 * PERCENT,
                                FindingCode.LATE_AUDIT.bit(),
                                Centre.answers(IN_ERROR, RIGHT, RIGHT))));
        Segment older = SegmentFixture.audits(
                facts,
                2,
                List.of(of(
                        Purpose.DISPUTE,
                        new AuditFact(
                                0,
                                "D0",
                                "bo",
                                "EV2",
                                "2",
                                DAY,
                                1,
                                Purpose.DISPUTE,
                                "chat",
                                "leak",
                                "",
                                60 * PERCENT,
                                0,
                                List.of(
                                        new ItemFact("V", ErrorClass.BUSINESS_CRITICAL, IN_ERROR, ""),
                                        new ItemFact("N", ErrorClass.NON_CRITICAL, RIGHT, ""))))));
        Segment surveys = SegmentFixture.surveys(
                facts,
                3,
                List.of(
                        new SurveyFact(0, "S0", "ana", DAY, "phone", "billing", true, 1, 0, 7, false, "still no water"),
                        new SurveyFact(1, "S1", "ana", Centre.MOVE, "", "", true, 5, 10, null, true, "thanks"),
                        new SurveyFact(2, "S2", "bo", DAY, "sms", "", false, null, null, null, null, ""),
                        new SurveyFact(3, "S3", "bo", DAY, "phone", "billing", true, 2, 6, 1, true, ""),
                        new SurveyFact(4, "S4", "bo", DAY, "phone", "billing", true, 2, 6, 1, true, "twice")));
        counts = spark.count(new CountRequest(
                facts,
                List.of(
                        new CountRequest.Source(audits, Set.of(5)),
                        new CountRequest.Source(older, Set.of()),
                        new CountRequest.Source(surveys, Set.of(4))),
                Set.of(DAY, Centre.MOVE),
                Set.of(1),
                ZoneId.of("America/Chicago"),
                Centre.reference()));
    }

    @Test
    void theCentreHasAllThatCounts() {
        assertCounts(
                tally(ScopeKind.CENTRE, "", DAY),
                Map.ofEntries(
                        Map.entry(Counter.AUDITS, 5L),
                        Map.entry(Counter.SCORED, 4L),
                        Map.entry(Counter.WITH_NON_CRITICAL, 2L),
                        Map.entry(Counter.WITH_BUSINESS_CRITICAL, 1L),
                        Map.entry(Counter.WITH_COMPLIANCE_CRITICAL, 1L),
                        Map.entry(Counter.WITH_ANY_CRITICAL, 2L),
                        Map.entry(Counter.ERRORS, 4L),
                        Map.entry(Counter.APPLICABLE, 10L),
                        Map.entry(Counter.WITHOUT_FINDING, 4L),
                        Map.entry(Counter.SURVEYS_SENT, 3L),
                        Map.entry(Counter.SURVEYS_ANSWERED, 2L),
                        Map.entry(Counter.CSAT_1, 1L),
                        Map.entry(Counter.CSAT_2, 1L),
                        Map.entry(Counter.NPS_0, 1L),
                        Map.entry(Counter.NPS_6, 1L),
                        Map.entry(Counter.CES_1, 1L),
                        Map.entry(Counter.CES_7, 1L),
                        Map.entry(Counter.RESOLVED, 1L),
                        Map.entry(Counter.NOT_RESOLVED, 1L)));
        assertEquals(
                BigInteger.valueOf(240 * PERCENT),
                tally(ScopeKind.CENTRE, "", DAY).scoreSum());
        assertEquals(
                BigInteger.valueOf(100 * 100 + 80 * 80 + 60 * 60)
                        .multiply(BigInteger.valueOf(PERCENT).pow(2)),
                tally(ScopeKind.CENTRE, "", DAY).scoreSquares());
    }

    @Test
    void recordsBelongToTheTeamOfTheirDay() {
        assertEquals(4, tally(ScopeKind.TEAM, "T1", DAY).get(Counter.AUDITS));
        assertEquals(3, tally(ScopeKind.TEAM, "T1", DAY).get(Counter.SURVEYS_SENT));
        assertCounts(
                tally(ScopeKind.TEAM, "T2", Centre.MOVE),
                Map.ofEntries(
                        Map.entry(Counter.AUDITS, 1L),
                        Map.entry(Counter.SCORED, 1L),
                        Map.entry(Counter.WITH_CUSTOMER_CRITICAL, 1L),
                        Map.entry(Counter.WITH_ANY_CRITICAL, 1L),
                        Map.entry(Counter.ERRORS, 1L),
                        Map.entry(Counter.APPLICABLE, 3L),
                        Map.entry(Counter.WITHOUT_FINDING, 1L),
                        Map.entry(Counter.SURVEYS_SENT, 1L),
                        Map.entry(Counter.SURVEYS_ANSWERED, 1L),
                        Map.entry(Counter.CSAT_5, 1L),
                        Map.entry(Counter.NPS_10, 1L),
                        Map.entry(Counter.RESOLVED, 1L)));
        assertEquals(tally(ScopeKind.TEAM, "T2", Centre.MOVE), tally(ScopeKind.AGENT, "ana", Centre.MOVE));
        assertEquals(1, tally(ScopeKind.TEAM, DayCounter.UNASSIGNED_TEAM, DAY).get(Counter.AUDITS));
        assertEquals(Set.of("Water", "Power"), ids(ScopeKind.DEPARTMENT));
    }

    @Test
    void teamsAndAgentsCarryItemsAndTopics() {
        Tally team = tally(ScopeKind.TEAM, "T1", DAY);
        assertEquals(
                Map.of(
                        "QA/G", new Tally.Pair(2, 1),
                        "QA/V", new Tally.Pair(2, 1),
                        "QA/K", new Tally.Pair(2, 1),
                        "QA/N", new Tally.Pair(1, 0)),
                team.items());
        assertEquals(Map.of("billing", new Tally.Pair(3, 1), "leak", new Tally.Pair(1, 1)), team.topics());
        assertEquals(Map.of(), tally(ScopeKind.TEAM, "T2", Centre.MOVE).topics());
        assertEquals(Map.of(), tally(ScopeKind.CENTRE, "", DAY).items());
    }

    @Test
    void anItemHasTheAuditsToWhichItApplied() {
        assertCounts(
                tally(ScopeKind.ITEM, "QA/G", DAY),
                Map.of(
                        Counter.AUDITS, 3L,
                        Counter.APPLICABLE, 3L,
                        Counter.ERRORS, 2L,
                        Counter.WITH_NON_CRITICAL, 2L,
                        Counter.WITHOUT_FINDING, 2L));
        assertCounts(
                tally(ScopeKind.ITEM, "QA/V", DAY),
                Map.of(
                        Counter.AUDITS, 3L,
                        Counter.APPLICABLE, 3L,
                        Counter.ERRORS, 1L,
                        Counter.WITH_BUSINESS_CRITICAL, 1L,
                        Counter.WITH_ANY_CRITICAL, 1L,
                        Counter.WITHOUT_FINDING, 3L));
    }

    @Test
    void everyScopeWithARecordIsThereAndNoOther() {
        assertEquals(Set.of("ana", "bo", "cy"), ids(ScopeKind.AGENT));
        assertEquals(Set.of("EV1", "EV2"), ids(ScopeKind.EVALUATOR));
        assertEquals(Set.of("QA/G", "QA/V", "QA/K", "QA/N"), ids(ScopeKind.ITEM));
        assertEquals(Set.of("billing", "leak"), ids(ScopeKind.TOPIC));
        assertEquals(Set.of("phone", "chat", "sms"), ids(ScopeKind.CHANNEL));
        assertEquals(
                Set.of(DAY, Centre.MOVE),
                counts.tallies().stream().map(TallyRow::day).collect(Collectors.toSet()));
        assertEquals(0, tally(ScopeKind.EVALUATOR, "EV1", DAY).get(Counter.SURVEYS_SENT));
        List<Scope> order = counts.tallies().stream().map(TallyRow::scope).toList();
        assertEquals(order.stream().sorted().toList(), order);
    }

    @Test
    void findingsNameTheirTeam() {
        assertEquals(
                List.of(
                        new FormFinding(DAY, 1, "A2", 1, "EV1", "bo", "T1", FindingCode.AUTO_FAIL_IGNORED, "92", 0.0),
                        new FormFinding(DAY, 1, "A2", 1, "EV1", "bo", "T1", FindingCode.LATE_AUDIT, "92", 0.0),
                        new FormFinding(
                                DAY,
                                1,
                                "A8",
                                1,
                                "EV1",
                                "cy",
                                DayCounter.UNASSIGNED_TEAM,
                                FindingCode.LATE_AUDIT,
                                "92",
                                80.0)),
                counts.findings());
    }

    @Test
    void dissatisfiedCustomersAreQuoted() {
        Instant answered = Instant.parse("2026-03-10T13:00:00Z");
        assertEquals(
                List.of(
                        new UnhappyAnswer(
                                DAY, 3, "S0", "CS0", "ana", "T1", answered, 1, 0, "billing", "phone", "still no water"),
                        new UnhappyAnswer(DAY, 3, "S3", "CS3", "bo", "T1", answered, 2, 6, "billing", "phone", "")),
                counts.unhappy());
    }

    @Test
    void freshAuditsWithAMissAreListedGravestFirst() {
        assertEquals(
                List.of("A2", "A4", "A1", "A8"),
                counts.freshAudits().stream().map(FreshAudit::auditId).toList());
        FreshAudit audit = counts.freshAudits().get(0);
        assertEquals(
                List.of(
                        new FreshAudit.Miss("QA/K", "Text of K", ErrorClass.COMPLIANCE_CRITICAL, true),
                        new FreshAudit.Miss("QA/G", "Text of G", ErrorClass.NON_CRITICAL, false)),
                audit.misses());
        assertEquals(0.0, audit.score());
        assertEquals("92", audit.statedTotal());
        assertEquals(300, audit.comment().length());
        assertEquals("on K!", audit.comment().substring(0, 5), "on the gravest miss first");
        assertEquals('…', audit.comment().charAt(299));
    }

    @Test
    void freshAuditsAreCountedMissesOrNot() {
        assertEquals(
                List.of(
                        new FreshCount("T1", "ana", 1, 0, 0, 0),
                        new FreshCount("T1", "bo", 2, 1, 1, 0),
                        new FreshCount("T2", "ana", 1, 1, 1, 0),
                        new FreshCount(DayCounter.UNASSIGNED_TEAM, "cy", 1, 1, 0, 0)),
                counts.freshCounts());
    }

    @Test
    void nothingAskedIsNothingCounted(DayCounter spark, @TempDir Path facts) {
        DayCounts none = spark.count(new CountRequest(
                facts, List.of(), Set.of(DAY), Set.of(), ZoneId.of("America/Chicago"), Centre.reference()));
        assertEquals(List.of(), none.tallies());
    }

    @Test
    void withoutACoreThereIsNoStart() {
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> SparkDayCounter.start("local[1]", 0, Map.of()));
        assertEquals("cores = 0, must be at least 1", refused.getMessage());
    }

    private static AuditFact audit(
            int ordinal, String agent, LocalDate day, @Nullable Long score, int findings, List<ItemFact> items) {
        return new AuditFact(
                ordinal,
                "A" + ordinal,
                agent,
                "EV1",
                "1",
                day,
                24,
                Purpose.REGULAR,
                "phone",
                "billing",
                "92",
                score,
                findings,
                items);
    }

    private static AuditFact of(Purpose purpose, AuditFact a) {
        return new AuditFact(
                a.ordinal(),
                a.auditId(),
                a.agentId(),
                a.evaluatorId(),
                a.formVersion(),
                a.day(),
                a.hoursLater(),
                purpose,
                a.channel(),
                a.topic(),
                a.statedTotal(),
                a.score(),
                a.findings(),
                a.items());
    }

    private static AuditFact withoutTopic(AuditFact a) {
        return new AuditFact(
                a.ordinal(),
                a.auditId(),
                a.agentId(),
                a.evaluatorId(),
                a.formVersion(),
                a.day(),
                a.hoursLater(),
                a.purpose(),
                a.channel(),
                "",
                a.statedTotal(),
                a.score(),
                a.findings(),
                a.items());
    }

    private static List<ItemFact> withComments(List<ItemFact> items) {
        return items.stream()
                .map(item -> new ItemFact(
                        item.itemId(),
                        item.errorClass(),
                        item.state(),
                        item.itemId().equals("V")
                                ? "  "
                                : "on " + item.itemId() + (item.itemId().equals("K") ? "!".repeat(400) : "")))
                .toList();
    }

    private Tally tally(ScopeKind kind, String id, LocalDate day) {
        TallyRow row = counts.tallies().stream()
                .filter(each ->
                        each.scope().equals(new Scope(kind, id)) && each.day().equals(day))
                .reduce((a, b) -> {
                    throw new AssertionError("twice: " + a.scope());
                })
                .orElse(null);
        assertNotNull(row, kind + " " + id);
        return Objects.requireNonNull(row).tally();
    }

    private Set<String> ids(ScopeKind kind) {
        return counts.tallies().stream()
                .map(TallyRow::scope)
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .filter(id -> !id.equals(DayCounter.UNASSIGNED_TEAM))
                .collect(Collectors.toSet());
    }

    private static void assertCounts(Tally tally, Map<Counter, Long> expected) {
        Map<Counter, Long> counted = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            if (tally.get(counter) != 0) {
                counted.put(counter, tally.get(counter));
            }
        }
        assertEquals(new EnumMap<>(expected), counted);
    }
}
