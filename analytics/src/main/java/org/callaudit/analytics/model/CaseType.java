package org.callaudit.analytics.model;

import java.util.Locale;

/** Why a case was opened. */
public enum CaseType {
    ACTION,
    COACHING,
    COMPLAINT,
    REFERRAL;

    /** The name used in files, tables and JSON: {@code referral}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
