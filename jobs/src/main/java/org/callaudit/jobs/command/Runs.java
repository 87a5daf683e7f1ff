package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.callaudit.jobs.home.RunLog;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.nightly.Night;
import org.callaudit.jobs.nightly.NightRun;
import org.callaudit.jobs.nightly.Progress;
import org.callaudit.jobs.nightly.RunSummary;

/** Starts runs, after finishing one that was interrupted, and says what they did. */
final class Runs {

    private final Session session;
    private final PrintWriter err;

    Runs(Session session, PrintWriter err) {
        this.session = session;
        this.err = err;
    }

    /** Goes on with an interrupted run, if there is one. */
    Optional<RunSummary> recover() {
        Optional<Run> unfinished = session.ledger().runs().unfinished();
        unfinished.ifPresent(run -> {
            err.println("Run " + run.id() + " (" + run.command().text() + ") did not finish; going on with it.");
            err.flush();
        });
        return unfinished.map(run -> go(run, false));
    }

    /** Begins a run and takes it to its end. */
    RunSummary start(RunCommand command, LocalDate businessDate, RunOptions options) {
        return go(begun(command, businessDate, options));
    }

    /** Notes that a run begins. */
    Run begun(RunCommand command, LocalDate businessDate, RunOptions options) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return session.ledger().runs().start(command, businessDate, options, now);
    }

    /** Takes a run that was just noted to its end. */
    RunSummary go(Run run) {
        return go(run, true);
    }

    private RunSummary go(Run run, boolean fresh) {
        RunLog.open(session.home(), run.id(), run.command().text());
        Progress progress = Terminal.progress();
        try {
            return told(
                    run,
                    NightRun.run(
                            new Night(
                                    session.home(),
                                    session.settings(),
                                    session.ledger(),
                                    session.lock(),
                                    run,
                                    progress),
                            fresh));
        } finally {
            if (progress instanceof Terminal terminal) {
                terminal.end();
            }
        }
    }

    private RunSummary told(Run run, RunSummary summary) {
        String trouble = summary.trouble();
        if (trouble != null) {
            err.println("Run " + run.id() + ": " + trouble + ". "
                    + (run.options().ingest()
                            ? "The next night tries again."
                            : "Mend that and run the same command again.")
                    + " The newest file in " + session.home().logs() + " has the details.");
            err.flush();
        }
        return summary;
    }

    /** Whether a file waits in the inbox. */
    boolean inboxHasFiles() throws IOException {
        try (Stream<Path> files = Files.list(session.home().inbox())) {
            return files.anyMatch(path ->
                    Files.isRegularFile(path) && !path.getFileName().toString().startsWith("."));
        }
    }

    /** A summary that says that there was nothing to do. */
    RunSummary nothing(LocalDate businessDate) {
        int last =
                session.ledger().runs().all().stream().mapToInt(Run::id).max().orElse(0);
        return RunSummary.nothing(last, businessDate);
    }

    /** Prints the summary, and chooses the exit code. */
    static int report(RunSummary summary, boolean json, boolean strict, PrintWriter out) {
        if (json) {
            out.println(Json.pretty(summary));
        } else {
            new SummaryText(summary).print(out);
        }
        out.flush();
        boolean rejects = summary.records().getOrDefault("rejected", 0L) > 0
                || summary.files().stream().anyMatch(file -> file.status() == FileStatus.REJECTED);
        if (!summary.failed().isEmpty()) {
            return Callaudit.FAILED;
        }
        return strict && rejects ? Callaudit.REJECTS : 0;
    }
}
