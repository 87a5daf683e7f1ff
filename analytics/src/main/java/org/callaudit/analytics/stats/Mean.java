package org.callaudit.analytics.stats;

import java.util.List;

/** The arithmetic mean. */
final class Mean {

    private Mean() {}

    /**
     * The mean of at least one value. What each addition rounds off is kept and added at the end (Neumaier, ZAMM
     * 1974;54:39-51), and so is what the division leaves: the result is right to its last digit or one off.
     */
    static double of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("needs one value, there is none");
        }
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + Finite.checked("value", value);
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        double mean = Finite.checked("a sum of values,", sum) / values.size();
        double left = Math.fma(-mean, values.size(), sum) + lost;
        return mean + left / values.size();
    }
}
