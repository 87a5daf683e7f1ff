package org.callaudit.analytics.monthly;

import static org.callaudit.analytics.monthly.TeamYear.NOTES;
import static org.callaudit.analytics.monthly.TeamYear.OCTOBER;
import static org.callaudit.analytics.monthly.TeamYear.VERIFIES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Verdict;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.stats.Proportion;
import org.junit.jupiter.api.Test;

/** What a pack says of a team's October. */
class MonthlyJudgeTest {

    @Test
    void a_steady_month_is_nothing_unusual_and_still_says_what_to_talk_about() {
        MonthlySummary month = new TeamYear().steady().judged();
        assertEquals(
                "Nothing unusual in October. 50 audits, 40 survey answers.",
                month.opening().headline());
        assertFalse(month.opening().alarming());
        assertEquals(
                List.of(new Opening.ToDo(
                        "Talk about “Verifies account holder”",
                        "The critical item missed most often: in 5 of 50 audits; 15 of 150 in the three months before."
                                + " Ask both identifiers.")),
                month.opening().toDo());
        assertEquals(List.of(), month.problems());
    }

    @Test
    void what_lasts_for_more_than_a_year_is_still_open_and_no_news() {
        TeamYear year = new TeamYear().steady();
        for (int back = 0; back < 14; back++) {
            year.audits(TeamYear.OCTOBER.minusMonths(back), 50, 20, 8, 7, 0);
        }
        assertEquals(
                "Still open since April or before: 20 of 50 October audits had a critical error; the usual level is 10%.",
                year.judged().opening().headline());
    }

    @Test
    void a_rise_is_the_headline_with_its_counts_and_where_it_gathers() {
        MonthlySummary month =
                new TeamYear().steady().audits(OCTOBER, 50, 16, 8, 7, 12).judged();
        assertEquals(
                "“Verifies account holder” was missed in 16 of 50 October audits; 15 of 150 in the three months before.",
                month.opening().headline());
        assertEquals(
                "More than chance would usually give. Twelve of the 16 were move-in calls. 50 audits, 40 survey answers.",
                month.opening().subline());
        assertTrue(month.opening().alarming());
        assertEquals(
                "Act on “Verifies account holder”",
                month.opening().toDo().get(0).title());
        assertTrue(month.opening().also().stream().noneMatch(also -> also.contains("audits had a c")), "an echo");
        assertTrue(month.opening().also().stream().noneMatch(also -> also.contains("about “")), "told with the item");
        assertEquals(
                List.of("Missed: Verifies account holder"),
                month.misses().charts().stream()
                        .filter(chart -> chart.points().stream().anyMatch(point -> point.signal()))
                        .map(chart -> chart.title())
                        .toList(),
                "marked is what is told");
        assertEquals(List.of(), month.problems(), "one month is not a repeated problem");
    }

    @Test
    void what_last_month_showed_too_is_still_open_and_a_repeated_problem() {
        TeamYear year = new TeamYear()
                .steady()
                .audits(OCTOBER.minusMonths(1), 50, 20, 8, 7, 12)
                .audits(OCTOBER, 50, 24, 8, 7, 12);
        MonthlySummary month = year.judged();
        assertEquals(
                "Still open since September: “Verifies account holder” was missed in 24 of 50 October audits;"
                        + " 30 of 150 in the three months before.",
                month.opening().headline());
        assertEquals("September", month.problems().get(0).since());
        assertEquals(
                "No open case: it needs an owner and a date.",
                month.problems().get(0).step());

        year.firstSeen.put("item:" + VERIFIES + ":up", LocalDate.of(2026, 9, 20));
        assertTrue(year.judged().opening().headline().startsWith("Still open since Sep 20: "));
    }

    @Test
    void news_goes_before_what_is_still_open() {
        MonthlySummary month = new TeamYear()
                .steady()
                .audits(OCTOBER.minusMonths(1), 50, 20, 8, 7, 0)
                .audits(OCTOBER, 50, 24, 8, 22, 0)
                .judged();
        assertTrue(month.opening().headline().startsWith("“Notes the account” was missed in 22 of 50"));
        assertTrue(month.opening().also().stream().anyMatch(also -> also.startsWith("Still open since September: ")));
    }

