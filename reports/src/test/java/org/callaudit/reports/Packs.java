package org.callaudit.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.monthly.ItemisedAudit;
import org.callaudit.analytics.monthly.MonthlyInputs;
import org.callaudit.analytics.monthly.MonthlyJudge;
import org.callaudit.analytics.signal.Earlier;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.reports.monthly.MonthlyReport;
import org.callaudit.reports.page.Issue;

/** Packs of teams of any size, the same at each call. */
final class Packs {

    static final String AGENT = "Wilhelmina Featherstonehaugh";

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private Packs() {}

    /** An ordinary team whose first item is missed more often since September. */
    static MonthlyReport usual() {
        return pack(12, 16, 50, 30, false, true);
    }

    static MonthlyReport threeAudits() {
        return pack(1, 5, 3, 0, false, false);
    }

    static MonthlyReport onlySurveys() {
        return pack(12, 0, 0, 35, false, false);
    }

    static MonthlyReport nothing() {
        return pack(0, 0, 0, 0, false, false);
    }

    static MonthlyReport oneItem() {
        return pack(12, 1, 40, 0, false, true);
    }

    /** Five hundred items with long names, forty audits a week, many cases. */
    static MonthlyReport large() {
        return pack(12, 500, 160, 400, true, true);
    }

    private static MonthlyReport pack(
            int months, int items, int audits, int answers, boolean longNames, boolean background) {
        String team = longNames ? "Utility Billing, Collections and Payment Arrangements, North-East District" : "Team";
        Map<LocalDate, Tally> days = new HashMap<>();
        List<ItemisedAudit> itemised = new ArrayList<>();
        for (int back = months - 1; back >= 0; back--) {
            YearMonth month = OCTOBER.minusMonths(back);
            for (int i = 0; i < audits; i++) {
                ItemisedAudit audit = audit(month.atDay(1 + i % 27), i, items, back < 2);
                itemised.add(audit);
                add(days.computeIfAbsent(audit.day(), day -> new Tally()), audit);
            }
            if (answers > 0) {
                add(days.computeIfAbsent(month.atDay(28), day -> new Tally()), answers, back);
            }
        }
        MonthlyInputs inputs = new MonthlyInputs(
                "T1",
                OCTOBER.atDay(1),
                OCTOBER.atEndOfMonth(),
                ZONE,
                Instant.parse("2026-11-02T23:42:00Z"),
                new Reference(new Roster(List.of(agent(team))), List.of(form(items, longNames))),
                background ? background(longNames) : Background.NONE,
                days,
                Earlier.NONE,
                itemised,
                answers == 0 ? Map.of() : Map.of("billing", new Proportion(answers / 8, answers)),
                Map.of(),
                List.of(new InputFile("audits-2026-10.csv", "9e3779b97f4a7c15")));
        Issue issue = new Issue("City of Example", "8c41f2a90b7e", Nights.VERSION, List.of());
        return new MonthlyReport(issue, MonthlyJudge.judge(inputs));
    }

    private static ItemisedAudit audit(LocalDate day, int number, int items, boolean late) {
        Set<String> missed = new HashSet<>();
        Set<String> met = new HashSet<>();
        for (int item = 0; item < items; item++) {
            boolean miss = (number * 7 + item * 3) % (item == 0 && late ? 3 : 9 + item % 11) == 0;
            (miss ? missed : met).add("F/" + item);
        }
        return new ItemisedAudit(day, number % 2 == 0 ? "billing" : "move-in", met, missed);
    }

    private static void add(Tally tally, ItemisedAudit audit) {
        boolean critical = audit.missed().contains("F/0");
        tally.add(Counter.AUDITS, 1);
        tally.addScore((critical ? 0 : 90) * 1_000_000_000_000L);
        if (critical) {
            tally.add(Counter.WITH_ANY_CRITICAL, 1);
            tally.add(Counter.WITH_COMPLIANCE_CRITICAL, 1);
        }
        tally.addTopic(audit.topic(), 1, critical ? 1 : 0);
        audit.met().forEach(item -> tally.addItem(item, 1, 0));
        audit.missed().forEach(item -> tally.addItem(item, 1, 1));
    }

    private static void add(Tally tally, int answers, int back) {
        tally.add(Counter.SURVEYS_SENT, 3L * answers);
        tally.add(Counter.SURVEYS_ANSWERED, answers);
        tally.add(Counter.CSAT_1, answers / 8);
        tally.add(Counter.CSAT_3, answers / 10 + back % 3);
        tally.add(Counter.CSAT_5, answers - answers / 8 - answers / 10 - back % 3);
        tally.add(Counter.NPS_9, answers / 2);
        tally.add(Counter.NPS_3, answers / 4);
        tally.add(Counter.CES_6, answers / 2);
        tally.add(Counter.RESOLVED, answers / 2);
        tally.add(Counter.NOT_RESOLVED, answers / 6);
    }

    private static RosterEntry agent(String team) {
        return new RosterEntry(
                "A1001", AGENT, "T1", team, "Dana Lee", "dana@example.org", "Billing", LocalDate.of(2020, 1, 1), null);
    }

    private static Form form(int items, boolean longNames) {
        return new Form(
                "F",
                "1",
                IntStream.range(0, items)
                        .mapToObj(item -> new FormItem(
                                "Section",
                                Integer.toString(item),
                                longNames
                                        ? "Explains item number " + item
                                                + " of the agreement in words that the caller repeats back"
                                        : "Explains part " + item,
                                5,
                                item == 0 ? ErrorClass.COMPLIANCE_CRITICAL : ErrorClass.NON_CRITICAL,
                                false,
                                item % 4 == 3 ? null : "P-" + item / 2,
                                item % 5 == 0 ? "Department " + item % 35 : "Billing",
                                "What is said under this policy about part " + item + ".",
                                item == 0 ? "Read it aloud from the card." : null))
                        .toList());
    }

    private static Background background(boolean many) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < (many ? 40 : 3); i++) {
            cases.add(new Case(
                    Integer.toString(120 + i),
                    i % 3 == 2 ? CaseType.REFERRAL : CaseType.ACTION,
                    Instant.parse("2026-10-0" + (1 + i % 9) + "T15:00:00Z"),
                    i % 2 == 0 ? Instant.parse("2026-10-20T22:00:00Z") : null,
                    null,
                    i % 2 == 0 ? "Dana Lee" : AGENT,
                    i % 3 == 2 ? "Permits and Inspections" : "",
                    i % 3 == 2 ? "" : "F/0",
                    i % 3 == 2 ? "billing" : "",
                    "",
                    "",
                    false,
                    "Go through the card with " + AGENT + " and everybody else before the shift",
                    ""));
        }
        return new Background(
                List.of(new Standard("error_rate.any_critical", Scope.CENTRE, 0.15, false, LocalDate.of(2025, 1, 1))),
                List.of(),
                cases);
    }
}
