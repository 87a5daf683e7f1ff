package org.callaudit.jobs.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.nightly.RunSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts and renders again what an earlier night did. */
@Command(
        name = "rerun",
        description = "Counts again from facts and renders again, and says what differs from the first time.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit rerun --date 2026-10-31"})
final class Rerun implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    /** Which nights. */
    static final class Which {

        @Option(names = "--run", required = true, paramLabel = "ID", description = "The night of that run.")
        private @Nullable Integer run;

        @Option(names = "--date", required = true, paramLabel = "YYYY-MM-DD", description = "The reports of that day.")
        private @Nullable LocalDate date;

        @ArgGroup(exclusive = false)
        private @Nullable Span span;
    }

    /** A span of days. */
    static final class Span {

        @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD", description = "First day.")
        private LocalDate from = LocalDate.MIN;

        @Option(names = "--to", required = true, paramLabel = "YYYY-MM-DD", description = "Last day.")
        private LocalDate to = LocalDate.MAX;
    }

    @Option(names = "--team", paramLabel = "T", description = "Only this team's reports.")
    private @Nullable String team;

    @Option(names = "--deliver", description = "Send the reports once more.")
    private boolean deliver;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (which.span != null && which.span.from.isAfter(which.span.to)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--from " + which.span.from + " is after --to " + which.span.to + ": exchange them.");
        }
        try (Session session = Session.changing(options.home())) {
            Runs runs = new Runs(session, Output.of(spec).err());
            runs.recover();
            if (team != null && !knows(session, team)) {
                throw new Callaudit.Problem("There is no team " + team + " on the roster.");
            }
            List<RunSummary> done = new ArrayList<>();
            for (Run night : nights(session)) {
                done.add(again(session, runs, night, done.isEmpty()));
            }
            RunSummary summary = done.stream().reduce(RunSummary::and).orElseThrow();
            return Runs.report(summary, options.json, false, Output.of(spec).out());
        }
    }

    /** Does one night again; the days of a span are counted with the first of its nights. */
    private RunSummary again(Session session, Runs runs, Run night, boolean first) {
        List<LocalDate> dates =
                night.options().reportDates().stream().filter(this::asked).toList();
        RunOptions rerun = RunOptions.rerun(night, dates, deliver, team, first ? days(session, night) : List.of());
        return runs.start(
                RunCommand.RERUN, dates.isEmpty() ? night.businessDate() : dates.get(dates.size() - 1), rerun);
    }

    private static boolean knows(Session session, String team) {
        return session.ledger().reference().load().roster().entries().stream()
                .anyMatch(entry -> entry.teamId().equals(team));
    }

    private boolean asked(LocalDate date) {
        if (which.span != null) {
            return !date.isBefore(which.span.from) && !date.isAfter(which.span.to);
        }
        return which.date == null || which.date.equals(date);
    }

    /** The nights that are done again, in their order: of a span all that made reports in it, else the last one of all. */
    private List<Run> nights(Session session) {
        if (which.run != null) {
            return List.of(session.ledger()
                    .runs()
                    .find(which.run)
                    .orElseThrow(() ->
                            new Callaudit.Problem("There is no run " + which.run + ". callaudit history lists them.")));
        }
        List<Run> all = session.ledger().runs().all().stream()
                .filter(run -> run.options().ingest())
                .toList();
        List<Run> reported = all.stream()
                .filter(run -> run.options().reportDates().stream().anyMatch(this::asked))
                .toList();
        if (which.span != null && !all.isEmpty()) {
            return reported.isEmpty() ? all.subList(all.size() - 1, all.size()) : reported;
        }
        if (reported.isEmpty()) {
            throw new Callaudit.Problem("No night reported " + (which.date == null ? "yet" : "on " + which.date) + ". "
                    + instead(session, all));
        }
        return reported.subList(reported.size() - 1, reported.size());
    }

    /** The night that made the reports which lie in the folder of the date asked for, if one did. */
    private String instead(Session session, List<Run> nights) {
        return nights.stream()
                .filter(night -> session.ledger().issues().ofRun(night.id()).stream()
                        .anyMatch(report -> report.businessDate().equals(which.date)))
                .reduce((earlier, later) -> later)
                .map(night -> "The reports of the period that ends then were made on " + night.businessDate()
                        + ": callaudit rerun --date " + night.businessDate() + ".")
                .orElse("callaudit history lists the nights; callaudit nightly --date makes a day's.");
    }

    /** First and last day to be counted again. */
    private List<LocalDate> days(Session session, Run first) {
        if (which.span != null) {
            return List.of(which.span.from, which.span.to);
        }
        if (which.date != null) {
            return List.of(which.date.withDayOfMonth(1), which.date);
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        for (FileEntry file : session.ledger().files().ofRun(first.id())) {
            days.addAll(session.ledger().files().days(file.id()));
        }
        return days.isEmpty() ? List.of() : List.of(days.first(), days.last());
    }
}
