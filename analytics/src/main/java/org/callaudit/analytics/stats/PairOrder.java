package org.callaudit.analytics.stats;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How pairs of cases are ordered by two values: what Kendall's statistics are made of. */
final class PairOrder {

    private PairOrder() {}

    /**
     * Pairs ordered alike by both values, less those ordered oppositely. Opposite pairs are the exchanges that sorting by
     * the second value takes after sorting by the first (Knight, JASA 1966;61:436-439).
     */
    static long score(List<Double> x, List<Double> y) {
        double[] first = checked(x);
        double[] second = checked(y);
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " values against " + second.length);
        }
        List<Integer> order = IntStream.range(0, first.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> first[i]).thenComparingDouble(i -> second[i]))
                .toList();
        double[] sorted = order.stream().mapToDouble(i -> second[i]).toArray();
        long tied = overTies(x, PairOrder::pairs) + overTies(y, PairOrder::pairs) - tiedInBoth(order, first, second);
        return pairs(first.length) - tied - 2 * exchanges(sorted, 0, sorted.length);
    }

    private static long tiedInBoth(List<Integer> order, double[] first, double[] second) {
        long tied = 0;
        int run = 0;
        for (int i = 1; i < order.size(); i++) {
            int one = order.get(i);
            int before = order.get(i - 1);
            run = first[one] == first[before] && second[one] == second[before] ? run + 1 : 0;
            tied += run;
        }
        return tied;
    }

    /** Sorts a part by merging its halves; how many pairs stood in the wrong order. */
    private static long exchanges(double[] values, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long exchanges = exchanges(values, from, middle) + exchanges(values, middle, to);
        double[] left = Arrays.copyOfRange(values, from, middle);
        int next = middle;
        int place = from;
        for (int i = 0; i < left.length; i++) {
            while (next < to && values[next] < left[i]) {
                values[place++] = values[next++];
                exchanges += left.length - i;
            }
            values[place++] = left[i];
        }
        return exchanges;
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

    /** The values, -0 as 0. */
    private static double[] checked(List<Double> values) {
        return values.stream()
                .mapToDouble(value -> Finite.checked("value", value) + 0.0)
                .toArray();
    }
}
