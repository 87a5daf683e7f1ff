package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.nightly.RunSummary;
import org.callaudit.jobs.report.RecordsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an ingested file back out. */
@Command(
        name = "withdraw",
        description = "Takes an ingested file back out; every measure it touched is counted again.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit withdraw 17 --reason \"wrong month, sent by mistake\""})
final class Withdraw implements Callable<Integer> {

    private static final int AGENTS_NAMED = 5;
    private static final int FILES_NAMED = 10;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "FILE_ID", description = "The file's number, as history and the run summary give it.")
    private int fileId;

    @Option(names = "--reason", required = true, description = "Why; kept with the file.")
    private String reason = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (reason.isBlank()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--reason is empty: say why, it is kept with the file.");
        }
        try (Session session = Session.changing(options.home())) {
            Runs runs = new Runs(session, Output.of(spec).err());
            runs.recover();
            Ledger ledger = session.ledger();
            FileEntry file = withdrawable(session);
            LocalDate day = new Planner(ledger, session.settings()).yesterday();
            List<String> segments = new ArrayList<>();
            // Taken out and the run noted together: whoever is killed after it goes on with the counting.
            Run run = ledger.inTransaction(() -> {
                segments.addAll(ledger.withdraw(file, Instant.now(), reason));
                return runs.begun(RunCommand.WITHDRAW, day, RunOptions.counting());
            });
            for (String segment : segments) {
                Files.deleteIfExists(session.home().facts().resolve(segment));
            }
            RunSummary summary = runs.go(run);
            if (!options.json) {
                PrintWriter out = Output.of(spec).out();
                out.println("File " + fileId + " (" + file.name() + ") is withdrawn: "
                        + file.counts().accepted() + " records no longer count.");
                shadowed(ledger, file).forEach(out::println);
            }
            return Runs.report(summary, options.json, false, Output.of(spec).out());
        }
    }

    /** Later files with rows that were refused for what was there before: some may have stood in for this one's. */
    private static List<String> shadowed(Ledger ledger, FileEntry file) {
        return ledger.files().ingested().stream()
                .filter(other -> other.id() > file.id() && other.kind() == file.kind())
                .filter(other -> other.counts().duplicates() > 0
                        || other.counts().codes().containsKey(RejectCode.CONFLICT))
                .map(other -> "File " + other.id() + " (" + other.name() + ") has "
                        + other.counts().duplicates() + " duplicates and "
                        + other.counts().codes().getOrDefault(RejectCode.CONFLICT, 0L)
                        + " conflicts with earlier files: if with this one, drop its rows in again.")
                .toList();
    }

    private FileEntry withdrawable(Session session) throws IOException {
        Ledger ledger = session.ledger();
        FileEntry file = ledger.files()
                .find(fileId)
                .orElseThrow(
                        () -> new Callaudit.Problem("There is no file " + fileId + ". callaudit history lists them."));
        if (file.status() != FileStatus.INGESTED) {
            throw new Callaudit.Problem("File " + fileId + " (" + file.name() + ") is "
                    + file.status().name().toLowerCase(java.util.Locale.ROOT) + ": none of its records count.");
        }
        boolean reference = file.isReference();
        if (reference && !ledger.tallies().dirty().isEmpty()) {
            throw new Callaudit.Problem("Some days are still to be counted, so nobody knows yet what depends on file "
                    + fileId + ". Run callaudit nightly --no-reports first.");
        }
        Set<String> dependent = reference ? ledger.reference().dependents(file) : Set.of();
        if (!dependent.isEmpty()) {
            throw new Callaudit.Problem(dependsOn(session, file, dependent));
        }
        return file;
    }

    private static String dependsOn(Session session, FileEntry file, Set<String> ids) throws IOException {
        RecordKind kind = Objects.requireNonNull(file.kind(), "a roster or a form");
        List<String> files = new RecordsOf(session.home(), session.ledger(), kind, ids)
                .files().stream()
                        .map(each -> each.id() + " (" + each.name() + ")")
                        .toList();
        return "File " + file.id() + " (" + file.name() + ") can't be withdrawn: records of "
                + (kind == RecordKind.ROSTER ? "agent" : "form") + (ids.size() > 1 ? "s " : " ")
                + some(List.copyOf(ids), AGENTS_NAMED)
                + " depend on it. Withdraw the files with those records first: " + some(files, FILES_NAMED)
                + "; or drop a corrected file in.";
    }

    private static String some(List<String> all, int most) {
        String named = all.stream().limit(most).collect(Collectors.joining(", "));
        return all.size() > most ? named + " and " + (all.size() - most) + " more" : named;
    }
}
