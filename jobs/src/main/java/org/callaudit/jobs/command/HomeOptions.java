package org.callaudit.jobs.command;

import java.nio.file.Path;
import org.callaudit.jobs.home.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes. */
final class HomeOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The home folder (default: $CALLAUDIT_HOME, else ./callaudit-home).")
    private @Nullable Path home;

    @Option(names = "--json", description = "Print one JSON document on standard output.")
    boolean json;

    /** The home that was named. */
    Home home() {
        if (home != null) {
            return new Home(home);
        }
        String named = System.getenv("CALLAUDIT_HOME");
        return new Home(Path.of(named == null || named.isBlank() ? "callaudit-home" : named));
    }
}
