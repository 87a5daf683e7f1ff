package org.callaudit.analytics.stats;

/** The level of an interval: the share of such intervals that hold the true value, between 0 and 1. */
public final class Level {

    /** What reports and exports use. */
    public static final double USUAL = 0.95;

    private Level() {}

    static double checked(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
        }
        return level;
    }
}
