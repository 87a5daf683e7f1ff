package org.callaudit.analytics.ingest;

import java.util.ArrayList;
import java.util.List;

/** The rows of one audit and revision in one file. */
final class Delivery {

    private final int ordinal;
    private final List<AuditRow> rows = new ArrayList<>();
    private boolean mixed;
    private long misshapenLine;

    Delivery(int ordinal) {
        this.ordinal = ordinal;
    }

    /** Number of the delivery in its file, by first row. */
    int ordinal() {
        return ordinal;
    }

    List<AuditRow> rows() {
        return rows;
    }

    /** Whether its rows differ in the columns they should repeat. */
    boolean mixed() {
        return mixed;
    }

    /** The line of its last row of the wrong width, or 0. */
    long misshapenLine() {
        return misshapenLine;
    }

    void misshapen(long line) {
        misshapenLine = line;
    }

    /** The heading to keep for a row: the first row's where it says the same. */
    AuditHeading heading(AuditHeading given) {
        if (rows.isEmpty()) {
            return given;
        }
        AuditHeading first = rows.get(0).heading();
        if (first == given || first.says(given.columns())) {
            return first;
        }
        mixed = true;
        return given;
    }
}
