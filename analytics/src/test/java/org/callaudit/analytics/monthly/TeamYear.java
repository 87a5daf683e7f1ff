package org.callaudit.analytics.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Earlier;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/** Team UB1 by hand, audit by audit, judged for October 2026. */
final class TeamYear {

    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final String VERIFIES = "CARE/V01";
    static final String NEXT_STEPS = "CARE/N01";
    static final String NOTES = "CARE/N02";

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    final List<RosterEntry> roster = new ArrayList<>();
    final List<Standard> standards = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final Map<LocalDate, Tally> earlier = new HashMap<>();
    final Map<String, LocalDate> firstSeen = new HashMap<>();
    final Map<String, Proportion> dissatisfied = new TreeMap<>();
    private final Map<LocalDate, Tally> days = new HashMap<>();
    private final List<ItemisedAudit> audits = new ArrayList<>();

    TeamYear() {
        agent("A1", "Kim Chen", "UB1", "Dana Lee");
        agent("A2", "Mateo Alvarez", "UB1", "Dana Lee");
        agent("B1", "Priya Natarajan", "WS1", "Sam Osei");
    }

    private void agent(String id, String name, String team, String supervisor) {
        roster.add(new RosterEntry(
                id,
                name,
                team,
                "Team " + team,
                supervisor,
                supervisor.split(" ")[0].toLowerCase(Locale.ROOT) + "@example.org",
                "Billing",
                LocalDate.of(2020, 1, 1),
                null));
    }

    /** The same every month from November 2024 to October 2026: 50 audits, 5 unverified, 8 without next steps, 7 unnoted. */
    TeamYear steady() {
        for (YearMonth month = OCTOBER.minusMonths(23); !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            audits(month, 50, 5, 8, 7, 0);
            answers(month, 40, 4);
        }
        return this;
    }

    /**
     * Sets a month's audits and how often each item was missed in them.
     *
     * @param moveIns how many of those in which the caller was not verified were about a move; of the others every fifth is
     */
    TeamYear audits(YearMonth month, int n, int unverified, int noSteps, int unnoted, int moveIns) {
        audits.removeIf(audit -> YearMonth.from(audit.day()).equals(month));
        days.keySet().removeIf(day -> YearMonth.from(day).equals(month) && day.getDayOfMonth() != 28);
        for (int i = 0; i < n; i++) {
            Set<String> missed = new HashSet<>();
            if (i < unverified) {
                missed.add(VERIFIES);
            }
            if (i >= unverified && i < unverified + noSteps) {
                missed.add(NEXT_STEPS);
            }
            if (n - i <= unnoted) {
                missed.add(NOTES);
            }
            boolean move = i < unverified ? i < moveIns : i % 5 == 0;
            audit(month.atDay(1 + i % 27), move ? "move-in" : "billing", missed);
        }
        return this;
    }

    private void audit(LocalDate day, String topic, Set<String> missed) {
        Set<String> met = new HashSet<>(Set.of(VERIFIES, NEXT_STEPS, NOTES));
        met.removeAll(missed);
        audits.add(new ItemisedAudit(day, topic, met, missed));
        Tally tally = days.computeIfAbsent(day, any -> new Tally());
        boolean critical = missed.contains(VERIFIES);
        tally.add(Counter.AUDITS, 1);
        tally.addScore((critical ? 0 : 100L - 10L * missed.size()) * 1_000_000_000_000L);
        if (critical) {
            tally.add(Counter.WITH_ANY_CRITICAL, 1);
            tally.add(Counter.WITH_COMPLIANCE_CRITICAL, 1);
        }
        tally.addTopic(topic, 1, critical ? 1 : 0);
        met.forEach(item -> tally.addItem(item, 1, 0));
        missed.forEach(item -> tally.addItem(item, 1, 1));
    }

