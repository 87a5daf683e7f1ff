package org.callaudit.jobs.command;

import java.nio.file.Path;
import java.util.Objects;
import org.callaudit.jobs.home.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command takes. */
final class HomeOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The home folder (default: $CALLAUDIT_HOME, else ./callaudit-home).")
    private @Nullable Path home;

    @Option(names = "--json", description = "Print one JSON document on standard output.")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The home that was named. */
    Home home() {
        if (home != null && home.toString().isBlank()) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), "--home is empty: name a folder, or leave it out.");
        }
        if (home != null) {
            return new Home(home);
        }
        String named = System.getenv("CALLAUDIT_HOME");
        return new Home(Path.of(named == null || named.isBlank() ? "callaudit-home" : named));
    }
}
