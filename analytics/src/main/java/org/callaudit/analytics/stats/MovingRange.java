package org.callaudit.analytics.stats;

import java.util.List;
import java.util.stream.IntStream;

/** Ranges of two neighbouring values: how much a process varies from one point to the next. */
final class MovingRange {

    private MovingRange() {}

    /** |x(i) - x(i-1)| from the second value on. */
    static List<Double> of(List<Double> values) {
        return IntStream.range(1, values.size())
                .mapToObj(i -> Math.abs(values.get(i) - values.get(i - 1)))
                .toList();
    }

    /** The mean range of two or more values. */
    static double mean(List<Double> values) {
        if (values.size() < 2) {
            throw new IllegalArgumentException("needs two values, there are " + values.size());
        }
        return Mean.of(of(values));
    }

    /** The mean of the ranges that are below the limit of ranges; screened once, not until none is left above. */
    static double screenedMean(List<Double> values, RangeConstant constant) {
        double limit = constant.d4 * mean(values);
        List<Double> kept = of(values).stream()
                .filter(range -> Beyond.side(range, limit, 0) < 0)
                .toList();
        return kept.isEmpty() ? 0 : Mean.of(kept);
    }

    /** The standard deviation that such ranges suggest. */
    static double sigma(List<Double> values) {
        return mean(values) / RangeConstant.TABLE.d2;
    }
}
