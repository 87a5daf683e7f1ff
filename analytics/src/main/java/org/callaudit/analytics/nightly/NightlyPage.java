package org.callaudit.analytics.nightly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.AgentNames;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.UnhappyAnswer;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.Finding;

/** Puts a page together from what came in and what was judged. */
public final class NightlyPage {

    private static final int LISTED_AUDITS = 20;
    private static final int LISTED_WORDS = 6;

    private final TeamNight night;
    private final Circumstances circumstances;
    private final NightlyInputs inputs;
    private final List<RosterEntry> team;
    private final AgentNames names;

    private NightlyPage(TeamNight night, Circumstances circumstances) {
        this.night = night;
        this.circumstances = circumstances;
        this.inputs = night.inputs();
        this.team = inputs.reference().roster().ofTeam(inputs.teamId()).stream()
                .filter(entry -> entry.validOn(inputs.businessDate()))
                .sorted(Comparator.comparing(RosterEntry::agentName).thenComparing(RosterEntry::agentId))
                .toList();
        Stream<String> fresh = Stream.concat(
                inputs.freshAudits().stream().map(FreshAudit::agentId),
                inputs.freshCounts().stream().map(FreshCount::agentId));
        List<String> named = Stream.concat(team.stream().map(RosterEntry::agentId), fresh)
                .distinct()
                .toList();
        this.names = new AgentNames(inputs.reference().roster(), inputs.businessDate(), named);
    }

    static NightlySummary of(
            TeamNight night,
            Circumstances circumstances,
            Headline headline,
            List<ControlChart> drawn,
            List<Finding> findings) {
        return new NightlyPage(night, circumstances).summary(headline, drawn, findings);
    }

    private NightlySummary summary(Headline headline, List<ControlChart> drawn, List<Finding> findings) {
        List<FreshAudit> listed = inputs.freshAudits().stream()
                .filter(audit -> audit.purpose() != Purpose.CALIBRATION
                        && !audit.misses().isEmpty())
                .limit(LISTED_AUDITS)
                .toList();
        Optional<RosterEntry> member = inputs.reference().roster().member(inputs.teamId(), inputs.businessDate());
        String supervisor = member.map(RosterEntry::supervisorName).orElse("");
        return new NightlySummary(
                inputs.organisation(),
                inputs.teamId(),
                member.map(RosterEntry::teamName).orElse(inputs.teamId()),
                supervisor,
                inputs.businessDate(),
                inputs.zone(),
                inputs.dataAsOf(),
                headline.text(),
                headline.subline(),
                headline.alarming(),
                new ToDoList(night).entries(),
                ToDoList.wrongTotals(inputs.findings()).stream()
                        .map(this::wrongTotal)
                        .toList(),
                listed.stream().map(this::newAudit).toList(),
                Headline.entered(inputs),
                firstReportOn(),
                moreWithMiss(listed),
                clean(),
                unhappy(),
                inputs.unhappyCount(),
                inputs.newAnswers(),
                drawn,
                chartNote(drawn),
                English.month(inputs.businessDate()),
                inputs.plannedPerAgent(),
                team.stream().map(this::coverage).toList(),
                assigned(),
                data(inputs.records()),
                new CaseLines(night, circumstances, supervisor).lines(findings),
                inputs.inputs());
    }

    private NightlySummary.WrongTotal wrongTotal(FormFinding form) {
        return new NightlySummary.WrongTotal(
                form.auditId(), names.of(form.agentId()), form.day(), form.stated(), form.recomputed());
    }

    private NightlySummary.NewAudit newAudit(FreshAudit audit) {
        return new NightlySummary.NewAudit(
                names.of(audit.agentId()),
                audit.purpose() == Purpose.TARGETED ? audit.contactId() + " (targeted)" : audit.contactId(),
                audit.auditedAt().atZone(inputs.zone()).toLocalDate(),
                audit.score(),
                audit.misses().stream()
                        .map(miss -> new NightlySummary.Miss(
                                miss.text(), miss.errorClass().critical() || miss.autoFail(), miss.autoFail()))
                        .toList(),
                audit.comment());
    }

    private String firstReportOn() {
        if (!inputs.firstReport()) {
            return "";
        }
        long months = inputs.team().keySet().stream()
                .map(YearMonth::from)
                .filter(month -> !month.isBefore(
                        YearMonth.from(inputs.businessDate().minusYears(1).plusDays(1))))
                .distinct()
                .count();
        return months == 1 ? "one month" : English.word(months) + " months";
    }