    @Test
    void few_audits_are_counted_and_not_judged() {
        MonthlySummary month = new TeamYear()
                .audits(OCTOBER, 3, 1, 1, 0, 0)
                .standard("error_rate.any_critical", 0.15, false)
                .judged();
        assertEquals("3 audits, no survey answers.", month.opening().headline());
        assertEquals("Too few so far to say what is unusual.", month.opening().subline());
        Standing critical = standing(month, Measure.ERROR_RATE_ANY_CRITICAL);
        assertEquals(Verdict.TOO_FEW, critical.verdict());
        assertFalse(month.satisfaction().surveyed());
        assertNull(month.critical());
    }

    @Test
    void a_month_without_anything_says_so() {
        MonthlySummary month = new TeamYear().steady().nothing(OCTOBER).judged();
        assertEquals(
                "No audits and no survey answers in October.", month.opening().headline());
        assertEquals(List.of(), month.focus());
        assertEquals(
                Verdict.NONE, standing(month, Measure.ERROR_RATE_ANY_CRITICAL).verdict());
    }

    /** Wilson 95 % of 5 of 50 is 4.3 to 21.4 % (R 4.3, binom::binom.wilson). */
    @Test
    void a_standard_is_met_missed_or_cannot_be_told_by_the_likely_range() {
        TeamYear year = new TeamYear().steady();
        String critical = "error_rate.any_critical";
        assertEquals(Verdict.UNSURE, verdict(year.standard(critical, 0.15, false)));
        assertEquals(Verdict.MEETS, verdict(new TeamYear().steady().standard(critical, 0.22, false)));
        assertEquals(Verdict.MISSES, verdict(new TeamYear().steady().standard(critical, 0.04, false)));
        assertEquals(Verdict.MISSES, verdict(new TeamYear().steady().standard(critical, 0.22, true)));
        assertEquals(Verdict.MEETS, verdict(new TeamYear().steady().standard(critical, 0.04, true)));
        assertEquals(Verdict.NONE, verdict(new TeamYear().steady()));
    }

    /**
     * 3 of 51 after 22 of 146. The Wilson intervals are 2.0 to 15.9 % and 10.2 to 21.8 %; by method 10 the difference is from
     * -0.091852 - hypot(0.058824 - 0.020199, 0.217628 - 0.150685) = -0.169140 to
     * -0.091852 + hypot(0.159178 - 0.058824, 0.150685 - 0.101624) = 0.019850.
     */
    @Test
    void an_action_shows_whether_it_helped_with_the_likely_difference() {
        TeamYear year = new TeamYear()
                .steady()
                .audits(YearMonth.of(2026, 7), 49, 5, 8, 7, 0)
                .audits(YearMonth.of(2026, 8), 48, 5, 8, 7, 0)
                .audits(YearMonth.of(2026, 9), 49, 5, 8, 8, 0)
                .audits(OCTOBER, 51, 5, 8, 3, 0)
                .action("117", "2026-10-01", "2026-11-01", "", "Dana Lee", NOTES, "Write it down while they speak");
        assertEquals(
                "“Notes the account” was missed in 3 of 51 audits since case 117 was opened on Oct 1; 22 of 146 in the three"
                        + " months before. Likely between 2 points worse and 17 better: promising, not yet certain.",
                year.judged().remedies().get(0).sentence());
    }

    /**
     * 20 of 51 after 25 of 50. The Wilson intervals are 27.0 to 52.9 % and 36.6 to 63.4 %; by method 10 the difference is from
     * -0.107843 - hypot(0.392157 - 0.270273, 0.633555 - 0.5) = -0.288654 to
     * -0.107843 + hypot(0.529148 - 0.392157, 0.5 - 0.366445) = 0.083477.
     */
    @Test
    void an_action_that_answers_a_new_trouble_is_seen_against_the_trouble() {
        assertEquals(
                "“Notes the account” was missed in 20 of 51 audits since case 117 was opened on Oct 1; 25 of 50 from Sep 1"
                        + " until then, 14 of 100 earlier in the three months before. Likely between 8 points worse and 29"
                        + " better: promising, not yet certain; what is high falls back in part by itself.",
                answered(25, 20));
    }

