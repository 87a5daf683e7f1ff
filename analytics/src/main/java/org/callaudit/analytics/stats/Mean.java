package org.callaudit.analytics.stats;

import java.util.List;

/** The arithmetic mean. */
final class Mean {

    private Mean() {}

    /** The mean of at least one value, corrected once by the mean residual: that of equal values is their value. */
    static double of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("needs one value, there is none");
        }
        double sum = 0;
        for (double value : values) {
            sum += Finite.checked("value", value);
        }
        double mean = Finite.checked("a sum of values,", sum) / values.size();
        double residual = 0;
        for (double value : values) {
            residual += value - mean;
        }
        return mean + residual / values.size();
    }
}
