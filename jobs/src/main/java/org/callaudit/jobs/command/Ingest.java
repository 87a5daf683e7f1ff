package org.callaudit.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.nightly.RunSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes files and nothing more. */
@Command(
        name = "ingest",
        description = "Takes files, without counting or reporting: the next night does that.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit ingest audits-2026-11.csv"})
final class Ingest implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "FILE", description = "Files to take; they stay where they are (default: the inbox).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--strict", description = "Exit with 3 if a file or a record was rejected.")
    private boolean strict;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Session session = Session.writing(options.home())) {
            Runs runs = new Runs(session, Output.of(spec).err());
            Optional<RunSummary> recovered = runs.recover();
            Planner planner = new Planner(session.ledger(), session.settings());
            List<String> names = copied(session.home().inbox());
            RunSummary summary = runs.inboxHasFiles()
                    ? runs.start(RunCommand.INGEST, planner.yesterday(), RunOptions.ingesting(names))
                    : recovered.orElseGet(() -> runs.nothing(planner.yesterday()));
            return Runs.report(summary, options.json, strict, Output.of(spec).out());
        }
    }

    /** Copies the named files into the inbox, each whole or not at all. */
    private List<String> copied(Path inbox) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!Files.isRegularFile(file)) {
                throw new Callaudit.Problem("There is no file " + file + ". Nothing was taken.");
            }
            if (names.contains(name)) {
                throw new Callaudit.Problem("Two of the files are called " + name + ". Take them one after the other.");
            }
            names.add(name);
            if (Files.exists(inbox.resolve(name)) && Files.mismatch(file, inbox.resolve(name)) >= 0) {
                throw new Callaudit.Problem("The inbox already has a file " + name
                        + ". Take that one first (callaudit ingest), or rename yours.");
            }
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path aside = inbox.resolve("." + name + ".new");
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(aside, FileTime.from(Instant.now().minusSeconds(60)));
            Files.move(aside, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        return names;
    }
}
