package org.callaudit.analytics.nightly;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.UnhappyAnswer;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.Signal;
import org.junit.jupiter.api.Test;

public class NightlyJudgeTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void aQuietTeamReadsNothingUnusual() {
        Night night = new Night().steady().came("A1", "48177", false);
        night.counts.add(new FreshCount("UB1", "A1", 3, 1, 0, 0));
        night.counts.add(new FreshCount("UB1", "A2", 9, 0, 0, 0));
        JudgedNight judged = night.judged();
        assertEquals("Nothing unusual. Twelve audits entered.", judged.summary().headline());
        assertEquals(List.of(), judged.signals());
        assertFalse(judged.summary().alarming());
        assertEquals(
                List.of(new NightlySummary.AgentCount("K. Chen", 2), new NightlySummary.AgentCount("M. Alvarez", 9)),
                judged.summary().clean());
    }

    @Test
    void aCriticalErrorToHearIsSaidOnAQuietNight() {
        Night night = new Night().steady().came("A1", "48213", true);
        night.counts.add(new FreshCount("UB1", "A1", 1, 1, 1, 0));
        NightlySummary summary = night.judged().summary();
        assertEquals("Nothing unusual. One audit entered; a critical error to hear: call 48213.", summary.headline());
        assertEquals(
                new NightlySummary.ToDo("Hear call 48213", "Automatic zero: Verifies account holder. Audited Nov 19."),
                summary.toDo().get(0));
    }

    @Test
    void theCaseOverdueLongestIsToBeAnswered() {
        LocalDate opened = LocalDate.of(2026, 10, 1);
        NightlySummary summary = new Night()
                .steady()
                .opened("119", opened, LocalDate.of(2026, 11, 12), "kim chen", "A1", false)
                .opened("117", opened, LocalDate.of(2026, 10, 30), "Dana Lee", "", false)
                .opened("120", opened, LocalDate.of(2026, 11, 21), "Dana Lee", "A2", false)
                .judged()
                .summary();
        assertEquals(
                List.of(
                        new NightlySummary.ToDo(
                                "Follow up referral, case 117",
                                "To Permits: Permits never answered. Due Oct 30, 21 days ago. Owner: you. One more case overdue.")),
                summary.toDo());
        assertEquals(
                List.of("117", "119", "120"),
                summary.cases().stream().map(Case::caseId).toList());
    }

    @Test
    void restrictedCasesAreTheirOwnersAndAnAgentWhoOwnsOneIsNotNamed() {
        LocalDate opened = LocalDate.of(2026, 10, 1);
        LocalDate due = LocalDate.of(2026, 10, 30);
        NightlySummary summary = new Night()
                .steady()
                .opened("121", opened, due.minusDays(9), "Human Resources", "A1", true)
                .opened("122", opened, due, "Kim Chen", "A2", false)
                .opened("123", opened, due.plusDays(1), "DANA@example.org", "A2", true)
                .judged()
                .summary();
        assertEquals(
                "To Permits: Permits never answered. Due Oct 30, 21 days ago. Owner: an agent of the team. One more case overdue.",
                summary.toDo().get(0).text());
        assertEquals(
                List.of("122", "123"),
                summary.cases().stream().map(Case::caseId).toList());
    }

    @Test
    void linesToBeFilledInNameTheItemAndTheAgentButSayNothingYet() {
        Night night = new Night().steady().month(OCTOBER, 50, 21, 15).came("A1", "48213", true);
        List<Case> lines = night.judged().summary().cases();
        assertEquals(
                List.of("ACT-UB1-20261120", "COA-A48213"),
                lines.stream().map(Case::caseId).toList());
        assertEquals(List.of("", "A1"), lines.stream().map(Case::agentId).toList());
        assertTrue(lines.stream()
                .allMatch(line -> line.itemScope().equals("CARE/V01")
                        && line.text().isEmpty()
                        && line.owner().equals("Dana Lee")));
    }

    @Test
    void aRiseIsNewsOnceAndThenStillOpen() {
        Night night = new Night().steady().month(OCTOBER, 50, 21, 15);
        JudgedNight first = night.judged();
        assertEquals(
                "“Verifies account holder” was missed in 15 of 50 October audits; 15 of 150 in the three months before.",
                first.summary().headline());
        assertEquals(
                "More than chance would usually give. This team has no open case on it."
                        + " The workbook of cases proposes one.",
                first.summary().subline());
        assertTrue(first.summary().alarming());
        List<String> keys = first.signals().stream().map(Signal::key).toList();
        assertEquals("item:CARE/V01:up", keys.get(0));
        assertEquals(
                Set.of("item:CARE/V01:up", "class:any_critical:up", "class:compliance_critical:up"), Set.copyOf(keys));
        keys.forEach(key -> night.firstSeen.put(key, LocalDate.of(2026, 11, 16)));
        NightlySummary second = night.judged().summary();
        assertEquals("Nothing new. No new audits or survey answers.", second.headline());
        assertEquals(
                "Still open since Nov 16: " + first.summary().headline() + " This team has no open case on it.",
                second.subline());
        assertFalse(second.alarming());
    }

    @Test
    void aNightJudgedAgainIsStillNews() {
        Night night = new Night().steady().month(OCTOBER, 50, 10, 15);
        JudgedNight first = night.judged();
        first.signals().forEach(signal -> night.firstSeen.put(signal.key(), Night.DAY));
        assertEquals(first, night.judged());
    }

    @Test
    void theLatestPointIsMarkedAndWhatIsStillArrivingIsHollow() {
        Night night = new Night().steady().month(OCTOBER, 51, 21, 5).month(YearMonth.of(2026, 11), 30, 30, 3);
        ControlChart chart = night.judged().summary().charts().get(0);
        List<ControlChart.Point> points = chart.points();
        assertEquals(12, points.size());
        ControlChart.Point october = points.get(10);
        assertEquals("Oct", october.label());
        assertTrue(october.signal());
        assertEquals("21 of 51", october.note());
        assertEquals(0.2 + 3 * Math.sqrt(0.16 / 51), requireNonNull(october.upper()), 1e-12);
        ControlChart.Point november = points.get(11);
        assertTrue(november.hollow());
        assertFalse(november.signal());
        assertEquals("usual 20", chart.centreLabel());
        assertEquals(
                "Usual level: Nov 2025–Apr 2026. With 50 audits a month only a large rise, from 20% to about 47%, would"
                        + " show nine times in ten. A p chart, three standard errors.",
                chart.method());
        assertTrue(chart.alternative().contains("Oct is outside the usual range with 21 of 51"), chart.alternative());
    }

    @Test
    void theUsualLevelIsThatOfTheFirstHalfYearHoweverLongAgo() {
        Night night = new Night().steady();
        for (int month = 0; month < 6; month++) {
            Tally tally = new Tally();
            tally.add(Counter.AUDITS, 50);
            tally.add(Counter.WITH_ANY_CRITICAL, 2);
            night.earlier.put(LocalDate.of(2024, 3, 5).plusMonths(month), tally);
        }
        JudgedNight judged = night.judged();
        ControlChart chart = judged.summary().charts().get(0);
        assertEquals(0.04, requireNonNull(chart.centre()), 1e-12);
        assertEquals(
                List.of("class:any_critical:up"),
                judged.signals().stream().map(Signal::key).toList());
        assertEquals(
                "10 of 50 October audits had a critical error; the usual level is 4%.",
                judged.summary().headline());
    }

    @Test
    void aSlowDeteriorationIsMeasuredAgainstWhereItBegan() {
        Night night = new Night().steady();
        for (int month = 5; month <= 10; month++) {
            night.month(YearMonth.of(2026, month), 50, 10 + 2L * (month - 4), 5);
        }
        NightlySummary summary = night.judged().summary();
        assertEquals(
                "60 of 150 August–October audits had a critical error; 102 of 450 in the nine months before.",
                summary.headline());
        ControlChart chart = summary.charts().get(0);
        assertEquals(0.2, requireNonNull(chart.centre()), 1e-12);
        assertEquals("22 of 50", chart.points().get(10).note());
    }

    @Test
    void unhappyAnswersAreNewsToo() {
        Night night = new Night().steady().answers(OCTOBER, 40, 16);
        JudgedNight judged = night.judged();
        assertEquals(
                "16 of 40 October survey answers were dissatisfied (1–2); 12 of 120 in the three months before.",
                judged.summary().headline());
        // That fewer were satisfied is the same told the other way round.
        assertEquals("More than chance would usually give.", judged.summary().subline());
        assertEquals(
                "Dissatisfied customers (1–2)", judged.summary().charts().get(0).title());
        assertEquals(
                "16 of 40", judged.summary().charts().get(0).points().get(10).note());
    }

    /** The months that are compared need not be those in which it began: 40 of 80 in two months, 36 of 360 in the nine before, as the chart has them. */
    @Test
    void whenAChangeBeganAndWhatCameOfItIsSaid() {
        Night night =
                new Night().steady().answers(YearMonth.of(2026, 9), 40, 24).answers(OCTOBER, 40, 16);
        night.events.add(new Event(LocalDate.of(2026, 9, 8), Scope.CENTRE, "Bills go out twice", false));
        night.events.add(new Event(LocalDate.of(2026, 10, 16), Scope.CENTRE, "Double bills corrected", false));
        NightlySummary summary = night.judged().summary();
        assertEquals(
                "44 of 120 August–October survey answers were dissatisfied (1–2); 36 of 360 in the nine months before.",
                summary.headline());
        assertEquals(
                "More than chance would usually give. From September to October: 40 of 80; 36 of 360 in the nine months before."
                        + " After: Bills go out twice, Sep 8. Since “Double bills corrected”, Oct 16: 16 of 40 so far.",
                summary.subline());
        night.answers(YearMonth.of(2026, 11), 19, 5)
                .events
                .add(new Event(LocalDate.of(2026, 11, 2), Scope.CENTRE, "Refunds sent", false));
        String later = night.judged().summary().subline();
        assertTrue(later.contains("Since “Refunds sent”, Nov 2: 5 of 19 so far, too few to tell."), later);
    }

    /** With no audits in August and September, October counts as much as all three: it is the three that were compared. */
    @Test
    void whatThreeMonthsShowIsNotTakenForTheLastOfThem() {
        Night night = new Night().steady().month(OCTOBER, 50, 10, 15);
        for (int month = 8; month <= 9; month++) {
            night.team.remove(YearMonth.of(2026, month).atDay(10));
        }
        NightlySummary summary = night.judged().summary();
        assertEquals(
                "“Verifies account holder” was missed in 15 of 50 August–October audits;"
                        + " 45 of 450 in the nine months before.",
                summary.headline());
        assertTrue(
                summary.subline().contains(" In October: 15 of 50; 40 of 400 in the eight months before. "),
                summary.subline());
    }

    /** What has been so since long before the months compared did not begin this change, and no event of then explains it. */
    @Test
    void aChangeOnTopOfALongTroubleHasItsOwnBeginning() {
        Night night = new Night().steady();
        for (int month = 5; month <= 9; month++) {
            night.answers(YearMonth.of(2026, month), 40, 14);
        }
        night.answers(OCTOBER, 40, 32);
        night.events.add(new Event(LocalDate.of(2026, 5, 2), Scope.CENTRE, "New system", false));
        night.events.add(new Event(LocalDate.of(2026, 10, 1), Scope.CENTRE, "Rate change", false));
        NightlySummary summary = night.judged().summary();
        assertTrue(summary.headline().startsWith("32 of 40 October"), summary.headline());
        assertEquals("More than chance would usually give. After: Rate change, Oct 1.", summary.subline());
    }

    @Test
    void aFallIsWelcomeNews() {
        Night night = new Night().steady();
        for (int month = 7; month <= 9; month++) {
            night.month(YearMonth.of(2026, month), 50, 10, 15);
        }
        NightlySummary summary = night.month(OCTOBER, 50, 10, 2).judged().summary();
        assertEquals(
                "“Verifies account holder” was missed in 2 of 50 October audits; 45 of 150 in the three months before.",
                summary.headline());
        assertEquals("Fewer than chance would usually give.", summary.subline());
        assertFalse(summary.alarming());
    }

    @Test
    void whatBeganBeforeAnybodyLookedIsFoundInTheFirstReport() {
        Night night = new Night().steady();
        for (int month = 7; month <= 10; month++) {
            night.month(YearMonth.of(2026, month), 50, 10, 15);
        }
        assertEquals(
                "“Verifies account holder” was missed in 45 of 150 August–October audits;"
                        + " 55 of 450 in the nine months before.",
                night.judged().summary().headline());
        night.month(OCTOBER, 50, 10, 5);
        assertTrue(night.judged().signals().stream()
                .noneMatch(signal -> signal.key().equals("item:CARE/V01:up")));
    }

    @Test
    void topicsAreNamedWhereCriticalErrorsGather() {
        Night night = new Night().steady().month(OCTOBER, 50, 24, 5);
        Tally topics = new Tally();
        topics.addTopic("move-in", 15, 14);
        topics.addTopic("billing", 35, 10);
        night.also(OCTOBER, topics);
        Signal critical = night.judged().signals().stream()
                .filter(signal -> signal.key().equals("class:any_critical:up"))
                .findFirst()
                .orElseThrow();
        assertEquals("More than chance would usually give. 14 of the 24 were move-in calls.", critical.detail());
    }

    @Test
    void totalsThatDoNotAddUpAreNamedAndCounted() {
        Night night = new Night()
                .steady()
                .finding(FindingCode.WRONG_TOTAL, "A9031", "92", 88)
                .finding(FindingCode.AUTO_FAIL_IGNORED, "A9044", "100", 0)
                .finding(FindingCode.LATE_AUDIT, "A9050", "100", 100);
        NightlySummary summary = night.judged().summary();
        assertEquals(
                List.of(new NightlySummary.ToDo(
                        "Correct two form totals",
                        "A9031 (Nov 20) says 92, items give 88. A9044 (Nov 20) says 100, an automatic zero applies.")),
                summary.toDo());
        assertTrue(summary.headline().startsWith("Nothing unusual."));
        night.finding(FindingCode.WRONG_TOTAL, "A9051", "91", 87.25);
        assertEquals(
                "Three form totals of November do not add up.",
                night.judged().summary().headline());
    }

    /** A year is taken in one night: 13 of its 600 audits are few, unless all are of one month's 50. */
    @Test
    void wrongTotalsOfOneMonthAreToldOnAFirstLoadToo() {
        Night gathered = new Night().steady();
        Night scattered = new Night().steady();
        for (Night night : List.of(gathered, scattered)) {
            night.counts.add(new FreshCount("UB1", "A1", 600, 0, 0, 0));
        }
        for (int i = 0; i < 13; i++) {
            gathered.finding(OCTOBER.atDay(5), FindingCode.WRONG_TOTAL, "A" + i, "92", 88);
            scattered.finding(OCTOBER.minusMonths(i % 11).atDay(5), FindingCode.WRONG_TOTAL, "A" + i, "92", 88);
        }
        assertEquals(
                "Thirteen form totals of October do not add up.",
                gathered.judged().summary().headline());
        assertEquals(
                "Nothing unusual. New: 600 audits.",
                scattered.judged().summary().headline());
    }

    @Test
    void beyondTwentyASentenceIsTurned() {
        Night night = new Night().steady();
        night.counts.add(new FreshCount("UB1", "A1", 60, 0, 0, 0));
        for (int i = 0; i < 21; i++) {
            night.finding(OCTOBER.atDay(5 + i % 3), FindingCode.WRONG_TOTAL, "A" + i, "92", 88);
        }
        NightlySummary summary = night.judged().summary();
        assertEquals("In October 21 form totals do not add up.", summary.headline());
        assertEquals("The contacts were on Oct 5–7; one evaluator filled in all these forms.", summary.subline());
        assertEquals(
                "Audit forms that did not add up or were not complete",
                summary.charts().get(0).title());
    }

    @Test
    void whatWasDoneAboutWrongTotalsIsSaid() {
        Night night = new Night().steady();
        for (int i = 0; i < 13; i++) {
            night.finding(LocalDate.of(2026, 11, 2), FindingCode.WRONG_TOTAL, "A" + i, "92", 88);
        }
        night.finding(LocalDate.of(2026, 11, 19), FindingCode.WRONG_TOTAL, "A13", "92", 88);
        LocalDate opened = LocalDate.of(2026, 11, 9);
        night.step("99", opened, opened, opened, "Dana Lee", "", "", "Order new headsets.");
        night.step("105", opened, opened, LocalDate.of(2026, 11, 18), "Dana Lee", "", "", "Correct the totals.");
        // Kim Chen is an agent, and this travels in a mail.
        assertEquals(
                "The contacts were on Nov 2–19; one evaluator filled in all these forms. Case 105 on it was closed on Nov 18: done with an agent."
                        + " One wrong total is of a later contact.",
                night.judged().summary().subline());
    }

    @Test
    void whatSurroundsAFindingIsSaid() {
        Night night = new Night().steady().month(OCTOBER, 50, 10, 15);
        night.missesByTopic.put(
                Night.VERIFIES, Map.of("move-in", new Tally.Pair(15, 13), "billing", new Tally.Pair(35, 2)));
        night.events.add(new Event(LocalDate.of(2026, 9, 28), Scope.CENTRE, "New form by Kim Chen", false));
        night.events.add(new Event(LocalDate.of(2026, 10, 30), Scope.CENTRE, "Too late to matter", false));
        LocalDate opened = LocalDate.of(2026, 11, 12);
        LocalDate due = LocalDate.of(2026, 12, 9);
        night.step("103", opened, due, null, "Training", "V01", "", "Two identifiers.");
        night.step("104", opened.plusDays(1), due, null, "Training", "V02", "", "Another item.");
        NightlySummary summary = night.judged().summary();
        assertEquals(
                "More than chance would usually give. 13 of the 15 were move-in calls."
                        + " After: New form by an agent, Sep 28. Case 103 on it is open, due Dec 9 (owner: Training).",
                summary.subline());
        assertTrue(
                summary.cases().stream().noneMatch(line -> line.caseId().startsWith("ACT-")),
                "a line to be filled in for what has a case");
        ControlChart lead = summary.charts().get(0);
        assertEquals("Missed: Verifies account holder", lead.title());
        assertEquals("15 of 50", lead.points().get(10).note());
        assertEquals("Satisfied customers (4–5)", summary.charts().get(1).title());
    }

    /** A rise that three months together show and none of them alone is marked at the latest; no verdict contradicts it. */
    @Test
    void whatSeveralMonthsShowTogetherIsMarkedInItsChart() {
        Night night = new Night().steady();
        for (int month = 8; month <= 10; month++) {
            night.month(YearMonth.of(2026, month), 50, 10, 11);
        }
        NightlySummary summary = night.judged().summary();
        assertTrue(summary.headline().contains("33 of 150 August–October audits"), summary.headline());
        ControlChart lead = summary.charts().get(0);
        assertEquals("11 of 50", lead.points().get(10).note());
        assertEquals("Worse than before in August–October.", lead.verdict());
    }

    @Test
    void dissatisfiedAnswersAreToldWithTheirTopicAndItsCase() {
        Night night = new Night().steady().answers(OCTOBER, 40, 16);
        night.answersByTopic.putAll(Map.of("billing", new Tally.Pair(22, 9), "late fee", new Tally.Pair(18, 7)));
        LocalDate opened = LocalDate.of(2026, 10, 20);
        night.step("111", opened, LocalDate.of(2026, 11, 10), null, "Dana Lee", "", "billing", "Refund.");
        assertEquals(
                "More than chance would usually give. Most often about billing: nine of the 16 dissatisfied."
                        + " Case 111 on it is open, was due Nov 10 (owner: you).",
                night.judged().summary().subline());
    }

    @Test
    void automaticZerosAreHeardFirstThenTheGravestClassAndFreeCardsAreUsed() {
        FreshAudit.Miss customer =
                new FreshAudit.Miss("CARE/R01", "Solves the request", ErrorClass.CUSTOMER_CRITICAL, false);
        FreshAudit.Miss compliance =
                new FreshAudit.Miss(Night.VERIFIES, "Verifies account holder", ErrorClass.COMPLIANCE_CRITICAL, false);
        FreshAudit.Miss zero =
                new FreshAudit.Miss("CARE/T01", "Uses no rude words", ErrorClass.BUSINESS_CRITICAL, true);
        Night night = new Night()
                .steady()
                .came("C4", LocalDate.of(2026, 11, 19), customer)
                .came("C3", LocalDate.of(2026, 11, 18), compliance)
                .came("C2", LocalDate.of(2026, 11, 17), compliance, zero)
                .came("C1", LocalDate.of(2026, 11, 16), customer);
        assertEquals(
                List.of(
                        new NightlySummary.ToDo("Hear call C2", "Automatic zero: Uses no rude words. Audited Nov 17."),
                        new NightlySummary.ToDo(
                                "Hear call C3", "Compliance-critical: Verifies account holder. Audited Nov 18."),
                        new NightlySummary.ToDo(
                                "Hear call C4", "Customer-critical: Solves the request. Audited Nov 19.")),
                night.judged().summary().toDo());
        LocalDate due = LocalDate.of(2026, 10, 30);
        night.opened("117", due.minusDays(9), due, "Dana Lee", "", false)
                .finding(FindingCode.WRONG_TOTAL, "A9031", "92", 88);
        assertEquals(
                List.of("Follow up referral, case 117", "Hear call C2", "Correct one form total"),
                night.judged().summary().toDo().stream()
                        .map(NightlySummary.ToDo::title)
                        .toList());
    }

    @Test
    void everyCriticalMissIsKnownAsOne() {
        Night night = new Night()
                .steady()
                .came(
                        "C1",
                        LocalDate.of(2026, 11, 16),
                        new FreshAudit.Miss("CARE/R01", "Solves", ErrorClass.CUSTOMER_CRITICAL, false),
                        new FreshAudit.Miss("CARE/R02", "Offers", ErrorClass.BUSINESS_CRITICAL, false),
                        new FreshAudit.Miss("CARE/N01", "Greets", ErrorClass.NON_CRITICAL, false));
        assertEquals(
                List.of(true, true, false),
                night.judged().summary().newAudits().get(0).misses().stream()
                        .map(NightlySummary.Miss::critical)
                        .toList());
    }

    @Test
    void aFirstReportSaysWhatItCoversAndWhoIsDrawnIsSaid() {
        Night night = new Night().steady();
        night.firstReport = true;
        night.assigned.put("A2", List.of(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 23)));
        night.assigned.put("A9", List.of(LocalDate.of(2026, 11, 23)));
        NightlySummary summary = night.judged().summary();
        assertEquals("twelve months", summary.firstReportOn());
        assertEquals("Drawn and still to be done: one for Nov 19, one for Nov 23 (M. Alvarez 2).", summary.assigned());
        assertEquals("", new Night().judged().summary().firstReportOn());
    }

    @Test
    void noDataAtAllGivesAPageThatSaysSo() {
        NightlySummary summary = new Night().judged().summary();
        assertEquals("No new audits or survey answers.", summary.headline());
        assertEquals("Nothing on record for this team yet.", summary.subline());
        assertEquals(List.of(), summary.charts());
        assertEquals("Too few audits and answers for a chart.", summary.chartNote());
        assertEquals("No records came in.", summary.data());
        assertEquals(2, summary.coverage().size());
    }

    @Test
    void threeAuditsAreTooFewToCallAnythingUsual() {
        Night night = new Night().month(OCTOBER, 3, 3, 3);
        night.counts.add(new FreshCount("UB1", "A1", 3, 0, 0, 0));
        NightlySummary summary = night.judged().summary();
        assertEquals("Three audits entered.", summary.headline());
        assertEquals(
                "Too little so far to say what is unusual: three audits in the past twelve months.", summary.subline());
        assertEquals(List.of(), summary.charts());
    }

    @Test
    void aSmallTeamSeesSharesByQuarterWithoutARange() {
        Night night = new Night();
        for (int month = 1; month <= 10; month++) {
            night.month(YearMonth.of(2026, month), 8, 1, 0);
        }
        ControlChart chart = night.judged().summary().charts().get(0);
        assertEquals(List.of("Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Nov so far"), labels(chart));
        assertNull(chart.centre());
        assertNull(chart.points().get(0).upper());
        assertEquals(0.125, chart.points().get(0).value());
        assertNull(chart.points().get(3).value());
        assertTrue(night.judged()
                .summary()
                .chartNote()
                .contains("A gap in a line: below 20 audits or answers, counts only."));
        assertEquals("Too few audits for a usual range.", chart.verdict());
        assertEquals("10 of 80 audits.", chart.method());
    }

    @Test
    void onlySurveys() {
        Night night = new Night();
        for (int month = 1; month <= 10; month++) {
            night.answers(YearMonth.of(2026, month), 40, 4);
        }
        night.newAnswers = 9;
        NightlySummary summary = night.judged().summary();
        assertEquals("Nothing unusual. No new audits; nine survey answers came in.", summary.headline());
        assertEquals(1, summary.charts().size());
        assertEquals("Satisfied customers (4–5)", summary.charts().get(0).title());
    }

    @Test
    void rareErrorsHaveNoRange() {
        Night night = new Night();
        for (int month = 1; month <= 10; month++) {
            night.month(YearMonth.of(2026, month), 50, month == 10 ? 1 : 0, 0);
        }
        JudgedNight judged = night.judged();
        assertEquals(List.of(), judged.signals());
        ControlChart chart = judged.summary().charts().get(0);
        assertEquals("Usually too rare for a range.", chart.verdict());
        assertEquals("1 of 500 audits.", chart.method());
    }

    @Test
    void agentsAreCalledShortUnlessTheyWouldBeCalledAlike() {
        Night night = new Night();
        night.agent("A3", "Karl Chen");
        night.agent("A4", "Maria Alvarez Ruiz");
        night.agent("A5", "Pat Jones");
        night.agent("A6", "Pat Jones");
        assertEquals(
                List.of("Karl Chen", "Kim Chen", "M. Ruiz", "M. Alvarez", "Pat Jones (A5)", "Pat Jones (A6)"),
                night.judged().summary().coverage().stream()
                        .map(NightlySummary.AgentCount::agentName)
                        .toList());
    }

    @Test
    void coverageCountsTheMonthAndTheDataLineAddsUp() {
        Night night = new Night();
        Tally four = new Tally();
        four.add(Counter.AUDITS, 4);
        night.agents.put("A1", four);
        night.records = new RecordCounts(1204, 1188, 12, 4, Map.of(RejectCode.MISSING, 12L));
        NightlySummary summary = night.judged().summary();
        assertEquals("November", summary.coverageTitle());
        assertEquals(
                List.of(new NightlySummary.AgentCount("K. Chen", 4), new NightlySummary.AgentCount("M. Alvarez", 0)),
                summary.coverage());
        assertEquals(
                "The whole centre: 1,204 records read, 1,188 accepted, 12 need fixing, 4 duplicates."
                        + " Details are in the data-quality report.",
                summary.data());
    }

    @Test
    void anUnhappyCustomerIsQuotedAndToBeCalledBack() {
        Night night = new Night().steady();
        Instant answered = Instant.parse("2026-11-19T20:00:00Z");
        night.unhappy.add(new UnhappyAnswer(
                Night.DAY,
                1,
                "S1",
                "C1",
                "A1",
                "UB1",
                answered,
                2,
                null,
                "move-in",
                "web",
                "One says this, one that."));
        night.unhappy.add(
                new UnhappyAnswer(Night.DAY, 1, "S2", "C2", "A1", "UB1", answered, 1, null, "", "web", "Third call!"));
        night.unhappy.add(new UnhappyAnswer(Night.DAY, 1, "S3", "C3", "A1", "UB1", answered, 1, null, "", "web", " "));
        NightlySummary summary = night.judged().summary();
        assertEquals(
                List.of(new NightlySummary.ToDo("Call back about C2", "Rated 1 on Nov 19: “Third call!”")),
                summary.toDo());
        assertEquals(
                List.of(
                        new NightlySummary.Unhappy("One says this, one that.", "move-in, rated 2, C1, answered Nov 19"),
                        new NightlySummary.Unhappy("Third call!", "rated 1, C2, answered Nov 19")),
                summary.unhappy());
        assertEquals(3, summary.unhappyCount());
    }

    @Test
    void nobodyIsCalledBackWeeksLater() {
        Night night = new Night().steady();
        Instant answered = Instant.parse("2026-10-20T20:00:00Z");
        night.unhappy.add(
                new UnhappyAnswer(Night.DAY, 1, "S2", "C2", "A1", "UB1", answered, 1, null, "", "web", "Third call!"));
        assertEquals(List.of(), night.judged().summary().toDo());
    }

    @Test
    void oneEvaluatorIsPointedOut() {
        Night night = new Night().steady();
        for (YearMonth month = OCTOBER.minusMonths(11); !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            Tally by = new Tally();
            by.addEvaluator("E1", 40, 8);
            by.addEvaluator("E2", 10, 2);
            night.also(month, by);
        }
        assertTrue(night.judged().summary().chartNote().startsWith("One evaluator did 80% of these audits;"));
    }

    @Test
    void twoEvaluatorsAreNot() {
        Night night = new Night().steady();
        Tally by = new Tally();
        by.addEvaluator("E1", 430, 0);
        by.addEvaluator("E2", 120, 0);
        night.also(OCTOBER, by);
        assertFalse(night.judged().summary().chartNote().contains("One evaluator"));
    }

    /**
     * Teams that never change. Each night has one family of comparisons at q = 0.05, in which any flag is false, so at
     * most 1 night in 20 has one; and two charts whose latest point is outside three standard errors in 0.3 % of cases,
     * 1 % at these numbers with a level estimated from five months. So at most 7 % of nights; of 300 that is 21, and
     * the binomial exceeds 33 once in 100.
     */
    @Test
    void identicalTeamsAreSeldomCalledUnusual() {
        Random random = new Random(20261122);
        int unusual = 0;
        for (int team = 0; team < 300; team++) {
            Night night = new Night();
            for (int month = -11; month <= 0; month++) {
                YearMonth at = OCTOBER.plusMonths(month);
                night.month(at, 50, hits(random, 50, 0.19), hits(random, 50, 0.1))
                        .answers(at, 40, hits(random, 40, 0.1));
                Tally items = new Tally();
                for (int item = 2; item <= 12; item++) {
                    items.addItem("CARE/V" + item, 50, hits(random, 50, 0.08));
                }
                night.also(at, items);
            }
            unusual += night.judged().signals().isEmpty() ? 0 : 1;
        }
        assertTrue(unusual <= 33, unusual + " of 300 identical teams");
    }

    private static long hits(Random random, int n, double rate) {
        return random.doubles(n).filter(draw -> draw < rate).count();
    }

    private static List<String> labels(ControlChart chart) {
        return chart.points().stream().map(ControlChart.Point::label).toList();
    }
}
