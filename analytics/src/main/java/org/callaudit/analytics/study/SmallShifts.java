package org.callaudit.analytics.study;

import java.util.List;
import org.callaudit.analytics.stats.XmrChart;
import org.jspecify.annotations.Nullable;

/**
 * The level and spread that charts of small shifts measure against: as given, else from the baseline.
 *
 * @param sigma null where one value does not tell it
 */
record SmallShifts(double target, @Nullable Double sigma) {

    static SmallShifts of(List<Double> baseline, @Nullable Double target, @Nullable Double sigma) {
        if (baseline.size() < 2) {
            return new SmallShifts(target == null ? baseline.get(0) : target, sigma);
        }
        XmrChart chart = XmrChart.of(baseline);
        double mean = chart.limits().centre();
        return new SmallShifts(
                target == null ? mean : target,
                sigma == null ? (Double) chart.limits().sigma() : sigma);
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + " is not above 0");
        }
    }

    /** How they were come by, in words. */
    static String words(@Nullable Double target, @Nullable Double sigma) {
        return (target == null ? "target the mean" : "target given") + ", "
                + (sigma == null ? "\u03c3 mean moving range / 1.128" : "\u03c3 given");
    }
}
