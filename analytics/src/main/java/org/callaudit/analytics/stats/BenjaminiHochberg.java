package org.callaudit.analytics.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Control of the false discovery rate in a family of tests (Benjamini and Hochberg, JRSS B 1995;57:289-300): of what is
 * reported at q = 0.05, on average at most one in twenty is chance alone.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * The adjusted p-value of each test, in the order given: the smallest q at which it would be reported.
     *
     * @param pValues each from 0 to 1
     */
    public static double[] adjusted(List<Double> pValues) {
        int tests = pValues.size();
        List<Integer> largestFirst = IntStream.range(0, tests)
                .boxed()
                .sorted(Comparator.<Integer, Double>comparing(pValues::get).reversed())
                .toList();
        double[] adjusted = new double[tests];
        double least = 1;
        for (int i = 0; i < tests; i++) {
            int test = largestFirst.get(i);
            least = Math.min(least, pValues.get(test) * ((double) tests / (tests - i)));
            adjusted[test] = least;
        }
        return adjusted;
    }
}
