package org.callaudit.analytics.model;

import java.util.Locale;

/** An error on a form that does not stop its use; kept, counted and attributed to the evaluator. */
public enum FindingCode {
    WRONG_TOTAL(true),
    AUTO_FAIL_IGNORED(true),
    ITEM_UNANSWERED(true),
    LATE_AUDIT(false),
    OUTSIDE_BUSINESS_HOURS(false);

    private final boolean againstAccuracy;

    FindingCode(boolean againstAccuracy) {
        this.againstAccuracy = againstAccuracy;
    }

    /** Whether an audit with this finding counts against form accuracy. */
    public boolean againstAccuracy() {
        return againstAccuracy;
    }

    /** This finding's bit in a mask of findings. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The name used in files, tables and JSON: {@code wrong_total}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
