package org.callaudit.analytics.monthly;

/** How a measure moved, by what the first page tells: the latest whole month, or the latest three, against those before. */
public enum Change {
    /** Worse than chance would usually give. */
    WORSE,
    /** Better than chance would usually give. */
    BETTER,
    /** Nothing that chance would not give. */
    USUAL,
    /** Not compared: no test, or too few cases. */
    NONE
}
