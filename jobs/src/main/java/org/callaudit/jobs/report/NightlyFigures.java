package org.callaudit.jobs.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Counter;
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
import org.callaudit.analytics.sample.UnderWay;
import org.callaudit.jobs.ledger.AssignmentBook.Given;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;

/** Gathers from the ledger what the pages of one business date are judged from. */
final class NightlyFigures {

    private static final int LISTED = 20;
    private static final int MONTHS = 13;

    /** Days in which an audit that was assigned is waited for, as for the work lists. */
    private static final int WEEK = 7;

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
    private final SinglesOnRecord singles;
    private final Map<String, List<LocalDate>> assigned;

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
        this.agents = Tallies.merged(
                ledger.tallies().rows(ScopeKind.AGENT, null, date.withDayOfMonth(1), date),
                row -> row.scope().id());
        Set<Integer> files = fresh();
        this.unhappy = byTeam(ledger.tallies().unhappy(files), UnhappyAnswer::teamId);
        this.findings = byTeam(ledger.tallies().findings(files), FormFinding::teamId);
        this.audits = isNews() ? byTeam(ledger.tallies().freshAudits(news.id()), FreshAudit::teamId) : Map.of();
        this.counts = isNews() ? byTeam(ledger.tallies().freshCounts(news.id()), FreshCount::teamId) : Map.of();
        FactsOnRecord facts = new FactsOnRecord(desk);
        this.singles = new SinglesOnRecord(facts, reference.roster(), this::audits);
        this.assigned = assigned(facts);
    }

    /** What the work lists in force still ask of the agents of a team, as a text; empty: nothing. */
    String drawn(String team) {
        Map<String, List<LocalDate>> ofTeam = new TreeMap<>(assigned);
        ofTeam.values().removeIf(List::isEmpty);
        ofTeam.keySet()
                .retainAll(reference.roster().ofTeam(team).stream()
                        .filter(entry -> entry.validOn(date))
                        .map(RosterEntry::agentId)
                        .toList());
        return ofTeam.isEmpty() ? "" : ofTeam.toString();
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

    /** How many audits the whole centre has of these days. */
    private long audits(Stretch days) {
        return teams.values().stream()
                .flatMap(team -> team.entrySet().stream())
                .filter(day -> days.contains(day.getKey()))
                .mapToLong(day -> day.getValue().get(Counter.AUDITS))
                .sum();
    }

    /** By agent, the days of assignments that no audit has answered yet; reads audits only where something was assigned. */
    private Map<String, List<LocalDate>> assigned(FactsOnRecord facts) {
        Map<String, List<LocalDate>> given = new HashMap<>();
        for (Given one : ledger.assignments().given(date.minusDays(WEEK - 1L), date.plusDays(WEEK))) {
            given.computeIfAbsent(one.agentId(), agent -> new ArrayList<>()).add(one.date());
        }
        Map<String, List<LocalDate>> done = new HashMap<>();
        if (!given.isEmpty()) {
            facts.audits(
                            date.minusDays(2L * WEEK),
                            date,
                            audit -> given.containsKey(audit.columns().agentId()))
                    .forEach(audit -> done.computeIfAbsent(audit.columns().agentId(), agent -> new ArrayList<>())
                            .add(LocalDate.ofInstant(
                                    Instant.ofEpochSecond(audit.auditedEpoch()),
                                    desk.settings().zone())));
        }
        given.replaceAll((agent, days) -> UnderWay.of(days, done.getOrDefault(agent, List.of())));
        return given;
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
                news.options().freshSince() == 0,
                singles.of(team),
                assigned,
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