    @Test
    void a_good_month_before_an_action_is_no_trouble() {
        assertTrue(answered(0, 7).contains(" in the three months before. "), answered(0, 7));
    }

    @Test
    void a_gain_on_a_trouble_owns_that_part_of_it_comes_by_itself() {
        assertTrue(
                answered(25, 5)
                        .endsWith("better: more than chance would usually give; what is high falls back in part by"
                                + " itself."),
                answered(25, 5));
    }

    /** An action of October 15 on what has been bad since August is seen against all of the three months before it. */
    @Test
    void a_trouble_that_was_there_before_the_three_months_is_no_new_one() {
        TeamYear year = new TeamYear().steady();
        for (int month = 6; month <= 10; month++) {
            year.audits(YearMonth.of(2026, month), 50, 5, 8, 25, 0);
        }
        String told = year.action("117", "2026-10-05", "2026-11-01", "", "Dana Lee", NOTES, "Write it down")
                .judged()
                .remedies()
                .get(0)
                .sentence();
        assertTrue(told.contains(" in the three months before. "), told);
    }

    /** What is said of an action of October 1 that answers so many misses in September, with so many in October. */
    private static String answered(int september, int october) {
        return new TeamYear()
                .steady()
                .audits(YearMonth.of(2026, 9), 50, 5, 8, september, 0)
                .audits(OCTOBER, 51, 5, 8, october, 0)
                .action("117", "2026-10-01", "2026-11-01", "", "Dana Lee", NOTES, "Write it down while they speak")
                .judged()
                .remedies()
                .get(0)
                .sentence();
    }

    @Test
    void a_form_less_item_of_a_case_is_found_and_few_cases_say_nothing() {
        TeamYear year = new TeamYear()
                .steady()
                .action("118", "2026-10-26", "", "", "Quality office", "N02", "Coach in huddles");
        Remedy remedy = year.judged().remedies().get(0);
        assertFalse(remedy.drawn());
        assertTrue(remedy.sentence().endsWith("Too few to say whether it helped."), remedy::sentence);
    }

    @Test
    void agents_are_never_named_and_restricted_cases_never_appear() {
        TeamYear year = new TeamYear()
                .steady()
                .audits(OCTOBER, 50, 16, 8, 7, 12)
                .action(
                        "120",
                        "2026-10-05",
                        "2026-10-20",
                        "",
                        "Kim Chen",
                        VERIFIES,
                        "Script with Mateo Alvarez and P. Natarajan")
                .action("121", "2026-10-06", "", "", "mateo.alvarez@example.org", VERIFIES, "Ask A1, then Chen, Kim")
                .opened(
                        "122",
                        CaseType.COMPLAINT,
                        "2026-10-07",
                        "",
                        "",
                        "Dana Lee",
                        "",
                        "A1",
                        false,
                        "Rude to a caller")
                .opened("123", CaseType.ACTION, "2026-10-07", "", "", "Dana Lee", VERIFIES, "", true, "Hidden matter")
                .action("124", "2026-10-08", "", "", "Sam Osei", VERIFIES, "Of another team");
        year.events.add(new Event(LocalDate.of(2026, 9, 1), Scope.CENTRE, "Kim Chen leads", false));
        MonthlySummary month = year.judged();
        String all = month.toString();
        for (String never : List.of("Chen", "Alvarez", "alvarez", "Natarajan", "A1", "Rude", "Hidden", "Of another")) {
            assertFalse(all.contains(never), () -> never + " in " + all);
        }
        assertEquals(
                "Opened on Oct 5: Script with an agent and an agent (case 120, an agent of the team).",
                month.opening().done().get(0));
        CaseLoad.Row actions = month.cases().rows().get(0);
        assertEquals(2, actions.open());
        assertEquals(1, actions.overdue());
        assertEquals(
                1,
                month.cases().rows().stream()
                        .filter(row -> row.type() == CaseType.COMPLAINT)
                        .findFirst()
                        .orElseThrow()
                        .open());
    }

