package org.callaudit.jobs.ledger;

import java.util.Locale;

/** The kinds of report that a home makes. */
public enum ReportKind {
    NIGHTLY,
    MONTHLY,
    EVALUATION,
    CENTRE,
    DATA_QUALITY;

    /** The name used on the command line, in files and JSON: {@code data-quality}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
