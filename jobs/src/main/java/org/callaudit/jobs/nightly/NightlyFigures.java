package org.callaudit.jobs.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.NightlyInputs;
import org.callaudit.analytics.measure.NightlySummary;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.model.UnhappyAnswer;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.IssuedReport;
import org.callaudit.jobs.ledger.TallyBook;
import org.jspecify.annotations.Nullable;

/** Gathers from the ledger what the pages of one business date are judged from. */
final class NightlyFigures {

    private static final int LISTED = 20;
    private static final int MONTHS = 13;

    private final Night night;
    private final Ledger ledger;
    private final LocalDate date;
    private final LocalDate from;
    private final Reference reference;
    private final List<FileEntry> inputs;
    private final List<FileEntry> arrived;
    private final List<FileEntry> fresh;
    private final Map<String, Map<LocalDate, Tally>> teams;

    NightlyFigures(Night night, LocalDate date) {
        this.night = night;
        this.ledger = night.ledger();
        this.date = date;
        this.from = date.withDayOfMonth(1).minusMonths(MONTHS - 1);
        this.reference = ledger.reference().load();
        this.inputs = ledger.files().behind(from, date);
        this.arrived = ledger.files()
                .between(
                        night.run().options().freshSince(),
                        night.run().options().freshUntil());
        this.fresh = arrived.stream()
                .filter(file -> file.status() == FileStatus.INGESTED)
                .toList();
        this.teams = new HashMap<>();
        for (TallyRow row : ledger.tallies().rows(ScopeKind.TEAM, null, from, date)) {
            teams.computeIfAbsent(row.scope().id(), id -> new HashMap<>()).put(row.day(), row.tally());
        }
    }

    LocalDate date() {
        return date;
    }

    /** Files that the pages rest on. */
    List<FileEntry> inputFiles() {
        return inputs;
    }

    /** What one team's page is judged from. */
    NightlyInputs inputs(String team, Map<String, LocalDate> openSignals) {
        Set<Integer> files = fresh.stream().map(FileEntry::id).collect(Collectors.toCollection(TreeSet::new));
        List<UnhappyAnswer> unhappy = ledger.tallies().unhappy(team, files).stream()
                .sorted(Comparator.comparing(UnhappyAnswer::answeredAt)
                        .reversed()
                        .thenComparing(UnhappyAnswer::surveyId))
                .toList();
        List<FreshCount> counts = ledger.tallies().freshCounts(team, night.run().id());
        return new NightlyInputs(
                night.settings().organisation(),
                team,
                date,
                night.settings().zone(),
                dataAsOf(),
                reference,
                teams.getOrDefault(team, Map.of()),
                agents(team),
                freshAudits(team),
                counts,
                ledger.tallies().findings(team, files),
                unhappy,
                unhappy.size(),
                counts.stream().mapToLong(FreshCount::answers).sum(),
                openSignals,
                records(),
                night.settings().plannedAudits(),
                correctedSince("team:" + team),
                inputs.stream()
                        .map(file -> new NightlySummary.Input(file.name(), file.sha256()))
                        .toList());
    }

    /** Files that came in or were taken out since another run issued the same page. */
    private List<String> correctedSince(String scope) {
        OptionalInt first = ledger.runs().reportsOf(date).stream()
                .filter(report -> report.scope().equals(scope)
                        && report.runId() < night.run().id())
                .mapToInt(IssuedReport::runId)
                .min();
        if (first.isEmpty()) {
            return List.of();
        }
        Stream<String> later =
                inputs.stream().filter(file -> file.runId() > first.getAsInt()).map(file -> file.name() + " came in");
        Stream<String> withdrawn =
                ledger.files().withdrawnSince(first.getAsInt()).stream().map(file -> file.name() + " was withdrawn");
        return Stream.concat(later, withdrawn).toList();
    }

    private @Nullable Instant dataAsOf() {
        return inputs.stream()
                .map(FileEntry::dataAsOf)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Map<String, Tally> agents(String team) {
        Set<String> members = reference.roster().entries().stream()
                .filter(entry -> entry.teamId().equals(team))
                .map(entry -> entry.agentId())
                .collect(Collectors.toSet());
        return TallyBook.merged(monthOfAgents(), row -> row.scope().id()).entrySet().stream()
                .filter(entry -> members.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private @Nullable List<TallyRow> month;

    private List<TallyRow> monthOfAgents() {
        if (month == null) {
            month = ledger.tallies().rows(ScopeKind.AGENT, null, date.withDayOfMonth(1), date);
        }
        return month;
    }

    private List<FreshAudit> freshAudits(String team) {
        return ledger.tallies().freshAudits(team, night.run().id()).stream()
                .sorted(Comparator.comparing(FreshAudit::auditedAt).reversed().thenComparing(FreshAudit::auditId))
                .limit(LISTED)
                .toList();
    }

    private RecordCounts records() {
        RecordCounts sum = RecordCounts.NONE;
        for (FileEntry file : arrived) {
            sum = sum.plus(file.counts());
        }
        return sum;
    }
}
