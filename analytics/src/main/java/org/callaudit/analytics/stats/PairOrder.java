package org.callaudit.analytics.stats;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/** How pairs of cases are ordered by two values: what Kendall's statistics are made of. */
final class PairOrder {

    private PairOrder() {}

    /** Pairs ordered alike by both values, less those ordered oppositely. */
    static long score(List<Double> x, List<Double> y) {
        double[] first = checked(x);
        double[] second = checked(y);
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " values against " + second.length);
        }
        long score = 0;
        for (int i = 1; i < first.length; i++) {
            for (int j = 0; j < i; j++) {
                score += compare(first[i], first[j]) * compare(second[i], second[j]);
            }
        }
        return score;
    }

    /** 1, 0 or -1; unlike the library's it takes -0 for 0. */
    private static long compare(double a, double b) {
        return (a > b ? 1L : 0L) - (a < b ? 1L : 0L);
    }

    /** The sum over groups of equal values of something that depends on how many they are. */
    static long overTies(List<Double> values, LongUnaryOperator ofSize) {
        return sizes(values).stream().mapToLong(ofSize::applyAsLong).sum();
    }

    /** Pairs of so many. */
    static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private static Collection<Long> sizes(List<Double> values) {
        Map<Double, Long> sizes = values.stream()
                .map(value -> value + 0.0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return sizes.values();
    }

    private static double[] checked(List<Double> values) {
        return values.stream()
                .mapToDouble(value -> Finite.checked("value", value))
                .toArray();
    }
}
