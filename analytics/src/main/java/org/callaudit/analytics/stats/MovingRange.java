package org.callaudit.analytics.stats;

import java.util.List;

/** Ranges of two neighbouring values: how much a process varies from one point to the next. */
final class MovingRange {

    /** The expected range of two standard normal values as tables give it; 2/√π exactly. */
    static final double D2 = 1.128;

    /** Upper limit of a range of two, in mean ranges. */
    static final double D4 = 3.267;

    private MovingRange() {}

    /** The mean of |x(i) - x(i-1)| over two or more values. */
    static double mean(List<Double> values) {
        if (values.size() < 2) {
            throw new IllegalArgumentException("needs two values, there are " + values.size());
        }
        double sum = 0;
        for (int i = 1; i < values.size(); i++) {
            sum += Math.abs(values.get(i) - values.get(i - 1));
        }
        return sum / (values.size() - 1);
    }

    /** The standard deviation that such ranges suggest. */
    static double sigma(List<Double> values) {
        return mean(values) / D2;
    }
}
