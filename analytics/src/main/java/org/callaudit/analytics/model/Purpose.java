package org.callaudit.analytics.model;

import java.util.Locale;

/** Why a contact was audited. */
public enum Purpose {
    REGULAR,
    DISPUTE,
    CALIBRATION,
    TARGETED;

    /** Whether audits of this purpose count in scores and rates. */
    public boolean counts() {
        return this == REGULAR || this == DISPUTE;
    }

    /** The name used in files, tables and JSON: {@code regular}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
