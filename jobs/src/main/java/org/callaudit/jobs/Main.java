package org.callaudit.jobs;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(name = "callaudit", version = "callaudit 0.1.0", mixinStandardHelpOptions = true)
public final class Main implements Runnable {

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
