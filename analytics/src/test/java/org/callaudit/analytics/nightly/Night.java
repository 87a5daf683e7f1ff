package org.callaudit.analytics.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.UnhappyAnswer;
import org.callaudit.analytics.signal.Earlier;
import org.jspecify.annotations.Nullable;

/** A team's night, made by hand: team UB1 on November 20, 2026, when October has arrived. */
public final class Night {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final String VERIFIES = "CARE/V01";

    final Map<LocalDate, Tally> team = new HashMap<>();
    final Map<LocalDate, Tally> earlier = new HashMap<>();
    final Map<String, Tally> agents = new HashMap<>();
    final List<RosterEntry> roster = new ArrayList<>();
    final List<FreshAudit> audits = new ArrayList<>();
    final List<FreshCount> counts = new ArrayList<>();
    final List<FormFinding> findings = new ArrayList<>();
    final List<UnhappyAnswer> unhappy = new ArrayList<>();
    final Map<String, LocalDate> firstSeen = new HashMap<>();
    final List<Standard> standards = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    long newAnswers;
    RecordCounts records = RecordCounts.NONE;
    boolean firstReport;
    final Map<String, Map<String, Tally.Pair>> missesByTopic = new HashMap<>();
    final Map<String, Tally.Pair> answersByTopic = new HashMap<>();
    final Map<String, List<LocalDate>> assigned = new HashMap<>();

    Night() {
        agent("A1", "Kim Chen");
        agent("A2", "Mateo Alvarez");
    }

    void agent(String id, String name) {
        roster.add(new RosterEntry(
                id,
                name,
                "UB1",
                "Utility Billing 1",
                "Dana Lee",
                "dana@example.org",
                "Billing",
                DAY.minusYears(2),
                null));
    }

    /** The same audits and answers every month from November 2025 to October 2026, as a steady team has. */
    Night steady() {
        for (YearMonth month = YearMonth.of(2025, 11);
                month.isBefore(YearMonth.of(2026, 11));
                month = month.plusMonths(1)) {
            month(month, 50, 10, 5);
            answers(month, 40, 4);
        }
        return this;
    }

    /** Sets a month's audits: those with a critical error, and those in which the caller was not verified. */
    Night month(YearMonth month, long audits, long critical, long unverified) {
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, audits);
        tally.add(Counter.WITH_ANY_CRITICAL, critical);
        tally.add(Counter.WITH_COMPLIANCE_CRITICAL, critical);
        tally.add(Counter.WITHOUT_FINDING, audits);
        tally.addItem(VERIFIES, audits, unverified);
        team.put(month.atDay(10), tally);
        return this;
    }

    Night answers(YearMonth month, long answers, long dissatisfied) {
        Tally tally = new Tally();
        tally.add(Counter.SURVEYS_SENT, 2 * answers);
        tally.add(Counter.SURVEYS_ANSWERED, answers);
        tally.add(Counter.CSAT_1, dissatisfied);
        tally.add(Counter.CSAT_3, answers / 10);
        tally.add(Counter.CSAT_5, answers - dissatisfied - answers / 10);
        team.put(month.atDay(20), tally);
        return this;
    }

    /** Adds to a month what its audits were about or had besides. */
    Night also(YearMonth month, Tally more) {
        team.merge(month.atDay(10), more, Tally::merge);
        return this;
    }

    /** The single records behind the sums, whatever days are asked for. */
    private SingleRecords singles() {
        return new SingleRecords() {
            @Override
            public Map<String, Tally.Pair> misses(String itemScope, Stretch days) {
                return missesByTopic.getOrDefault(itemScope, Map.of());
            }

            @Override
            public Map<String, Tally.Pair> dissatisfied(Stretch days) {
                return answersByTopic;
            }
        };
    }

    /** A step about the work itself, opened on that day. */
    Night step(
            String id,
            LocalDate opened,
            LocalDate due,
            @Nullable LocalDate closed,
            String owner,
            String item,
            String topic,
            String text) {
        ZoneId zone = ZoneId.of("America/Chicago");
        cases.add(new Case(
                id,
                CaseType.ACTION,
                opened.atTime(9, 0).atZone(zone).toInstant(),
                due.atTime(17, 0).atZone(zone).toInstant(),
                closed == null ? null : closed.atTime(16, 0).atZone(zone).toInstant(),
                owner,
                "",
                item,
                topic,
                "",
                "",
                false,
                text,
                closed == null ? "" : "Done with Kim Chen."));
        return this;
    }

    /** An audit that came in on a day, with these items missed. */
    Night came(String contact, LocalDate audited, FreshAudit.Miss... misses) {
        Instant at = audited.atTime(12, 0).atZone(ZoneId.of("America/Chicago")).toInstant();
        audits.add(new FreshAudit(
                "UB1",
                "A1",
                "A" + contact,
                1,
                contact,
                Purpose.REGULAR,
                at,
                at,
                "E1",
                90.0,
                null,
                List.of(misses),
                0,
                "billing",
                ""));
        return this;
    }

    /** An audit that came in; its missed item is an automatic zero or an ordinary one. */
    Night came(String agent, String contact, boolean automaticZero) {
        FreshAudit.Miss miss = automaticZero
                ? new FreshAudit.Miss(VERIFIES, "Verifies account holder", ErrorClass.COMPLIANCE_CRITICAL, true)
                : new FreshAudit.Miss("CARE/N01", "States next steps", ErrorClass.NON_CRITICAL, false);
        Instant audited = Instant.parse("2026-11-19T23:30:00Z");
        audits.add(new FreshAudit(
                "UB1",
                agent,
                "A" + contact,
                1,
                contact,
                Purpose.REGULAR,
                audited,
                audited,
                "E1",
                automaticZero ? 0 : 87.5,
                null,
                List.of(miss),
                0,
                "billing",
                ""));
        return this;
    }

    /** A case of that day about an agent, due on another at five in the afternoon. */
    Night opened(String id, LocalDate opened, LocalDate due, String owner, String agent, boolean restricted) {
        ZoneId zone = ZoneId.of("America/Chicago");
        cases.add(new Case(
                id,
                CaseType.REFERRAL,
                opened.atTime(9, 0).atZone(zone).toInstant(),
                due.atTime(17, 0).atZone(zone).toInstant(),
                null,
                owner,
                "Permits",
                "",
                "",
                agent,
                "",
                restricted,
                "Permits never answered.",
                ""));
        return this;
    }

    Night finding(FindingCode code, String audit, String stated, double recomputed) {
        return finding(DAY, code, audit, stated, recomputed);
    }

    Night finding(LocalDate day, FindingCode code, String audit, String stated, double recomputed) {
        findings.add(new FormFinding(day, 1, audit, 1, "E1", "A1", "UB1", code, stated, recomputed));
        return this;
    }

    JudgedNight judged() {
        FormItem verifies = new FormItem(
                "Security",
                "V01",
                "Verifies account holder",
                10,
                ErrorClass.COMPLIANCE_CRITICAL,
                true,
                null,
                null,
                null,
                null);
        Reference reference = new Reference(new Roster(roster), List.of(new Form("CARE", "1", List.of(verifies))));
        return NightlyJudge.judge(new NightlyInputs(
                "City of Example",
                "UB1",
                DAY,
                ZoneId.of("America/Chicago"),
                null,
                reference,
                new Background(standards, events, cases),
                team,
                Earlier.of(earlier),
                agents,
                audits,
                counts,
                findings,
                unhappy,
                unhappy.size(),
                newAnswers,
                firstReport,
                singles(),
                assigned,
                firstSeen,
                records,
                5,
                List.of()));
    }
}
