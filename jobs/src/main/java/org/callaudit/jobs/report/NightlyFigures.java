package org.callaudit.jobs.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.model.UnhappyAnswer;
import org.callaudit.analytics.nightly.NightlyInputs;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.TallyBook;

/** Gathers from the ledger what the pages of one business date are judged from. */
final class NightlyFigures {

    private static final int LISTED = 20;
    private static final int MONTHS = 13;

    private final Desk desk;
    private final Ledger ledger;
    private final LocalDate date;
    private final Background background;
    private final Run news;
    private final EarlierDays earlier;
    private final Reference reference;
    private final List<FileEntry> inputs;
    private final List<FileEntry> arrived;
    private final Map<String, Map<LocalDate, Tally>> teams;
    private final Map<String, Tally> agents;
    private final Map<String, List<UnhappyAnswer>> unhappy;
    private final Map<String, List<FormFinding>> findings;
    private final Map<String, List<FreshAudit>> audits;
    private final Map<String, List<FreshCount>> counts;

    NightlyFigures(Desk desk, LocalDate date) {
        this.desk = desk;
        this.ledger = desk.ledger();
        this.news = news(date);
        this.date = date;
        this.background = desk.background();
        LocalDate from = date.withDayOfMonth(1).minusMonths(MONTHS - 1);
        this.earlier = new EarlierDays(ledger.tallies(), from);
        this.reference = desk.reference(date);
        this.inputs = ledger.files().behind(earlier.begin(), date);
        this.arrived = isNews()
                ? ledger.files()
                        .between(news.options().freshSince(), news.options().freshUntil())
                : List.of();
        this.teams = new HashMap<>();
        for (TallyRow row : ledger.tallies().rows(ScopeKind.TEAM, null, from, date)) {
            teams.computeIfAbsent(row.scope().id(), id -> new HashMap<>()).put(row.day(), row.tally());
        }
        this.agents = TallyBook.merged(
                ledger.tallies().rows(ScopeKind.AGENT, null, date.withDayOfMonth(1), date),
                row -> row.scope().id());
        Set<Integer> files = fresh();
        this.unhappy = byTeam(ledger.tallies().unhappy(files), UnhappyAnswer::teamId);
        this.findings = byTeam(ledger.tallies().findings(files), FormFinding::teamId);
        this.audits = isNews() ? byTeam(ledger.tallies().freshAudits(news.id()), FreshAudit::teamId) : Map.of();
        this.counts = isNews() ? byTeam(ledger.tallies().freshCounts(news.id()), FreshCount::teamId) : Map.of();
    }

    private static <T> Map<String, List<T>> byTeam(List<T> all, Function<T, String> team) {
        return all.stream().collect(Collectors.groupingBy(team));
    }

    private Set<Integer> fresh() {
        return arrived.stream()
                .filter(file -> file.status() == FileStatus.INGESTED)
                .map(FileEntry::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The run whose new records the pages of the date tell: this one, or the last that made them when they are asked for. */
    private Run news(LocalDate date) {
        return desk.run().options().orders().isEmpty()
                ? desk.run()
                : ledger.runs().lastReported(date).orElse(desk.run());
    }

    /** Of the days that a run makes up for, what came in with it is told on the last: on the others nothing came in. */
    private boolean isNews() {
        List<LocalDate> dates = news.options().reportDates();
        return dates.isEmpty() || date.equals(dates.get(dates.size() - 1));
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
        List<UnhappyAnswer> answers = unhappy.getOrDefault(team, List.of()).stream()
                .sorted(Comparator.comparing(UnhappyAnswer::answeredAt)
                        .reversed()
                        .thenComparing(UnhappyAnswer::surveyId))
                .toList();
        List<FreshCount> countsOfTeam = counts.getOrDefault(team, List.of());
        return new NightlyInputs(
                desk.settings().organisation(),
                team,
                date,
                desk.settings().zone(),
                Desk.dataAsOf(inputs),
                reference,
                background,
                teams.getOrDefault(team, Map.of()),
                earlier.of(team),
                agents(team),
                freshAudits(team),
                countsOfTeam,
                findings.getOrDefault(team, List.of()),
                answers,
                answers.size(),
                countsOfTeam.stream().mapToLong(FreshCount::answers).sum(),
                openSignals,
                records(),
                desk.settings().plannedAudits(),
                Desk.named(inputs));
    }

    private Map<String, Tally> agents(String team) {
        Map<String, Tally> ofTeam = new HashMap<>();
        for (RosterEntry member : reference.roster().ofTeam(team)) {
            Tally tally = agents.get(member.agentId());
            if (tally != null) {
                ofTeam.put(member.agentId(), tally);
            }
        }
        return ofTeam;
    }

    private List<FreshAudit> freshAudits(String team) {
        return audits.getOrDefault(team, List.of()).stream()
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