    @Test
    void the_policy_kept_least_often_goes_first_and_audits_count_once() {
        List<Adherence.Policy> policies =
                new TeamYear().steady().judged().adherence().policies();
        assertEquals(
                List.of("VP 4.2", "VP 4.10"),
                policies.stream().map(Adherence.Policy::reference).toList());
        assertEquals(Estimate.share(42, 50), policies.get(0).kept());
        assertEquals(Estimate.share(45, 50), policies.get(1).kept());
        assertTrue(policies.stream().noneMatch(Adherence.Policy::marked));

        Adherence.Policy worse = new TeamYear()
                .steady()
                .audits(OCTOBER, 50, 16, 8, 7, 12)
                .judged()
                .adherence()
                .policies()
                .get(0);
        assertEquals("VP 4.10", worse.reference());
        assertTrue(worse.marked());
    }

    @Test
    void a_measure_is_worse_as_usual_or_not_compared() {
        TeamYear year = new TeamYear().steady().audits(OCTOBER, 50, 16, 8, 7, 12);
        MonthlySummary month = year.judged();
        assertEquals(
                Change.WORSE, standing(month, Measure.ERROR_RATE_ANY_CRITICAL).change());
        assertEquals(Change.NONE, standing(month, Measure.AUDIT_SCORE_MEAN).change());
        assertEquals(Change.USUAL, month.satisfaction().rows().get(0).change());
        MonthlySummary half = year.judged(OCTOBER.atDay(1), OCTOBER.atDay(15));
        assertEquals(
                Change.NONE, standing(half, Measure.ERROR_RATE_ANY_CRITICAL).change());
        MonthlySummary better =
                new TeamYear().steady().audits(OCTOBER, 50, 0, 8, 7, 0).judged();
        assertEquals(
                Change.USUAL,
                standing(better, Measure.ERROR_RATE_ANY_CRITICAL).change(),
                "none of 50 after 15 of 150 is not enough");
    }

    @Test
    void the_focus_says_what_the_level_of_before_would_be_and_refers_to_the_open_case() {
        MonthlySummary month = new TeamYear()
                .steady()
                .audits(OCTOBER, 50, 16, 8, 7, 12)
                .action("103", "2026-10-05", "2026-11-09", "", "Dana Lee", VERIFIES, "Two-identifier script")
                .judged();
        Focus first = month.focus().get(0);
        assertEquals("At the earlier level it would be about 5 of 50 audits; October had 16.", first.goal());
        assertEquals("Case 103: Dana Lee, due Nov 9.", first.step());
        assertEquals(
                "Ask both identifiers. " + first.step(),
                month.opening().toDo().get(0).text());
        assertEquals(
                List.of("Opened on Oct 5: Two-identifier script (case 103, Dana Lee)."),
                month.opening().done());
    }

    @Test
    void a_headline_says_where_an_item_applied() {
        MonthlySummary month = new TeamYear()
                .steady()
                .audits(OCTOBER.minusMonths(1), 50, 20, 8, 7, 12)
                .audits(OCTOBER, 50, 24, 8, 7, 12)
                .auditWithoutItems(OCTOBER)
                .judged();
        assertEquals(
                "Still open since September: “Verifies account holder” was missed in 24 of 50 October audits where it"
                        + " applied; 30 of 150 in the three months before.",
                month.opening().headline());
        assertTrue(month.problems().get(0).sentence().contains("24 of 50 October audits where it applied"));
    }

    @Test
    void other_departments_items_are_theirs() {
        Elsewhere elsewhere = new TeamYear().steady().judged().elsewhere();
        assertEquals(
                new Elsewhere.Department("Records", List.of(new Elsewhere.Missed("Notes the account", 7)), 0, 0),
                elsewhere.departments().get(0));
        assertEquals(20, elsewhere.misses());
    }

