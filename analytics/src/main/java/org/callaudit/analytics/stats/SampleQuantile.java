package org.callaudit.analytics.stats;

import java.util.Arrays;

/** Quantiles of values at hand: type 7 of Hyndman and Fan, The American Statistician 1996;50:361-365, R's default. */
final class SampleQuantile {

    private SampleQuantile() {}

    /** The value below which so much of at least one value lies, in any order, between neighbours by proportion. */
    static double of(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
