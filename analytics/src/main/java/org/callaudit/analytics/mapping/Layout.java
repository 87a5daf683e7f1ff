package org.callaudit.analytics.mapping;

import java.util.Locale;

/** How a table or workbook holds its records. */
public enum Layout {
    /** A row an audit, a column a question; a row a survey; a row a person. */
    WIDE,
    /** The same, and each sheet holds one agent's: its name is the agent's. */
    SHEET_PER_AGENT;

    /** The word for it: {@code sheet-per-agent}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