    /** Whom the work lists in force still name, and for when if that is ahead. */
    private String assigned() {
        List<String> agents = team.stream()
                .map(RosterEntry::agentId)
                .filter(agent ->
                        !inputs.assigned().getOrDefault(agent, List.of()).isEmpty())
                .toList();
        if (agents.isEmpty()) {
            return "";
        }
        SortedMap<LocalDate, Long> byDay = new TreeMap<>();
        agents.forEach(agent ->
                inputs.assigned().getOrDefault(agent, List.of()).forEach(day -> byDay.merge(day, 1L, Long::sum)));
        String when = byDay.entrySet().stream()
                .map(day -> English.word(day.getValue()) + " for " + English.date(day.getKey(), inputs.businessDate()))
                .collect(Collectors.joining(", "));
        String who = agents.stream()
                .map(agent -> {
                    int audits =
                            inputs.assigned().getOrDefault(agent, List.of()).size();
                    return names.of(agent) + (audits == 1 ? "" : " " + audits);
                })
                .collect(Collectors.joining(", "));
        return "Drawn and still to be done: " + when + " (" + who + ").";
    }

    private long moreWithMiss(List<FreshAudit> listed) {
        long all = inputs.freshCounts().stream().mapToLong(FreshCount::withMiss).sum();
        long counted = listed.stream().filter(audit -> audit.purpose().counts()).count();
        return Math.max(0, all - counted);
    }

    private List<NightlySummary.AgentCount> clean() {
        return inputs.freshCounts().stream()
                .filter(count -> count.audits() > count.withMiss())
                .map(count ->
                        new NightlySummary.AgentCount(names.of(count.agentId()), count.audits() - count.withMiss()))
                .sorted(Comparator.comparing(NightlySummary.AgentCount::agentName))
                .toList();
    }

    private List<NightlySummary.Unhappy> unhappy() {
        return inputs.unhappy().stream()
                .filter(answer -> !answer.comment().isBlank())
                .map(answer -> new NightlySummary.Unhappy(answer.comment().strip(), about(answer)))
                .limit(LISTED_WORDS)
                .toList();
    }

    /** {@code billing, rated 1, C48213, answered Oct 30}. */
    private String about(UnhappyAnswer answer) {
        LocalDate day = answer.answeredAt().atZone(inputs.zone()).toLocalDate();
        return ToDoList.about(answer) + ", " + answer.contactId() + ", answered "
                + English.date(day, inputs.businessDate());
    }

    private NightlySummary.AgentCount coverage(RosterEntry entry) {
        Tally tally = inputs.agents().get(entry.agentId());
        return new NightlySummary.AgentCount(names.of(entry.agentId()), tally == null ? 0 : tally.get(Counter.AUDITS));
    }

    private String chartNote(List<ControlChart> drawn) {
        List<String> notes = new ArrayList<>();
        if (drawn.isEmpty()) {
            notes.add("Too few audits and answers for a chart.");
        }
        if (drawn.stream()
                .flatMap(chart -> chart.points().stream())
                .anyMatch(point -> point.hollow() && point.value() != null)) {
            notes.add("Hollow: not over or still arriving, not judged.");
        }
        if (drawn.stream()
                .flatMap(chart -> chart.points().stream())
                .anyMatch(point -> point.n() > 0 && point.value() == null)) {
            notes.add("A gap in a line: below " + FewCases.SHARE + " audits or answers, counts only.");
        }
        notes.add(FewCases.oneEvaluator(year()));
        return Circumstances.joined(notes.stream());
    }

    /** The twelve months that the charts show. */
    private Tally year() {
        Tally year = new Tally();
        inputs.team().forEach((day, tally) -> {
            if (day.isAfter(inputs.businessDate().minusYears(1))) {
                year.merge(tally);
            }
        });
        return year;
    }

    private static String data(RecordCounts records) {
        if (records.read() == 0) {
            return "No records came in.";
        }
        String sums = "The whole centre: %s records read, %s accepted, %s %s fixing%s, %s duplicates."
                .formatted(
                        English.number(records.read()),
                        English.number(records.accepted()),
                        English.number(records.wanting()),
                        records.wanting() == 1 ? "needs" : "need",
                        records.waiting() == 0
                                ? ""
                                : ", " + English.number(records.waiting()) + " sound ones "
                                        + (records.waiting() == 1 ? "waits" : "wait") + " for them",
                        English.number(records.duplicates()));
        return records.rejected() == 0 ? sums : sums + " Details are in the data-quality report.";
    }
}
