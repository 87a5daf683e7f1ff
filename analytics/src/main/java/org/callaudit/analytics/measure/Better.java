package org.callaudit.analytics.measure;

/** Which way a measure should move. */
public enum Better {
    UP,
    DOWN,
    /** More is neither better nor worse. */
    NEITHER
}
