package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.callaudit.jobs.demo.DemoCentre;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.nightly.RunSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A year of a made-up city contact centre, taken and reported on. */
@Command(
        name = "demo",
        description = "Makes up a city contact centre, runs the night on it, and says where to look.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit demo --home demo-home"})
final class Demo implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Session session = Session.writing(options.home())) {
            Runs runs = new Runs(session, Output.of(spec).err());
            if (!begun(session)
                    && (runs.inboxHasFiles() || !session.ledger().runs().all().isEmpty())) {
                throw new Callaudit.Problem("The home " + session.home().root()
                        + " is in use already, and the demo does not mix with it. Name a new one with --home.");
            }
            Optional<RunSummary> recovered = runs.recover();
            DemoCentre.Written written = write(session.home(), recovered.isEmpty());
            Planner planner = new Planner(session.ledger(), session.settings());
            RunSummary summary = recovered.orElseGet(() -> runs.start(
                    RunCommand.DEMO,
                    DemoCentre.BUSINESS_DATE,
                    planner.nightly(List.of(DemoCentre.BUSINESS_DATE), true)));
            runs.start(RunCommand.REPORT, DemoCentre.BUSINESS_DATE, RunOptions.reporting(DemoCentre.furtherReports()));
            int code = Runs.report(summary, options.json, false, Output.of(spec).out());
            if (!options.json) {
                tour(session, written, Output.of(spec).out());
            }
            return code;
        }
    }

    /** Whether a demo was interrupted here, in its night or at its further reports. */
    private static boolean begun(Session session) {
        return session.ledger()
                .runs()
                .unfinished()
                .filter(run -> run.command() == RunCommand.DEMO
                        || run.options().orders().equals(DemoCentre.furtherReports()))
                .isPresent();
    }

    /** Writes the centre into the inbox; when its night has only gone on, somewhere else, for what there is to tell. */
    private static DemoCentre.Written write(Home home, boolean drop) throws IOException {
        if (drop) {
            DemoCentre.Written written = DemoCentre.write(home.inbox());
            rest(home.inbox());
            return written;
        }
        Path aside = Files.createTempDirectory(home.work(), "demo");
        try {
            return DemoCentre.write(aside);
        } finally {
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    /** The files are complete: nobody needs to wait and see whether they still grow. */
    private static void rest(Path inbox) throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    private static void tour(Session session, DemoCentre.Written written, PrintWriter out) {
        out.println();
        out.println("Where to look, below " + session.home().reports(DemoCentre.BUSINESS_DATE) + ":");
        for (DemoCentre.Story story : written.stories()) {
            out.println("  " + story.where());
            out.println("      " + story.title() + ". " + story.expect());
        }
        out.println("The mails are in " + session.home().outbox() + "; what needs fixing: callaudit rejects --home "
                + session.home().root());
    }
}
