package org.callaudit.jobs.ledger;

import java.util.Locale;

/** The commands that start a run. */
public enum RunCommand {
    NIGHTLY,
    INGEST,
    REPORT,
    RERUN,
    WITHDRAW,
    DEMO;

    /** The name used on the command line, in the ledger and JSON: {@code nightly}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunCommand of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