    @Test
    void dissatisfied_answers_that_rise_are_the_headline_and_the_thing_to_do() {
        TeamYear year = new TeamYear().steady().answers(OCTOBER, 40, 16);
        year.dissatisfied.put("late fee", new Proportion(11, 15));
        year.dissatisfied.put("billing", new Proportion(5, 25));
        MonthlySummary month = year.judged();
        assertEquals(
                "16 of 40 October survey answers were dissatisfied (1–2); 12 of 120 in the three months before.",
                month.opening().headline());
        assertTrue(month.opening().toDo().get(0).text().startsWith("Most often about late fee: 11 of 16."));
        assertTrue(month.opening().also().isEmpty(), "satisfied answers say the same");
    }

    @Test
    void dissatisfied_answers_two_months_running_are_a_repeated_problem_with_the_case_on_their_topic() {
        TeamYear year = new TeamYear()
                .steady()
                .answers(OCTOBER.minusMonths(1), 40, 18)
                .answers(OCTOBER, 40, 20)
                .referral("111", "2026-09-20", "Dana Lee", "billing", "Refund what was billed twice");
        year.dissatisfied.put("billing", new Proportion(12, 25));
        Problem problem = year.judged().problems().get(0);
        assertEquals("September", problem.since());
        assertEquals("111", problem.caseId());
    }

    @Test
    void what_happened_shortly_before_stands_under_the_headline() {
        TeamYear year = new TeamYear().steady().audits(OCTOBER, 50, 16, 8, 7, 12);
        Map.of("2026-08-20", "Too long ago", "2026-09-28", "New script", "2026-10-25", "Too late")
                .forEach((day, text) -> year.events.add(new Event(LocalDate.parse(day), Scope.CENTRE, text, false)));
        assertTrue(
                year.judged().opening().subline().contains(" After: New script, Sep 28. "),
                () -> year.judged().opening().subline());
    }

    /** With no audits in August and September, October counts as much as all three: it is the three that were compared. */
    @Test
    void what_three_months_show_is_not_taken_for_the_last_of_them() {
        MonthlySummary month = new TeamYear()
                .steady()
                .nothing(OCTOBER.minusMonths(2))
                .nothing(OCTOBER.minusMonths(1))
                .audits(OCTOBER, 50, 15, 8, 7, 12)
                .judged();
        assertEquals(
                "“Verifies account holder” was missed in 15 of 50 August–October audits; 45 of 450 in the nine months"
                        + " before.",
                month.opening().headline());
        assertTrue(
                month.opening()
                        .subline()
                        .contains(" In October: 15 of 50; 45 of 450 in the nine months before. Twelve"),
                month.opening().subline());
    }

    /** The pack of half a month tells of the month before it, and what came before that. */
    @Test
    void what_half_a_month_tells_has_its_own_days() {
        TeamYear year = new TeamYear().steady().audits(OCTOBER.minusMonths(1), 50, 16, 8, 7, 12);
        year.events.add(new Event(LocalDate.of(2026, 8, 28), Scope.CENTRE, "New script", false));
        assertEquals(
                "More than chance would usually give. Twelve of the 16 were move-in calls. After: New script, Aug 28."
                        + " 30 audits, no survey answers.",
                year.judged(OCTOBER.atDay(1), OCTOBER.atDay(15)).opening().subline());
    }

    @Test
    void half_a_month_is_judged_by_the_month_before() {
        MonthlySummary month = new TeamYear().steady().judged(OCTOBER.atDay(1), OCTOBER.atDay(15));
        assertEquals("Oct 1–15, 2026", month.title());
        assertEquals(
                "Nothing unusual in Oct 1–15. 30 audits, no survey answers.",
                month.opening().headline());
    }

    private static Verdict verdict(TeamYear year) {
        return standing(year.judged(), Measure.ERROR_RATE_ANY_CRITICAL).verdict();
    }

    private static Standing standing(MonthlySummary month, Measure measure) {
        return month.standing().stream()
                .filter(row -> row.measure() == measure)
                .findFirst()
                .orElseThrow();
    }
}
