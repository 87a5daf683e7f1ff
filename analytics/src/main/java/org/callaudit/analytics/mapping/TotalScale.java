package org.callaudit.analytics.mapping;

import java.util.Locale;

/** What a total on a form is counted in. */
public enum TotalScale {
    /** 0 to 100. */
    PERCENT,
    /** 0 to 1. */
    FRACTION,
    /** The sum of the points awarded. */
    POINTS;

    /** The word for it: {@code percent}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
