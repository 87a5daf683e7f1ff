package org.callaudit.analytics.centre;

import static java.util.Objects.requireNonNull;
import static org.callaudit.analytics.centre.Centre.OCTOBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callaudit.analytics.centre.CentreSummary.ToDo;
import org.callaudit.analytics.centre.EvaluatorAgreement.Pair;
import org.callaudit.analytics.centre.EvaluatorAgreement.Severity;
import org.callaudit.analytics.centre.Standing.Place;
import org.callaudit.analytics.centre.Standings.Row;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Signal;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentreJudgeTest {

    /** Four teams of two departments, alike but for chance. */
    private static Centre alike() {
        return new Centre()
                .team("Water", "Sewer", 40, 9)
                .team("Water", "Meters", 40, 8)
                .team("Billing", "West", 40, 7)
                .team("Billing", "East", 40, 8);
    }

    /** So many teams with 20 of 100 audits in October, and one with more. */
    private static Row odd(int others, int critical) {
        Centre centre = new Centre().team("Water", "Odd", 0, 0);
        for (int i = 0; i < others; i++) {
            centre.team("Water", "Team " + i, 0, 0).month("Team " + i, OCTOBER, 100, 20, "E1", "E2");
        }
        return row(centre.month("Odd", OCTOBER, 100, critical, "E1", "E2"), "Odd");
    }

    private static Row row(Centre centre, String name) {
        return centre.judged().standings().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void teamsStandInTheOrderOfTheRosterWhateverTheirResults() {
        Centre centre = alike().month("West", OCTOBER, 40, 40, "E1", "E2").month("East", OCTOBER, 40, 0, "E1", "E2");
        assertEquals(
                List.of("Billing", "East", "West", "Water", "Meters", "Sewer"),
                centre.judged().standings().rows().stream().map(Row::name).toList());
        assertEquals(
                List.of("East", "West", "Meters", "Sewer"),
                requireNonNull(centre.judged().standings().drawn().get(0).funnel()).points().stream()
                        .map(point -> point.label())
                        .toList());
    }

    @Test
    void aQuietCentreReadsNothingUnusual() {
        CentreSummary summary = alike().answers("West", OCTOBER, 30, 3).judged();
        assertEquals("Nothing unusual. 160 audits and 33 survey answers in October.", summary.headline());
        assertEquals("October 2026", summary.period());
        assertTrue(summary.standings().rows().stream()
                .allMatch(row -> row.critical().place() == Place.INSIDE));
        assertEquals("the three months to Oct 31", summary.standings().window());
    }

    /** 156 of 600 are 26 %; 3.09 √(0.26 · 0.74 / 120) is 12.4 points. */
    @Test
    void aTeamOutsideIsNamedWithItsCountsAndMarkedOnTheChart() {
        Centre centre = alike().team("Water", "Leaks", 40, 20);
        CentreSummary summary = centre.judged();
        assertEquals(
                "Leaks: a critical error in 60 of 120 audits, 50%; the expected range for this many is 14–38%.",
                summary.headline());
        assertEquals("Teams are compared over the three months to Oct 31.", summary.subline());
        Standing leaks = row(centre, "Leaks").critical();
        assertEquals(Place.ABOVE, leaks.place());
        assertEquals(WilsonInterval.of(new Proportion(60, 120), Level.USUAL), leaks.likely());
        assertEquals(
                List.of("Leaks"),
                summary.standings().drawn().get(0).funnel().points().stream()
                        .filter(point -> point.outside() != null)
                        .map(point -> point.label())
                        .toList());
    }

    /** Both teams are below, and so is their sum: one story, whose teams are counted. */
    @Test
    void aDepartmentIsToldInThePlaceOfItsTeams() {
        Centre centre = satisfied(Map.of("West", 70, "East", 70));
        CentreSummary summary = centre.judged();
        assertTrue(
                summary.headline().startsWith("Billing: 140 of 200 survey answers satisfied (4–5), 70%; the expected"),
                summary::headline);
        assertTrue(summary.subline().startsWith("Two of its teams are below. "), summary::subline);
        assertFalse(summary.subline().contains("West"), summary::subline);
        assertEquals(
                List.of("department:Billing:survey:satisfied:down"),
                centre.judgedCentre().signals().stream().map(Signal::key).toList());
        assertTrue(
                satisfied(Map.of("West", 40)).judged().headline().startsWith("West: 40 of 100 survey answers"),
                "one team alone is told itself");
    }

    /** Six teams of three departments with 90 of 100 satisfied, but for these. */
    private static Centre satisfied(Map<String, Integer> others) {
        Centre centre = alike().team("Permits", "North", 40, 8).team("Permits", "South", 40, 8);
        for (String name : List.of("Sewer", "Meters", "West", "East", "North", "South")) {
            int satisfied = others.getOrDefault(name, 90);
            centre.answers(name, OCTOBER, satisfied, 100 - satisfied);
        }
        return centre;
    }

    /** The item rises in the whole centre because it does in one team, about which the manager is told to ask. */
    @Test
    void whatOnlyTheTeamAskedAboutShowsIsNotToldTwice() {
        Centre centre = new Centre();
        for (String name : List.of("A", "B", "C", "D", "E", "Leaks")) {
            centre.team("Water", name, 200, 20);
        }
        CentreSummary summary =
                centre.month("Leaks", OCTOBER, 200, 100, "E1", "E2").judged();
        assertTrue(
                summary.toDo().get(0).title().contains("“Verifies the caller”"),
                () -> summary.toDo().toString());
        assertEquals(List.of(), summary.further());
    }

    /** 60 of 120 around 23 % are 27 points and 6 errors off; the item's rise in the whole centre 4 points and 3.5 errors. */
    @Test
    void whatIsLargeAndSureComesBeforeWhatIsSmallAndSure() {
        Centre centre = new Centre();
        for (String name : List.of("A", "B", "C", "D", "E")) {
            centre.team("Water", name, 200, 20).month(name, OCTOBER, 200, 32, "E1", "E2");
        }
        centre.team("Water", "Leaks", 40, 24);
        JudgedCentre judged = centre.judgedCentre();
        assertTrue(
                judged.summary().headline().startsWith("Leaks: a critical error in 72 of 120 audits"),
                judged.summary()::headline);
        assertEquals(
                List.of("team:T-Leaks:class:any_critical:up", "item:CARE/V01:up"),
                judged.signals().stream().map(Signal::key).toList());
        assertTrue(
                judged.summary()
                        .further()
                        .get(0)
                        .startsWith("“Verifies the caller” was missed in 184 of 1,040 October audits"),
                () -> judged.summary().further().toString());
        centre.firstSeen.put("item:CARE/V01:up", LocalDate.of(2026, 10, 11));
        assertTrue(
                centre.judged()
                        .further()
                        .get(0)
                        .startsWith("Still open since Oct 11: “Verifies the caller” was missed"),
                centre.judged().further()::toString);
    }

    /** Two teams miss it in 24 of 40 instead of 7 or 8, and so the four together in 65 of 160 instead of 32. */
    @Test
    void aChangeOfTheCentreNamesTheTeamsThatShowIt() {
        Centre centre = alike();
        centre.month("West", OCTOBER, 40, 24, "E1", "E2").month("East", OCTOBER, 40, 24, "E1", "E2");
        CentreSummary two = centre.judged();
        assertEquals(
                "“Verifies the caller” was missed in 65 of 160 October audits; 96 of 480 in the three months before.",
                two.headline());
        assertTrue(two.subline().startsWith("East and West show it by themselves. More than chance"), two::subline);
        Centre spread = alike();
        for (String name : List.of("Sewer", "Meters", "West", "East")) {
            spread.month(name, OCTOBER, 40, 13, "E1", "E2");
        }
        assertTrue(spread.judged().subline().startsWith("No team shows it by itself."), spread.judged()::subline);
        Centre all = alike();
        all.month("West", OCTOBER, 40, 24, "E1", "E2").month("East", OCTOBER, 40, 24, "E1", "E2");
        all.month("Sewer", OCTOBER, 40, 16, "E1", "E2").month("Meters", OCTOBER, 40, 16, "E1", "E2");
        all.opened("104", CaseType.ACTION, "Agent East 1", "V01", LocalDate.of(2026, 10, 20), null, null);
        assertTrue(
                all.judged()
                        .subline()
                        .startsWith(
                                "East and West show it by themselves, the other teams together as well. Case 104 on it is"
                                        + " open (owner: an agent)."),
                all.judged()::subline);
    }

    @Test
    void formsThatDoNotAddUpAreToldWithWhoseTheyAre() {
        Centre centre = alike();
        for (String name : List.of("Sewer", "Meters", "West", "East")) {
            centre.month(name, OCTOBER, 40, 8, "E1", "E2");
        }
        Tally west = requireNonNull(requireNonNull(centre.teams.get("T-West")).get(OCTOBER.atDay(10)));
        west.add(Counter.WITHOUT_FINDING, -14);
        for (int i = 0; i < 14; i++) {
            centre.wrongTotal("Q" + i, OCTOBER.atDay(10), i < 13 ? "West" : "East", i < 12 ? "E2" : "E1");
        }
        CentreSummary summary = centre.judged();
        assertEquals(
                "14 of 160 October audit forms did not add up or were not complete; none of 480 in the three months before.",
                summary.headline());
        assertTrue(
                summary.subline().startsWith("Of these 14, 13 are West’s, 12 were filled in by E2. More than"),
                summary::subline);
        centre.findings.remove(0);
        assertTrue(
                centre.judged().subline().startsWith("More than chance"),
                "findings that are not those counted say nothing of them");
    }

    @Test
    void whatHappenedToATeamAloneIsToldWhereItIsAskedAbout() {
        Centre centre = satisfied(Map.of("West", 40))
                .happened(LocalDate.of(2026, 6, 30), "department:Billing", "Too early")
                .happened(LocalDate.of(2026, 7, 1), "department:Billing", "Bills go out twice")
                .happened(LocalDate.of(2026, 9, 1), "centre", "New form")
                .happened(LocalDate.of(2026, 9, 2), "team:T-East", "East moves")
                .happened(LocalDate.of(2026, 10, 16), "team:T-West", "Agent East 1 corrects the bills");
        assertEquals(
                "West: 40 of 100 survey answers satisfied (4–5). On record: Bills go out twice, Jul 1; an agent corrects the"
                        + " bills, Oct 16. No open case is about it.",
                centre.judged().toDo().get(0).text());
    }

    @Test
    void newsIsToldOnceAndThenSinceWhenItIsOpen() {
        Centre centre = alike().team("Water", "Leaks", 40, 20);
        List<Signal> told = centre.judgedCentre().signals();
        assertEquals(
                List.of("team:T-Leaks:class:any_critical:up"),
                told.stream().map(Signal::key).toList());
        centre.firstSeen.put(told.get(0).key(), LocalDate.of(2026, 10, 11));
        assertTrue(
                centre.judged().headline().startsWith("Still open since Oct 11: Leaks: a critical error in 60 of 120"),
                centre.judged()::headline);
        assertEquals(told, centre.judgedCentre().signals(), "it stays on record as long as it lasts");
        centre.from = LocalDate.of(2026, 10, 19);
        centre.to = LocalDate.of(2026, 10, 25);
        assertTrue(centre.judged().headline().startsWith("Nothing new. "), centre.judged()::headline);
        assertTrue(
                centre.judged().subline().startsWith("Still open since Oct 11: Leaks: a critical error in"),
                centre.judged()::subline);
    }

    @Test
    void supervisorsAreAskedAboutWhatIsOutsideAndTheirCaseIsNamed() {
        Centre centre = alike().team("Water", "Leaks", 40, 20)
                .opened("102", CaseType.ACTION, "Kim Chen", "CARE/V01", LocalDate.of(2026, 10, 1), null, null)
                .opened(
                        "103",
                        CaseType.ACTION,
                        "Dana Lee",
                        "V01",
                        LocalDate.of(2026, 10, 12),
                        LocalDate.of(2026, 11, 9),
                        null)
                .opened("104", CaseType.COACHING, "Dana Lee", "CARE/V01", LocalDate.of(2026, 9, 1), null, null);
        assertEquals(
                new ToDo(
                        "Ask Dana Lee about “Verifies the caller” (case 103)",
                        "Leaks: a critical error in 60 of 120 audits. “Verifies the caller” was missed in 60 of 120, in other"
                                + " teams in 20%. Case 103, an action, is due Nov 9; owner: Dana Lee."),
                centre.judged().toDo().get(0));
        assertTrue(alike().team("Water", "Leaks", 40, 20)
                .judged()
                .toDo()
                .get(0)
                .text()
                .endsWith("No open case is about it."));
    }

    @Test
    void aDepartmentIsTheSumOfItsTeams() {
        Standing water = row(alike(), "Water").critical();
        assertEquals(new Proportion(51, 240), new Proportion(water.count(), water.n()));
        assertEquals(Place.INSIDE, water.place());
        assertEquals(
                List.of("One", "Two"),
                new Centre()
                        .team("Water", "Two", 40, 9).team("Water", "One", 40, 9).judged().standings().rows().stream()
                                .map(Row::name)
                                .toList());
    }

    /** 35 of 100 around 20 or 21 % have P below 0.001: news among 16 teams, to be expected of one among 151. */
    @Test
    void whatIsOutsideAmongFewIsAtTheEdgeAmongMany() {
        assertEquals(Place.ABOVE, odd(15, 35).critical().place());
        assertEquals(Place.EDGE, odd(150, 35).critical().place());
        assertEquals(Place.ABOVE, odd(150, 40).critical().place());
        assertEquals(Place.INSIDE, odd(150, 30).critical().place());
    }

    @Test
    void fewCasesAreCountedOnly() {
        Centre centre = alike().team("Water", "New", 0, 0).month("New", OCTOBER, 15, 15, "E1", "E2");
        Standing few = row(centre, "New").critical();
        assertEquals(new Standing(15, 15, null, null, Place.TOO_FEW), few);
        assertFalse(centre.judged().subline().contains("New"));
    }

    @Test
    void ofOneEvaluatorNobodyKnowsWhoseLevelItIs() {
        Centre centre = alike().team("Water", "Leaks", 40, 30, "E9");
        CentreSummary summary = centre.judged();
        Standing leaks = row(centre, "Leaks").critical();
        assertEquals(Place.ONE_EVALUATOR, leaks.place());
        assertNull(leaks.expected());
        assertEquals(4, summary.standings().drawn().get(0).funnel().points().size());
        assertEquals(List.of(), summary.standings().sentences());
        assertTrue(summary.standings()
                .drawn()
                .get(0)
                .under()
                .get(0)
                .startsWith(
                        "Differences between teams may be differences between evaluators; one did four fifths of the"
                                + " audits or more of Leaks: left out here"));
        assertEquals(
                Place.ONE_EVALUATOR, row(centre, "Water").critical().place(), "a sum is not better than its parts");
        assertEquals(Place.INSIDE, row(centre, "Billing").critical().place());
        assertTrue(summary.toDo()
                .contains(new ToDo(
                        "Let a second evaluator audit Leaks",
                        "One evaluator did four fifths of the audits or more of Leaks: differences between teams may be"
                                + " differences between evaluators.")));
    }

    @Test
    void customersAreTheirOwnJudgesWhoeverAudits() {
        Centre centre = alike().team("Water", "Leaks", 40, 8, "E9");
        for (String name : List.of("Sewer", "Meters", "West", "East")) {
            centre.answers(name, OCTOBER, 90, 10);
        }
        assertEquals(
                Place.BELOW,
                row(centre.answers("Leaks", OCTOBER, 60, 40), "Leaks")
                        .satisfied()
                        .place());
    }

    @Test
    void fewAuditsAreComparedOverAYear() {
        CentreSummary summary = new Centre()
                .team("Water", "One", 4, 1)
                .team("Water", "Two", 4, 1)
                .team("Water", "Three", 4, 1)
                .judged();
        assertEquals("the twelve months to Oct 31", summary.standings().window());
        assertEquals(48, summary.standings().rows().get(0).critical().n());
    }

    @Test
    void oneTeamIsComparedWithNobody() {
        CentreSummary summary = new Centre().team("Water", "One", 40, 9).judged();
        assertEquals(Place.ALONE, summary.standings().rows().get(0).critical().place());
        assertEquals(List.of(), summary.standings().drawn());
        assertEquals("Nothing unusual. 40 audits and no survey answers in October.", summary.headline());
    }

    @Test
    void changesOfTheWholeCentreComeFirst() {
        Centre centre = alike();
        for (String name : List.of("Sewer", "Meters", "West", "East")) {
            centre.month(name, OCTOBER, 40, 18, "E1", "E2");
        }
        assertEquals(
                "“Verifies the caller” was missed in 72 of 160 October audits; 96 of 480 in the three months before.",
                centre.judged().headline());
        centre.from = LocalDate.of(2026, 10, 26);
        centre.to = LocalDate.of(2026, 11, 1);
        CentreSummary week = centre.judged();
        assertEquals("week of Oct 26, 2026", week.period());
        assertTrue(week.headline().contains("72 of 160"), "October is over on November 1");
        centre.from = LocalDate.of(2026, 10, 19);
        centre.to = LocalDate.of(2026, 10, 25);
        assertFalse(centre.judged().headline().contains("72 of 160"), "October is not over on October 25");
    }

    @Test
    void nothingAtAllIsSaidPlainly() {
        CentreSummary summary = new Centre().judged();
        assertEquals("No audits and no survey answers in October.", summary.headline());
        assertEquals("Too little so far to say what is unusual.", summary.subline());
        assertEquals(List.of(), summary.toDo());
        assertEquals(
                List.of("No audits and no survey answers in the three months to Oct 31."),
                summary.standings().sentences());
        assertEquals("No cases on record.", summary.cases().sentence());
        assertEquals("No records came in.", summary.data().sentence());
        assertEquals("No agent is on the roster on Oct 31.", summary.coverage().sentence());
    }

    @Test
    void evaluatorsWithoutACommonContactAreNotKnownToAgree() {
        CentreSummary summary = alike().judged();
        assertEquals(
                "No contact was scored by two evaluators in the twelve months to Oct 31.",
                summary.agreement().sentence());
        assertEquals(
                List.of(new ToDo(
                        "Score five contacts together",
                        "Whether these agree is not known, for they scored no contact together: E1 and E2. Have all"
                                + " evaluators score the same five contacts.")),
                summary.toDo());
    }

    @Test
    void ofFewContactsAgreementIsCounted() {
        EvaluatorAgreement agreement = new Centre()
                .scored("C1", "E1", "rrm")
                .scored("C1", "E2", "rmm")
                .scored("C2", "E1", "rrr")
                .scored("C2", "E2", "rrn")
                .scored("C3", "E1", "rrr")
                .judged()
                .agreement();
        assertEquals(2, agreement.contacts());
        assertEquals(List.of(new Pair("E1", "E2", 2, 4, 6, false)), agreement.pairs());
        assertEquals(1, agreement.unanimous());
        EvaluatorAgreement.Row whole = agreement.rows().get(0);
        assertEquals(new Proportion(4, 6), new Proportion(whole.alike(), whole.cases()));
        assertNull(whole.alpha());
        assertEquals("right–missed 1, right–not applicable 1", whole.confused());
        assertEquals("", agreement.unknown());
    }

    /**
     * Nominal α of 20 contacts, both right in 12, both missed in 4, of two minds in 4: 28 and 12 of 40 answers, so
     * α = 1 − 39 · 4 / (28 · 12) and AC1 = (0.8 − 2 · 0.7 · 0.3) / (1 − 2 · 0.7 · 0.3) for two levels that occur; AC1 of
     * all three levels has chance (0.7 · 0.3 + 0.3 · 0.7) / 2.
     */
    @Test
    void agreementOfTwentyContactsIsToldFromChance() {
        Centre centre = new Centre();
        for (int i = 0; i < 20; i++) {
            centre.scored("C" + i, "E1", i < 12 ? "r" : "m").scored("C" + i, "E2", i < 12 || i >= 16 ? "r" : "m");
        }
        EvaluatorAgreement.Row item = centre.judged().agreement().rows().get(1);
        assertEquals(0.8, requireNonNull(item.percent()), 1e-12);
        assertEquals(1 - 39 * 4 / (28.0 * 12), requireNonNull(item.alpha()), 1e-12);
        assertEquals((0.8 - 0.21) / (1 - 0.21), requireNonNull(item.ac1()), 1e-12);
        Interval likely = requireNonNull(item.likely());
        assertTrue(likely.contains(requireNonNull(item.alpha())) && likely.halfWidth() > 0.1, likely::toString);
        assertEquals("often differ", item.words());
    }

    /**
     * Of twenty contacts E3 misses the first item in all, the others in none: E3's share is 20 of 40, theirs 0 of 80. The third
     * item does not apply. E4 scored one of these contacts only.
     */
    @Test
    void whoMarksMoreAsMissedIsSeenOnTheSameContacts() {
        Centre centre = new Centre();
        for (int i = 0; i < 20; i++) {
            centre.scored("C" + i, "E1", "rrn").scored("C" + i, "E2", "rrn").scored("C" + i, "E3", "mrn");
        }
        centre.scored("C0", "E4", "rr").scored("D", "E4", "mmmm");
        List<Severity> severities = centre.judged().agreement().severities();
        assertEquals(
                List.of("E1", "E2", "E3", "E4"),
                severities.stream().map(Severity::evaluator).toList());
        Severity strict = severities.get(2);
        assertEquals(new Proportion(20, 40), strict.own());
        assertEquals(0, strict.others());
        assertEquals(new Interval(0.5, 0.5), strict.apart(), "every draw of contacts gives the same");
        assertTrue(requireNonNull(severities.get(0).apart()).high() < 0);
        assertEquals(new Severity("E4", 1, new Proportion(0, 2), 1.0 / 6, null), severities.get(3));
    }

    /** Hard contacts have six evaluators, easy ones two: pooled, whoever marked both would look mild. */
    @Test
    void whoMarksAsTheOthersDoIsNeitherStrictNorMildWhateverContactsTheyShare() {
        Centre centre = new Centre();
        for (int i = 0; i < 15; i++) {
            centre.scored("C" + i, "E0", "rrrr").scored("C" + i, "E1", "rrrr");
            for (int evaluator = 0; evaluator < 6; evaluator++) {
                centre.scored("D" + i, "E" + evaluator, "mmrr");
            }
        }
        Severity alike = centre.judged().agreement().severities().get(0);
        assertEquals(alike.own().share(), alike.others(), 1e-12);
        assertEquals(new Interval(0, 0), alike.apart());
    }

    @Test
    void thePairThatDiffersMoreThanOthersIsToCompareNotes() {
        Centre centre = new Centre();
        for (int i = 0; i < 10; i++) {
            centre.scored("C" + i, "E1", "rrrrr")
                    .scored("C" + i, "E2", "rrrrr")
                    .scored("C" + i, "E3", "rrrrr")
                    .scored("D" + i, "E4", "rrmmm")
                    .scored("D" + i, "E1", "rrrrr");
        }
        CentreSummary summary = centre.judged();
        assertEquals(
                List.of(new Pair("E1", "E4", 10, 20, 50, true)),
                summary.agreement().pairs().stream().filter(Pair::apart).toList());
        assertEquals("Have E1 and E4 compare notes", summary.toDo().get(0).title());
        assertTrue(summary.agreement().unknown().contains("E2 and E4; E3 and E4."));
    }

    @Test
    void errorsThatGoWithDissatisfactionAreToldFromChance() {
        ErrorsAndCustomers errors = new Centre()
                .rated("V01", true, 40, 20)
                .rated("V01", false, 200, 20)
                .rated("V02", true, 30, 4)
                .rated("V02", false, 200, 22)
                .rated("V03", true, 19, 19)
                .judged()
                .errors();
        assertEquals(
                List.of("Verifies the caller", "CARE/V02"),
                errors.rows().stream().map(ErrorsAndCustomers.Row::text).toList());
        ErrorsAndCustomers.Row first = errors.rows().get(0);
        assertEquals(5, requireNonNull(first.times()), 1e-12);
        assertTrue(first.goesWith());
        assertFalse(errors.rows().get(1).goesWith());
        assertTrue(errors.sentence().startsWith("489 contacts were both audited and answered"), errors::sentence);
    }

    @Test
    void fewAuditedAndAnsweredContactsSayNothing() {
        ErrorsAndCustomers errors = new Centre()
                .rated("V01", true, 11, 11)
                .rated("V01", false, 50, 0)
                .judged()
                .errors();
        assertEquals(List.of(), errors.rows());
        assertTrue(errors.sentence().endsWith(": too few to say which errors go with dissatisfied customers."));
    }

    @Test
    void coverageIsOfTheMonthThatMostOfTheWeekLiesIn() {
        LocalDate monday = LocalDate.of(2026, 10, 26);
        assertEquals(YearMonth.of(2026, 10), CentreInputs.monthOf(monday, monday.plusDays(6)));
        LocalDate newYear = LocalDate.of(2026, 12, 28);
        assertEquals(YearMonth.of(2026, 12), CentreInputs.monthOf(newYear, newYear.plusDays(6)));
        LocalDate late = LocalDate.of(2026, 6, 29);
        assertEquals(YearMonth.of(2026, 7), CentreInputs.monthOf(late, late.plusDays(6)));
    }

    @Test
    void coverageCountsAgentsNobodyHasAudited() {
        Centre centre = alike();
        centre.agents.put("East1", audits(7));
        Coverage coverage = centre.judged().coverage();
        assertEquals(
                new Coverage.Row("Billing", "East", 2, 5, 10, 1, 2),
                coverage.rows().get(0),
                "one agent's surplus is not another's audit");
        assertEquals(
                "5 of 40 planned audits done; 7 of 8 agents without an audit. Beside these there were two audits beyond what"
                        + " was planned for an agent.",
                coverage.sentence());
        centre.agents.put("East1", audits(5));
        assertEquals(
                "5 of 40 planned audits done; 7 of 8 agents without an audit.",
                centre.judged().coverage().sentence());
    }

    private static Tally audits(long number) {
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, number);
        return tally;
    }

    @Test
    void whatARestrictedCaseIsAboutStaysOut() {
        Centre centre = alike();
        for (boolean restricted : List.of(false, true)) {
            centre.cases.add(new Case(
                    restricted ? "2" : "1",
                    CaseType.ACTION,
                    Centre.instant(LocalDate.of(2026, 10, 1)),
                    null,
                    null,
                    "Dana Lee",
                    "",
                    "",
                    "",
                    "",
                    "",
                    restricted,
                    "Agent East 1 needs a headset.",
                    ""));
        }
        assertEquals(
                List.of("an agent needs a headset.", ""),
                centre.judged().cases().oldest().stream()
                        .map(CaseLoad.Open::text)
                        .toList());
    }

    @Test
    void theCaseOverdueLongestIsToBeAnsweredAndAgentsWhoOwnOneAreNotNamed() {
        CentreSummary summary = alike().opened(
                        "117", "Kim Chen", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1), null)
                .opened("118", "agent east 1", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 8, 15), null)
                .opened("119", "Kim Chen", LocalDate.of(2026, 10, 27), null, null)
                .judged();
        assertEquals(
                new ToDo(
                        "Ask an agent for case 118",
                        "A referral to Permits, due Aug 15: no other has been overdue so long."),
                summary.toDo().get(1));
        assertEquals(
                "Three cases are open, two of them overdue; the oldest has been open for 91 days.",
                summary.cases().sentence());
        assertEquals(
                List.of(
                        new CaseLoad.Owner("Kim Chen", List.of(1L, 0L, 0L, 1L), 1),
                        new CaseLoad.Owner("agent east 1", List.of(0L, 1L, 0L, 0L), 1)),
                summary.cases().owners());
        assertEquals(
                List.of("117", "118", "119"),
                summary.cases().oldest().stream().map(CaseLoad.Open::caseId).toList());
    }

    /** Owners are typed as people know one another: by name, by id, by address. */
    @ParameterizedTest
    @ValueSource(strings = {"East1", "east1@example.org", "Agent  East 1", "Agent East 1 (pay desk)"})
    void noAgentWhoOwnsACaseIsNamed(String owner) {
        CentreSummary summary = alike().opened("118", owner, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 8, 15), null)
                .judged();
        String told = summary.toDo().toString();
        assertTrue(told.contains("case 118"), told);
        assertFalse(told.toLowerCase(Locale.ROOT).matches("(?s).*east ?1.*"), told);
    }

    /** Ten of thirty closed after two days, ten after twenty, ten open for thirty: half are closed within twenty. */
    @Test
    void howLongCasesTakeReckonsWithThoseStillOpen() {
        Centre centre = new Centre();
        LocalDate opened = LocalDate.of(2026, 10, 1);
        for (int i = 0; i < 10; i++) {
            centre.opened("a" + i, "Kim", opened, null, opened.plusDays(2))
                    .opened("b" + i, "Kim", opened, null, opened.plusDays(20))
                    .opened("c" + i, "Kim", opened, null, null);
        }
        CaseLoad.Type referrals = centre.judged().cases().types().get(0);
        assertEquals(new CaseLoad.Type("referral", 30, 20, 20.0), referrals);
        assertEquals(
                List.of(new CaseLoad.Referred("Permits", 30, 10, 0)),
                centre.judged().cases().departments());
    }

    @Test
    void customersWhoComeBackWithinAWeekAreCounted() {
        RepeatContacts repeats = new Centre()
                .contacted("h1:a", "billing", LocalDate.of(2026, 9, 28))
                .contacted("h1:a", "billing", LocalDate.of(2026, 10, 4))
                .contacted("h1:a", "billing", LocalDate.of(2026, 10, 12))
                .contacted("h1:b", "billing", LocalDate.of(2026, 10, 13))
                .contacted("h1:b", "permits", LocalDate.of(2026, 10, 14))
                .contacted("h1:b", "permits", LocalDate.of(2026, 10, 21))
                .contacted("", "permits", LocalDate.of(2026, 10, 21))
                .judged()
                .repeats();
        assertEquals(
                List.of(
                        new RepeatContacts.Topic("billing", 1, 3, null, false),
                        new RepeatContacts.Topic("permits", 1, 2, null, false)),
                repeats.topics());
        assertTrue(repeats.sentence().startsWith("2 of 5 contacts in October came from a customer"), repeats::sentence);
    }

    /** 30 of 100 against 5 of 100 are beyond chance; 6 of 100 are not. */
    @Test
    void topicsThatCustomersComeBackAboutAreNamed() {
        Centre centre = new Centre();
        Map<String, Integer> again = Map.of("billing", 30, "leak", 5, "permits", 6);
        again.forEach((topic, repeats) -> {
            for (int i = 0; i < 100; i++) {
                boolean back = i < repeats;
                centre.contacted("h1:" + topic + (back ? 0 : i), topic, LocalDate.of(2026, 10, 10));
            }
            centre.contacted("h1:" + topic + 0, topic, LocalDate.of(2026, 10, 4));
        });
        RepeatContacts repeats = centre.judged().repeats();
        assertEquals(
                List.of("billing"),
                repeats.topics().stream()
                        .filter(RepeatContacts.Topic::more)
                        .map(RepeatContacts.Topic::topic)
                        .toList());
        assertTrue(
                repeats.sentence()
                        .endsWith(" 30 of the 41 are about billing: 30% of their contacts, of all others 5%; more than"
                                + " chance would usually give."),
                repeats::sentence);
    }

    @Test
    void smallChartsAreOneATeam() {
        List<String> titles = alike().judged().standings().charts().stream()
                .map(chart -> chart.title())
                .toList();
        assertEquals(List.of("East", "West", "Meters", "Sewer"), titles);
        assertNotNull(alike().judged().standings().charts().get(0).centre());
    }
}
