package org.callaudit.jobs.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.jobs.ledger.ReportKind;
import org.callaudit.jobs.ledger.ReportOrder;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.nightly.RunSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes reports on demand, of any period. */
@Command(
        name = "report",
        description = "Makes a report on demand: for a team, an agent or the centre, over any period.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: callaudit report monthly --team UB1 --from 2026-10-01 --to 2026-10-31",
            "Example: callaudit report evaluation --agent A1007"
        })
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(
            paramLabel = "KIND",
            description = "nightly, monthly, evaluation, centre or data-quality.",
            converter = KindConverter.class)
    private ReportKind kind = ReportKind.MONTHLY;

    @Option(names = "--team", paramLabel = "T", description = "Only this team's (default: each team's).")
    private @Nullable String team;

    @Option(names = "--agent", paramLabel = "A", description = "Whose evaluation.")
    private @Nullable String agent;

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "First day (default: of the last day's month; for an evaluation twelve months before).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM-DD",
            description = "Last day (default: the end of last month; for nightly and evaluation yesterday).")
    private @Nullable LocalDate to;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        try (Session session = Session.changing(options.home())) {
            LocalDate today = LocalDate.now(session.settings().zone());
            LocalDate last = last(today);
            LocalDate first = first(last);
            if (first.isAfter(last)) {
                throw wrong("--from " + first + " is after --to " + last + ": exchange them.");
            }
            if (first.isAfter(today)) {
                throw wrong("The report would begin on " + first + ", and today is " + today
                        + ": choose days that have been, with --from and --to.");
            }
            Runs runs = new Runs(session, Output.of(spec).err());
            runs.recover();
            List<ReportOrder> orders = scopes(session, last).stream()
                    .map(scope -> new ReportOrder(kind, scope, first, last))
                    .toList();
            RunSummary summary = runs.start(RunCommand.REPORT, last, RunOptions.reporting(orders));
            return Runs.report(summary, options.json, false, Output.of(spec).out());
        }
    }

    /** Refuses options that say nothing about a report of this kind. */
    private void check() {
        boolean ofTeams = kind == ReportKind.NIGHTLY || kind == ReportKind.MONTHLY;
        if (team != null && !ofTeams) {
            throw wrong("--team goes with nightly and monthly; a report " + kind.text() + " is of "
                    + (kind == ReportKind.EVALUATION ? "one agent." : "the whole centre."));
        }
        if (agent != null && kind != ReportKind.EVALUATION) {
            throw wrong("--agent goes with evaluation; a report " + kind.text() + " is of "
                    + (ofTeams ? "a team: name it with --team." : "the whole centre."));
        }
        if (from != null && kind == ReportKind.NIGHTLY) {
            throw wrong("--from does not go with nightly, whose page is of one day: name it with --to.");
        }
        if (agent == null && kind == ReportKind.EVALUATION) {
            throw wrong("An evaluation is about one agent: add --agent and the agent's id.");
        }
    }

    private LocalDate last(LocalDate today) {
        if (to != null) {
            return to;
        }
        return switch (kind) {
            case NIGHTLY, EVALUATION -> today.minusDays(1);
            case MONTHLY, CENTRE, DATA_QUALITY ->
                YearMonth.from(today).minusMonths(1).atEndOfMonth();
        };
    }

    private LocalDate first(LocalDate last) {
        return switch (kind) {
            case NIGHTLY -> last;
            case EVALUATION -> from != null ? from : last.minusYears(1).plusDays(1);
            case MONTHLY, CENTRE, DATA_QUALITY -> from != null ? from : last.withDayOfMonth(1);
        };
    }

    private List<Scope> scopes(Session session, LocalDate day) {
        List<RosterEntry> roster = session.ledger().reference().load().roster().entries();
        return switch (kind) {
            case NIGHTLY, MONTHLY -> teams(roster, day);
            case EVALUATION -> List.of(agent(roster, Objects.requireNonNull(agent, "checked")));
            case CENTRE, DATA_QUALITY -> List.of(Scope.CENTRE);
        };
    }

    private List<Scope> teams(List<RosterEntry> roster, LocalDate day) {
        if (team != null && roster.stream().noneMatch(entry -> entry.teamId().equals(team))) {
            throw new Callaudit.Problem("There is no team " + team + " on the roster.");
        }
        List<Scope> teams = roster.stream()
                .filter(entry -> team != null ? entry.teamId().equals(team) : entry.validOn(day))
                .map(entry -> new Scope(ScopeKind.TEAM, entry.teamId()))
                .distinct()
                .sorted()
                .toList();
        if (teams.isEmpty()) {
            throw new Callaudit.Problem("No team is on the roster on " + day
                    + ". Drop a roster into the inbox, or choose another day with --to.");
        }
        return teams;
    }

    private static Scope agent(List<RosterEntry> roster, String id) {
        if (roster.stream().noneMatch(entry -> entry.agentId().equals(id))) {
            String named = roster.stream()
                    .filter(entry -> entry.agentName().equalsIgnoreCase(id))
                    .map(RosterEntry::agentId)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new Callaudit.Problem("There is no agent " + id + " on the roster."
                    + (named.isEmpty() ? "" : " That is the name of " + named + "; --agent takes the id."));
        }
        return new Scope(ScopeKind.AGENT, id);
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }

    /** Kinds by the names that people type. */
    static final class KindConverter implements picocli.CommandLine.ITypeConverter<ReportKind> {

        @Override
        public ReportKind convert(String text) {
            return ReportKind.of(text.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new picocli.CommandLine.TypeConversionException(
                            "there is no report “" + text + "”: nightly, monthly, evaluation, centre or data-quality"));
        }
    }
}
