package org.callaudit.analytics.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/** A centre with figures made by hand, in October 2026. */
final class Centre {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    LocalDate from = OCTOBER.atDay(1);
    LocalDate to = OCTOBER.atEndOfMonth();
    final List<RosterEntry> roster = new ArrayList<>();
    final Map<String, Map<LocalDate, Tally>> teams = new TreeMap<>();
    final Map<String, Tally> agents = new HashMap<>();
    final Map<String, Tally> evaluators = new TreeMap<>();
    final List<Scoring> scorings = new ArrayList<>();
    final List<AuditedAnswer> answered = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<FormFinding> findings = new ArrayList<>();
    final Map<String, LocalDate> firstSeen = new HashMap<>();
    final List<Event> events = new ArrayList<>();
    RecordCounts records = RecordCounts.NONE;

    /** A team of two agents with so many audits and critical errors in the middle of each of the last twelve months. */
    Centre team(String department, String name, long audits, long critical) {
        return team(department, name, audits, critical, "E1", "E2");
    }

    /** The same by these evaluators, who do equal parts. */
    Centre team(String department, String name, long audits, long critical, String... by) {
        String id = "T-" + name;
        for (int agent = 1; agent <= 2; agent++) {
            roster.add(new RosterEntry(
                    name + agent,
                    "Agent " + name + " " + agent,
                    id,
                    name,
                    "Dana Lee",
                    "dana@example.org",
                    department,
                    LocalDate.of(2025, 1, 1),
                    null));
        }
        for (int back = 0; back < 12; back++) {
            month(name, OCTOBER.minusMonths(back), audits, critical, by);
        }
        return this;
    }

    /** Puts these audits in the place of the team's of that month. */
    Centre month(String name, YearMonth month, long audits, long critical, String... by) {
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, audits);
        tally.add(Counter.WITHOUT_FINDING, audits);
        tally.add(Counter.WITH_ANY_CRITICAL, critical);
        tally.addItem("CARE/V01", audits, critical);
        for (String evaluator : by) {
            tally.addEvaluator(evaluator, audits / by.length, 0);
            evaluators.computeIfAbsent(evaluator, id -> new Tally()).add(Counter.AUDITS, audits / by.length);
        }
        teams.computeIfAbsent("T-" + name, id -> new HashMap<>()).put(month.atDay(10), tally);
        return this;
    }

    /** Answers about a team in the middle of a month. */
    Centre answers(String name, YearMonth month, long satisfied, long dissatisfied) {
        Tally tally = new Tally();
        tally.add(Counter.SURVEYS_SENT, satisfied + dissatisfied);
        tally.add(Counter.csat(5), satisfied);
        tally.add(Counter.csat(1), dissatisfied);
        teams.computeIfAbsent("T-" + name, id -> new HashMap<>()).put(month.atDay(20), tally);
        return this;
    }

    /** What an evaluator answered about a contact, item by item from I1 on: r right, m missed, n not applicable. */
    Centre scored(String contact, String evaluator, String letters) {
        TreeMap<String, String> answers = new TreeMap<>();
        for (int i = 0; i < letters.length(); i++) {
            answers.put(
                    "I" + (i + 1),
                    switch (letters.charAt(i)) {
                        case 'r' -> Scoring.RIGHT;
                        case 'm' -> Scoring.MISSED;
                        default -> Scoring.NOT_APPLICABLE;
                    });
        }
        scorings.add(new Scoring(contact, evaluator, "CARE", answers));
        return this;
    }

    /** Contacts with the item missed, or right, and so many of their customers dissatisfied. */
    Centre rated(String item, boolean missed, int contacts, int dissatisfied) {
        for (int i = 0; i < contacts; i++) {
            Set<String> items = Set.of("CARE/" + item);
            answered.add(
                    new AuditedAnswer(missed ? items : Set.of(), missed ? Set.of() : items, false, i < dissatisfied));
        }
        return this;
    }

    Centre opened(String id, String owner, LocalDate opened, @Nullable LocalDate due, @Nullable LocalDate closed) {
        return opened(id, CaseType.REFERRAL, owner, "", opened, due, closed);
    }

    Centre opened(
            String id,
            CaseType type,
            String owner,
            String itemScope,
            LocalDate opened,
            @Nullable LocalDate due,
            @Nullable LocalDate closed) {
        cases.add(new Case(
                id,
                type,
                instant(opened),
                due == null ? null : instant(due),
                closed == null ? null : instant(closed),
                owner,
                "Permits",
                itemScope,
                "",
                "",
                "",
                false,
                "",
                ""));
        return this;
    }

    /** Something that happened to a scope, as {@code department:Water}. */
    Centre happened(LocalDate day, String scope, String text) {
        events.add(new Event(day, Scope.of(scope).orElseThrow(), text, false));
        return this;
    }

    /** A form that counts against accuracy. */
    Centre wrongTotal(String audit, LocalDate day, String team, String evaluator) {
        findings.add(
                new FormFinding(day, 1, audit, 1, evaluator, "A1", "T-" + team, FindingCode.WRONG_TOTAL, "80", 90.0));
        return this;
    }

    Centre contacted(String customer, String topic, LocalDate day) {
        contacts.add(new Contact("C" + contacts.size(), customer, "A1", instant(day), "phone", topic, "", 60, false));
        return this;
    }

    static Instant instant(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    CentreSummary judged() {
        return judgedCentre().summary();
    }

    JudgedCentre judgedCentre() {
        FormItem item = new FormItem(
                "S", "V01", "Verifies the caller", 5, ErrorClass.COMPLIANCE_CRITICAL, false, null, null, null, null);
        return CentreJudge.judge(new CentreInputs(
                from,
                to,
                ZONE,
                null,
                new Reference(new Roster(roster), List.of(new Form("CARE", "1", List.of(item)))),
                new Background(List.of(), events, cases),
                teams,
                Map.of(),
                agents,
                evaluators,
                scorings,
                answered,
                contacts,
                records,
                findings,
                firstSeen,
                5,
                List.of()));
    }
}
