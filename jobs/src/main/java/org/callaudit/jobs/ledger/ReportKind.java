package org.callaudit.jobs.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The kind of that {@link #text}; empty if there is none. */
    public static Optional<ReportKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
