package org.callaudit.analytics.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callaudit.analytics.evaluation.EvaluationInputs.Answer;
import org.callaudit.analytics.evaluation.EvaluationInputs.Earlier;
import org.callaudit.analytics.evaluation.EvaluationInputs.ScoredAudit;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Verdict;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Standard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sheet judged from audits by hand: V is compliance-critical, N is not critical. */
class EvaluationJudgeTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);
    private static final long HUNDRED = 100_000_000_000_000L;

    private final List<ScoredAudit> audits = new ArrayList<>();
    private final List<Earlier> earlier = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<Standard> standards = new ArrayList<>();
    private final List<Form> newer = new ArrayList<>();
    private final Map<String, LocalDate> usedSince = new HashMap<>();

    private static FormItem item(String id, String text, ErrorClass errorClass) {
        return new FormItem("", id, text, 10, errorClass, false, "P-" + id, null, null, "Practise " + id + ".");
    }

    private static RosterEntry agent(String id, String name) {
        return new RosterEntry(
                id, name, "T1", "Pay Desk", "Pat Moss", "pat@city.example", "Billing", LocalDate.of(2020, 1, 1), null);
    }

    private void audit(String id, int day, boolean verified, boolean noted, boolean rescored) {
        audits.add(new ScoredAudit(
                id,
                rescored,
                "C" + id,
                "E1",
                "F",
                "1",
                TO.minusDays(day),
                verified && noted ? HUNDRED : HUNDRED / 2,
                (verified ? 0 : ErrorClass.COMPLIANCE_CRITICAL.bit()) | (noted ? 0 : ErrorClass.NON_CRITICAL.bit()),
                List.of(new Answer("V", !verified, ""), new Answer("N", !noted, "As with Ben Holt before"))));
    }

    private void audits(int number, int unverified, int unnoted) {
        for (int i = 0; i < number; i++) {
            audit("Q" + i, i, i >= unverified, i >= unnoted, false);
        }
    }

    private void opened(String id, CaseType type, boolean restricted) {
        Instant opened = TO.minusDays(20).atTime(9, 0).atZone(ZONE).toInstant();
        cases.add(
                new Case(id, type, opened, null, null, "Pat Moss", "", "", "", "A1", "", restricted, "Text " + id, ""));
    }

    private EvaluationSummary judged() {
        Form form = new Form(
                "F",
                "1",
                List.of(
                        item("V", "Verifies the caller", ErrorClass.COMPLIANCE_CRITICAL),
                        item("N", "Notes the account", ErrorClass.NON_CRITICAL),
                        item("N1", "Text N1", ErrorClass.NON_CRITICAL),
                        item("N2", "Text N2", ErrorClass.NON_CRITICAL),
                        item("N3", "Text N3", ErrorClass.NON_CRITICAL),
                        item("N4", "Text N4", ErrorClass.NON_CRITICAL),
                        item("N5", "Text N5", ErrorClass.NON_CRITICAL)));
        return EvaluationJudge.judge(new EvaluationInputs(
                "City",
                "A1",
                TO.minusYears(1).plusDays(1),
                TO,
                ZONE,
                null,
                new Reference(
                        new Roster(List.of(agent("A1", "Ada Lin"), agent("A2", "Ben Holt"))),
                        Stream.concat(Stream.of(form), newer.stream()).toList(),
                        usedSince),
                new Background(standards, List.of(), cases),
                audits,
                earlier,
                List.of()));
    }

    private void standard(double target) {
        standards.add(new Standard(
                Measure.ERROR_RATE_ANY_CRITICAL.text(), Scope.CENTRE, target, false, LocalDate.of(2025, 1, 1)));
    }

    private Verdict verdict() {
        return judged().standings().stream()
                .filter(standing -> standing.measure() == Measure.ERROR_RATE_ANY_CRITICAL)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void withoutAuditsThereIsNothingToEvaluate() {
        EvaluationSummary sheet = judged();
        assertEquals("No audits in twelve months: there is nothing to evaluate.", sheet.headline());
        assertTrue(sheet.standings().isEmpty()
                && sheet.strengths().isEmpty()
                && sheet.coaching().isEmpty());
    }

    @Test
    void fiveAuditsGiveCountsOnly() {
        audits(5, 1, 2);
        standard(0.15);
        EvaluationSummary sheet = judged();
        assertEquals(
                "1 of 5 audits in twelve months had a critical error; the standard is at most 15%.", sheet.headline());
        assertTrue(sheet.subline().startsWith("Fewer than 20 audits: counts only"), sheet.subline());
        assertTrue(sheet.standings().stream().allMatch(standing -> standing.likely() == null));
        assertEquals(Verdict.TOO_FEW, verdict());
    }

    /** Wilson without correction, 3 of 60: 1.7–13.7 %; 20 of 60: 22.7–45.9 % (statsmodels 0.14, proportion_confint). */
    @Test
    void aStandardIsMetOrMissedByTheWholeLikelyRange() {
        audits(60, 3, 0);
        standard(0.15);
        assertEquals(Verdict.MEETS, verdict());
        standards.clear();
        standard(0.10);
        assertEquals(Verdict.UNSURE, verdict());
        audits.clear();
        audits(60, 20, 0);
        standards.clear();
        standard(0.22);
        assertEquals(Verdict.MISSES, verdict());
    }

    @Test
    void whatIsMissedOftenIsToBeCoachedAndWhatIsNotIsAStrength() {
        audits(60, 1, 12);
        EvaluationSummary sheet = judged();
        assertEquals(
                List.of("Verifies the caller"),
                sheet.strengths().stream().map(item -> item.text()).toList());
        assertEquals(59, sheet.strengths().get(0).right());
        EvaluationSummary.ToCoach coached = sheet.coaching().get(0);
        assertEquals("Notes the account", coached.item().text());
        assertEquals(12, coached.item().missed());
        assertEquals(60, coached.item().applicable());
        assertEquals("Practise N.", coached.recommendation());
        assertEquals("As with [a colleague] before", coached.words());
        assertEquals(1, sheet.coaching().size());
    }

    /** 3 of 60 is 5 %: often; 2 of 60 is not, and of a critical item no strength either. */
    @Test
    void whatIsMissedAsOftenIsNamedAndNoCriticalItemMissedTwiceIsAStrength() {
        audits(60, 3, 3);
        EvaluationSummary often = judged();
        assertEquals(List.of(), often.strengths());
        assertEquals(2, often.coaching().size());

        audits.clear();
        audits(60, 2, 2);
        EvaluationSummary twice = judged();
        assertEquals(
                List.of("Notes the account"),
                twice.strengths().stream().map(item -> item.text()).toList());
        assertEquals(List.of(), twice.coaching());
        assertTrue(
                twice.coachingNote().endsWith("missed three times or more and in 5% of audits or more."),
                twice.coachingNote());
    }

    /** Of five items missed in 4 of 60 audits each, three are to be coached and two are named with their counts. */
    @Test
    void whatIsNotAmongTheThreeIsNamedWithItsCounts() {
        for (int i = 0; i < 60; i++) {
            boolean missed = i < 4;
            audits.add(new ScoredAudit(
                    "Q" + i,
                    false,
                    "C" + i,
                    "E1",
                    "F",
                    "1",
                    TO.minusDays(i),
                    HUNDRED,
                    missed ? ErrorClass.NON_CRITICAL.bit() : 0,
                    Stream.of("N1", "N2", "N3", "N4", "N5")
                            .map(item -> new Answer(item, missed, ""))
                            .toList()));
        }
        EvaluationSummary sheet = judged();
        assertEquals(3, sheet.coaching().size());
        assertTrue(
                sheet.coachingNote()
                        .endsWith(
                                "Two more items were missed three times or more and in 5% of audits or more: Text N4 (4 of 60),"
                                        + " Text N5 (4 of 60)."),
                sheet.coachingNote());
    }

    /** Since the form of October 2 the note is missed in 3 of 30 audits; the 10 of 30 before were under another wording. */
    @Test
    void anItemThatItsFormChangedIsCountedSinceThen() {
        for (int i = 0; i < 60; i++) {
            audit("Q" + i, i, true, i >= 3 && i < 50, false);
        }
        assertEquals(13, judged().coaching().get(0).item().missed());
        newer.add(new Form("F", "2", List.of(item("N", "Notes and codes the account", ErrorClass.NON_CRITICAL))));
        usedSince.putAll(Map.of("F/1", LocalDate.of(2025, 1, 1), "F/2", TO.minusDays(29)));
        audits.replaceAll(audit -> audit.day().isBefore(TO.minusDays(29)) ? audit : onForm(audit, "2"));
        EvaluationSummary.ItemCount since = judged().coaching().get(0).item();
        assertEquals(
                List.of("Notes and codes the account", 3L, 30L, "since the form of Oct 2"),
                List.of(since.text(), since.missed(), since.applicable(), since.since()));
        String leftOut = "Not counted, as the item has changed since: Notes and codes the account"
                + " (10 of 30 before the form of Oct 2).";
        assertTrue(judged().coachingNote().endsWith(leftOut), judged().coachingNote());
        assertEquals("", judged().strengths().get(0).since(), "what no form changed is counted over all of it");
        audits.replaceAll(audit -> onForm(audit, "1"));
        assertEquals(List.of(), judged().coaching(), "all audits are by the version before, whatever their day");
        assertTrue(judged().coachingNote().contains("(13 of 60 before the form of Oct 2)"), judged().coachingNote());
        usedSince.put("F/2", TO.plusDays(1));
        assertEquals(13, judged().coaching().get(0).item().missed(), "a form of later is none of these months");
    }

    private static ScoredAudit onForm(ScoredAudit audit, String version) {
        return new ScoredAudit(
                audit.auditId(),
                audit.rescored(),
                audit.contactId(),
                audit.evaluatorId(),
                audit.formId(),
                version,
                audit.day(),
                audit.score(),
                audit.classMask(),
                audit.answers());
    }

    /** 10 of 60 audits: 9.3–28.0 % (Wilson, statsmodels 0.14), beyond 5 % and not beyond 20 %. */
    @Test
    void leadsWithTheKindOfErrorThatSurelyMissesItsStandardAndCoachesItFirst() {
        audits(60, 10, 25);
        standard(0.20);
        standards.add(new Standard(
                Measure.ERROR_RATE_COMPLIANCE_CRITICAL.text(), Scope.CENTRE, 0.05, false, LocalDate.of(2025, 1, 1)));
        EvaluationSummary sheet = judged();
        assertEquals(
                "10 of 60 audits in twelve months had a compliance-critical error; the standard of at most 5% is not met.",
                sheet.headline());
        assertEquals(
                List.of("Verifies the caller", "Notes the account"),
                sheet.coaching().stream().map(one -> one.item().text()).toList());
        standards.remove(1);
        assertEquals(
                List.of("Notes the account", "Verifies the caller"),
                judged().coaching().stream().map(one -> one.item().text()).toList());
    }

    @Test
    void anAuditUnderDisputeIsLeftOutOfEverything() {
        audits(20, 0, 0);
        audit("WRONG", 2, false, false, false);
        opened("dispute-WRONG", CaseType.ACTION, true);
        EvaluationSummary sheet = judged();
        assertEquals("None of 20 audits in twelve months had a critical error.", sheet.headline());
        assertEquals("One audit under dispute is left out until it is settled.", sheet.leftOut());
        assertTrue(sheet.audits().stream().noneMatch(audit -> audit.auditId().equals("WRONG")));
        assertTrue(sheet.cases().isEmpty(), "a dispute is no coaching");
    }

    @Test
    void aSettledDisputeTellsTheScoreBeforeAndAfter() {
        audits(20, 0, 0);
        audit("AGAIN", 3, true, true, true);
        earlier.add(new Earlier("AGAIN", 1, HUNDRED / 2));
        EvaluationSummary.Settled settled = judged().settled().get(0);
        assertEquals("AGAIN", settled.auditId());
        assertEquals(50.0, assertNotNullScore(settled.before()), 1e-9);
        assertEquals(100.0, assertNotNullScore(settled.after()), 1e-9);
        earlier.clear();
        assertNull(judged().settled().get(0).before());
    }

    private static double assertNotNullScore(@Nullable Double score) {
        assertNotNull(score);
        return score;
    }

    @Test
    void complaintsAndWhatIsRestrictedStayOut() {
        audits(20, 0, 0);
        opened("K1", CaseType.COMPLAINT, false);
        opened("K2", CaseType.COACHING, true);
        opened("K3", CaseType.COACHING, false);
        assertEquals(
                List.of("Text K3"),
                judged().cases().stream().map(one -> one.text()).toList());
    }
}
