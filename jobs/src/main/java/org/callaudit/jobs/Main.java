package org.callaudit.jobs;

import org.callaudit.jobs.command.Callaudit;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Callaudit.run(arguments));
    }
}
