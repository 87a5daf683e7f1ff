package org.callaudit.analytics.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a family of tests costs each of them: p-values adjusted so that each is compared with q itself. */
public enum PValueAdjustment {

    /**
     * False discovery rate, for independent or positively dependent tests (Benjamini and Hochberg, JRSS B
     * 1995;57:289-300): of what is reported at q = 0.05, on average at most one in twenty is chance alone.
     */
    BH {
        @Override
        double[] adjust(List<Double> pValues) {
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
    },

    /** The chance of any false discovery at all (Holm, Scandinavian Journal of Statistics 1979;6:65-70). */
    HOLM {
        @Override
        double[] adjust(List<Double> pValues) {
            int tests = pValues.size();
            List<Integer> smallestFirst = IntStream.range(0, tests)
                    .boxed()
                    .sorted(Comparator.comparing(pValues::get))
                    .toList();
            double[] adjusted = new double[tests];
            double most = 0;
            for (int i = 0; i < tests; i++) {
                int test = smallestFirst.get(i);
                most = Math.max(most, Math.min(1, pValues.get(test) * (tests - i)));
                adjusted[test] = most;
            }
            return adjusted;
        }
    },

    /** False discovery rate under any dependence (Benjamini and Yekutieli, Annals of Statistics 2001;29:1165-1188). */
    BY {
        @Override
        double[] adjust(List<Double> pValues) {
            double harmonic = IntStream.rangeClosed(1, pValues.size())
                    .mapToDouble(i -> 1.0 / i)
                    .sum();
            double[] adjusted = BH.adjust(pValues);
            for (int i = 0; i < adjusted.length; i++) {
                adjusted[i] = Math.min(1, harmonic * adjusted[i]);
            }
            return adjusted;
        }
    };

    /**
     * The adjusted p-value of each test, in the order given.
     *
     * @param pValues each from 0 to 1
     */
    public double[] adjusted(List<Double> pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p-value " + p + " is not from 0 to 1");
            }
        }
        return adjust(pValues);
    }

    /** Whether a test of that adjusted p-value is rejected: if it is at most q. */
    public static boolean rejected(double adjusted, double q) {
        return Beyond.side(adjusted, q, 0) <= 0;
    }

    abstract double[] adjust(List<Double> pValues);
}
