package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.nightly.RunSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole night: what is in the inbox is taken, counted, judged, printed and sent. */
@Command(
        name = "nightly",
        description = "Takes what is in the inbox, counts, writes the reports and sends them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit nightly --home /srv/callaudit"})
final class Nightly implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The reports' business day (default: yesterday, and each day missed before it).")
    private @Nullable LocalDate date;

    @Option(names = "--no-reports", description = "Take and count only.")
    private boolean noReports;

    @Option(names = "--no-deliver", description = "Write the reports, but send no mail.")
    private boolean noDeliver;

    @Option(names = "--strict", description = "Exit with 3 if a file or a record was rejected.")
    private boolean strict;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Output.of(spec).out();
        try (Session session = Session.writing(options.home())) {
            Planner planner = new Planner(session.ledger(), session.settings());
            if (date != null && date.isAfter(planner.today())) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--date " + date + " has not begun: today is " + planner.today() + " in "
                                + session.settings().zone() + ". Leave --date out for yesterday.");
            }
            Runs runs = new Runs(session, Output.of(spec).err());
            Optional<RunSummary> recovered = runs.recover();
            List<LocalDate> dates = noReports ? List.of() : planner.dates(date);
            LocalDate day = date != null ? date : planner.yesterday();
            boolean idle = !runs.inboxHasFiles() && planner.idle(dates);
            RunSummary summary = idle
                    ? recovered.orElseGet(() -> runs.nothing(day))
                    : runs.start(RunCommand.NIGHTLY, day, planner.nightly(dates, !noReports && !noDeliver));
            int code = Runs.report(summary, options.json, strict, out);
            if (!options.json && !idle && !noReports && dates.isEmpty()) {
                out.printf(
                        "No pages: those of %s were made before, and the next night's tell what came now. To make them"
                                + " again: callaudit report nightly --to %s%n",
                        day, day);
            }
            return code;
        }
    }
}
