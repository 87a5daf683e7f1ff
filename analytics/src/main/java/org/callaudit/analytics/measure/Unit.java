package org.callaudit.analytics.measure;

/** What the value of a {@link Measure} is counted in. */
public enum Unit {
    /** Whole things. */
    NUMBER,
    /** A fraction, 0 to 1. */
    SHARE,
    /** Per cent of the possible points, 0 to 100. */
    PERCENT,
    /** Things per case. */
    PER_CASE,
    /** Things per million opportunities. */
    PER_MILLION,
    /** Points of a scale that starts at 1. */
    SCALE,
    /** Points from -100 to 100. */
    POINTS
}
