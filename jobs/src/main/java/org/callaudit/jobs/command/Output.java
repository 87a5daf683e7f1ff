package org.callaudit.jobs.command;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes: picocli's writers, so that tests can read along. */
record Output(PrintWriter out, PrintWriter err) {

    static Output of(@Nullable CommandSpec spec) {
        CommandLine commandLine =
                Objects.requireNonNull(spec, "picocli sets the spec").commandLine();
        return new Output(commandLine.getOut(), commandLine.getErr());
    }
}