    /** One more audit, to which no item applied. */
    TeamYear auditWithoutItems(YearMonth month) {
        days.computeIfAbsent(month.atDay(1), any -> new Tally()).add(Counter.AUDITS, 1);
        return this;
    }

    /** Sets a month's satisfaction answers. */
    TeamYear answers(YearMonth month, long answers, long unhappy) {
        Tally tally = new Tally();
        tally.add(Counter.SURVEYS_SENT, 2 * answers);
        tally.add(Counter.SURVEYS_ANSWERED, answers);
        tally.add(Counter.CSAT_1, unhappy);
        tally.add(Counter.CSAT_5, answers - unhappy);
        days.put(month.atDay(28), tally);
        return this;
    }

    TeamYear nothing(YearMonth month) {
        days.keySet().removeIf(day -> YearMonth.from(day).equals(month));
        audits.removeIf(audit -> YearMonth.from(audit.day()).equals(month));
        return this;
    }

    TeamYear standard(String measure, double target, boolean up) {
        standards.add(new Standard(measure, new Scope(ScopeKind.CENTRE, ""), target, up, LocalDate.of(2025, 1, 1)));
        return this;
    }

    /** An action on an item, opened at nine in the morning, due and closed as given. */
    TeamYear action(String id, String opened, String due, String closed, String owner, String item, String text) {
        return opened(id, CaseType.ACTION, opened, due, closed, owner, item, "", false, text);
    }

    TeamYear opened(
            String id,
            CaseType type,
            String opened,
            String due,
            String closed,
            String owner,
            String item,
            String agent,
            boolean restricted,
            String text) {
        cases.add(new Case(
                id,
                type,
                LocalDate.parse(opened).atTime(9, 0).atZone(ZONE).toInstant(),
                due.isEmpty()
                        ? null
                        : LocalDate.parse(due).atTime(17, 0).atZone(ZONE).toInstant(),
                closed.isEmpty()
                        ? null
                        : LocalDate.parse(closed).atTime(9, 0).atZone(ZONE).toInstant(),
                owner,
                type == CaseType.REFERRAL ? "Permits" : "",
                item,
                "",
                agent,
                "",
                restricted,
                text,
                ""));
        return this;
    }

    /** An open referral about a topic. */
    TeamYear referral(String id, String opened, String owner, String topic, String text) {
        cases.add(new Case(
                id,
                CaseType.REFERRAL,
                LocalDate.parse(opened).atTime(9, 0).atZone(ZONE).toInstant(),
                null,
                null,
                owner,
                "Finance",
                "",
                topic,
                "",
                "",
                false,
                text,
                ""));
        return this;
    }

    private static FormItem item(
            String id, String text, ErrorClass kind, @Nullable String policy, @Nullable String recommendation) {
        return new FormItem(
                "Call",
                id,
                text,
                5,
                kind,
                kind.critical(),
                policy,
                id.equals("N02") ? "Records" : "Billing",
                policy == null ? null : "What " + policy + " says.",
                recommendation);
    }

    MonthlySummary judged() {
        return judged(OCTOBER.atDay(1), OCTOBER.atEndOfMonth());
    }

    MonthlySummary judged(LocalDate from, LocalDate to) {
        Form form = new Form(
                "CARE",
                "1",
                List.of(
                        item(
                                "V01",
                                "Verifies account holder",
                                ErrorClass.COMPLIANCE_CRITICAL,
                                "VP 4.10",
                                "Ask both identifiers."),
                        item("N01", "States next steps", ErrorClass.NON_CRITICAL, "VP 4.2", null),
                        item("N02", "Notes the account", ErrorClass.NON_CRITICAL, null, null)));
        return MonthlyJudge.judge(new MonthlyInputs(
                "UB1",
                from,
                to,
                ZONE,
                null,
                new Reference(new Roster(roster), List.of(form)),
                new Background(standards, events, cases),
                days,
                Earlier.of(earlier),
                audits,
                dissatisfied,
                firstSeen,
                List.of()));
    }
}
