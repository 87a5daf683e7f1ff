package org.callaudit.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import org.callaudit.jobs.home.HomeLock;
import org.callaudit.jobs.nightly.Failure;
import org.callaudit.jobs.nightly.NightRun;
import org.callaudit.jobs.nightly.Version;
import org.callaudit.jobs.settings.BadSettingsException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** The program's command line: one subcommand for each thing that people do. */
@Command(
        name = "callaudit",
        description =
                "Nightly quality audits and customer surveys of a contact centre: checked, counted, judged, printed.",
        mixinStandardHelpOptions = true,
        versionProvider = Callaudit.Numbered.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example: callaudit demo --home demo-home",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejects (--strict), 4 home in use"
        },
        subcommands = {
            Demo.class,
            Nightly.class,
            Ingest.class,
            Import.class,
            Rerun.class,
            ReportCommand.class,
            Withdraw.class,
            Measures.class,
            Assign.class,
            StudyCommand.class,
            Rejects.class,
            History.class,
            Deliver.class,
            Doctor.class
        })
public final class Callaudit {

    private static final String STUDY = "study";

    static final int FAILED = 1;
    static final int REJECTS = 3;
    static final int IN_USE = 4;

    /** Says the version. */
    static final class Numbered implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"callaudit " + Version.NUMBER};
        }
    }

    /** Something a person can mend; the message is all they see. */
    static final class Problem extends RuntimeException {

        private static final long serialVersionUID = 1;

        Problem(String message) {
            super(message);
        }
    }

    /** Runs one command; returns its exit code. No stack trace reaches the terminal. */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments);
    }

    /** The same, writing elsewhere. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Callaudit());
        if (Arrays.asList(arguments).contains(STUDY)) {
            StudyCommand.addTo(
                    Objects.requireNonNull(commandLine.getSubcommands().get(STUDY)));
        }
        TypedValues.readBy(commandLine);
        commandLine.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> explain(command, failure));
        if (arguments.length == 0) {
            commandLine.usage(commandLine.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(arguments);
    }

    private static int explain(CommandLine command, Exception failure) {
        PrintWriter err = command.getErr();
        LoggerFactory.getLogger(Callaudit.class).error("The command failed", failure);
        if (failure instanceof HomeLock.HeldException) {
            err.println(failure.getMessage());
            return IN_USE;
        }
        if (failure instanceof Problem
                || failure instanceof NightRun.FailedException
                || failure instanceof BadSettingsException) {
            err.println(failure.getMessage());
            return FAILED;
        }
        boolean mendable = failure instanceof IOException || failure instanceof UncheckedIOException;
        err.println((mendable ? "" : "This should not happen: ")
                + Failure.said(failure)
                + (mendable ? ". Mend that and run the same command again." : ".")
                + details(command));
        return FAILED;
    }

    /** Where the details are, if the command has come so far that it has a log. */
    private static String details(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(HomeOptions.class::isInstance)
                .map(options -> ((HomeOptions) options).home().logs())
                .filter(Files::isDirectory)
                .findFirst()
                .map(logs -> " The newest file in " + logs + " has the details.")
                .orElse("");
    }
}
