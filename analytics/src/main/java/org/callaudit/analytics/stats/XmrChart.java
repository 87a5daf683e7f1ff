package org.callaudit.analytics.stats;

import java.util.List;

/**
 * A chart of single values: x̄ ± 3 · mean moving range / 1.128 (NIST/SEMATECH e-Handbook 6.3.2.2).
 *
 * @param limits of every value
 * @param meanRange mean moving range of the baseline
 */
public record XmrChart(Limits limits, double meanRange) {

    /** Fits the chart to two values or more, in order of time. */
    public static XmrChart of(List<Double> baseline) {
        double sum = 0;
        for (double value : baseline) {
            sum += value;
        }
        double range = MovingRange.mean(baseline);
        double sigma = range / MovingRange.D2;
        Limits limits = Limits.around(sum / baseline.size(), sigma, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new XmrChart(limits, range);
    }

    /** Upper limit of a moving range. */
    public double rangeLimit() {
        return MovingRange.D4 * meanRange;
    }
}
