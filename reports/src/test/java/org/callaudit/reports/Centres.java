package org.callaudit.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callaudit.analytics.centre.AuditedAnswer;
import org.callaudit.analytics.centre.CentreInputs;
import org.callaudit.analytics.centre.CentreJudge;
import org.callaudit.analytics.centre.CentreSummary;
import org.callaudit.analytics.centre.Scoring;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Tally;
import org.callaudit.reports.centre.CentreReport;
import org.callaudit.reports.page.Issue;

/** Centres with invented figures: a usual one, and the extremes. */
final class Centres {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    private final List<RosterEntry> roster = new ArrayList<>();
    private final Map<String, Map<LocalDate, Tally>> teams = new TreeMap<>();
    private final Map<String, Tally> evaluators = new TreeMap<>();
    private final List<Scoring> scorings = new ArrayList<>();
    private final List<AuditedAnswer> answered = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private RecordCounts records = RecordCounts.NONE;

    static CentreReport report(CentreSummary centre) {
        return new CentreReport(
                new Issue("City of Example, Customer Service", Nights.REPORT_ID, Nights.VERSION, List.of()), centre);
    }

    /** Six teams, one of them outside; cases, contacts, evaluators who agree. */
    static CentreSummary usual() {
        Centres centre =
                new Centres().teams(6, 40, 33, 4).scored(24).rated().opened(14).contacted(60);
        centre.team("Water & Sewer", "Leaks", 40, 21, 33, 3, 4);
        centre.records = new RecordCounts(1_204, 1_188, 12, 4, Map.of(RejectCode.MISSING, 12L));
        return centre.judged();
    }

    /** Three teams outside, of which there are cards for two. */
    static CentreSummary threeOutside() {
        Centres centre = new Centres().teams(12, 40, 33, 4);
        for (String name : List.of("A", "B", "C")) {
            centre.team("Pipes " + name, "Leaks " + name, 40, 21, 33, 3, 4);
        }
        return centre.judged();
    }

    static CentreSummary oneTeam() {
        return new Centres().teams(1, 40, 30, 2).judged();
    }

    /** 150 teams with long names, 2,000 agents, 60 evaluators, and as many cases. */
    static CentreSummary large() {
        return new Centres()
                .teams(150, 40, 30, 13)
                .scored(30)
                .rated()
                .opened(400)
                .contacted(200)
                .judged();
    }

    static CentreSummary onlySurveys() {
        return new Centres().teams(6, 0, 40, 3).judged();
    }

    /** Eleven audits in all. */
    static CentreSummary eleven() {
        Centres centre = new Centres();
        centre.roster("Billing", "West", 3);
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, 11);
        tally.add(Counter.WITH_ANY_CRITICAL, 4);
        tally.addEvaluator("E1", 11, 4);
        centre.teams.put("West", Map.of(TO, tally));
        return centre.judged();
    }

    static CentreSummary nothing() {
        return new Centres().judged();
    }

    private Centres teams(int count, long audits, long answers, int agents) {
        for (int i = 0; i < count; i++) {
            String name = count > 20 ? "Customer Service Center, Neighborhood Team Number " + i : "Team " + i;
            team(
                    "Department " + i % 5,
                    name,
                    audits,
                    audits == 0 ? 0 : audits / 5 + i % 3,
                    answers,
                    answers / 6,
                    agents);
        }
        return this;
    }

    private void roster(String department, String name, int agents) {
        for (int i = 0; i < agents; i++) {
            roster.add(new RosterEntry(
                    name + "-" + i,
                    "Agent " + i,
                    name,
                    name,
                    "Dana Lee",
                    "dana@example.org",
                    department,
                    LocalDate.of(2025, 1, 1),
                    null));
        }
    }

    private void team(
            String department, String name, long audits, long critical, long answers, long unhappy, int agents) {
        roster(department, name, agents);
        Map<LocalDate, Tally> days = new HashMap<>();
        for (int back = 0; back < 12; back++) {
            Tally tally = new Tally();
            tally.add(Counter.AUDITS, audits);
            tally.add(Counter.WITHOUT_FINDING, audits);
            tally.add(Counter.WITH_ANY_CRITICAL, critical);
            tally.add(Counter.SURVEYS_SENT, 2 * answers);
            tally.add(Counter.csat(5), answers - unhappy);
            tally.add(Counter.csat(1), unhappy);
            for (String evaluator : audits == 0 ? List.<String>of() : List.of("EV1", "EV2")) {
                tally.addEvaluator(evaluator, audits / 2, 0);
                evaluators.computeIfAbsent(evaluator, id -> new Tally()).merge(tally);
            }
            days.put(TO.minusMonths(back).withDayOfMonth(10), tally);
        }
        teams.put(name, days);
    }

    private Centres scored(int count) {
        for (int contact = 0; contact < count; contact++) {
            for (int evaluator = 1; evaluator <= 6; evaluator++) {
                TreeMap<String, String> answers = new TreeMap<>();
                for (int item = 0; item < 20; item++) {
                    boolean missed = (contact + item) % 5 == 0 && evaluator % 4 != item % 4;
                    answers.put("V%02d".formatted(item), missed ? Scoring.MISSED : Scoring.RIGHT);
                }
                scorings.add(new Scoring("C" + contact, "EV" + evaluator, "CARE", answers));
            }
        }
        return this;
    }

    private Centres rated() {
        for (int i = 0; i < 300; i++) {
            String item = "CARE/V%02d".formatted(i % 9);
            boolean missed = i % 7 < 3;
            answered.add(new AuditedAnswer(
                    missed ? Set.of(item) : Set.of(), missed ? Set.of() : Set.of(item), i % 7 == 0, i % 11 < 3));
        }
        return this;
    }

    private Centres opened(int count) {
        for (int i = 0; i < count; i++) {
            Instant opened =
                    TO.minusDays(3L * i % 330).atTime(9, 0).atZone(ZONE).toInstant();
            cases.add(new Case(
                    "CASE-" + i,
                    CaseType.values()[i % 4],
                    opened,
                    opened.plusSeconds(14 * 86_400L),
                    i % 3 == 0 ? opened.plusSeconds(9 * 86_400L) : null,
                    "Owner Number " + i % 50,
                    "Department of Permits and Inspections " + i % 12,
                    "",
                    "",
                    "",
                    "",
                    i % 5 == 0,
                    "What case " + i + " is about",
                    ""));
        }
        return this;
    }

    private Centres contacted(int count) {
        for (int i = 0; i < count; i++) {
            contacts.add(new Contact(
                    "C" + i,
                    "h1:" + i % 20,
                    "A1",
                    TO.minusDays(i % 30).atTime(9, 0).atZone(ZONE).toInstant(),
                    "phone",
                    "topic " + i % 3,
                    "",
                    60,
                    false));
        }
        return this;
    }

    private CentreSummary judged() {
        return CentreJudge.judge(new CentreInputs(
                        TO.withDayOfMonth(1),
                        TO,
                        ZONE,
                        Instant.parse("2026-10-31T23:42:00Z"),
                        new Reference(new Roster(roster), List.of()),
                        new Background(List.of(), List.of(), cases),
                        teams,
                        Map.of(),
                        Map.of(),
                        evaluators,
                        scorings,
                        answered,
                        contacts,
                        records,
                        List.of(),
                        Map.of(),
                        5,
                        Nights.Night.inputs(4)))
                .summary();
    }
}
