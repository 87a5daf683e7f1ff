package org.callaudit.analytics.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Spearman's rank correlation (American Journal of Psychology 1904;15:72-101).
 *
 * @param rho from -1 to 1
 * @param pValue two-sided chance of such a rho or one farther from 0
 * @param interval of rho by Fisher's transformation with the standard error of Bonett and Wright (Psychometrika
 *     2000;65:23-28); empty below four cases and where rho is -1 or 1
 */
public record SpearmanCorrelation(double rho, double pValue, Optional<Interval> interval) {

    private static final int FEWEST_FOR_INTERVAL = 4;

    /** Correlates the values of the same cases; empty where one of the two does not vary. */
    public static Optional<SpearmanCorrelation> of(List<Double> x, List<Double> y, double level) {
        double z = Quantile.normal(level);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " values against " + y.size());
        }
        double[] first = ranks(x);
        double[] second = ranks(y);
        double spread = Math.sqrt(product(first, first) * product(second, second));
        if (spread == 0) {
            return Optional.empty();
        }
        double rho = Math.max(-1, Math.min(1, product(first, second) / spread));
        boolean ties = PairOrder.overTies(x, PairOrder::pairs) + PairOrder.overTies(y, PairOrder::pairs) > 0;
        double pValue = ties || x.size() > RankDifferences.MOST ? student(rho, x.size()) : exact(rho, x.size());
        return Optional.of(new SpearmanCorrelation(rho, pValue, interval(rho, x.size(), z)));
    }

    private static Optional<Interval> interval(double rho, int n, double z) {
        if (n < FEWEST_FOR_INTERVAL || Math.abs(rho) == 1) {
            return Optional.empty();
        }
        double middle = Math.log((1 + rho) / (1 - rho)) / 2;
        double half = z * Math.sqrt((1 + rho * rho / 2) / (n - 3));
        return Optional.of(new Interval(Math.tanh(middle - half), Math.tanh(middle + half)));
    }

    private static double exact(double rho, int n) {
        long differences = Math.round((1 - Math.abs(rho)) * n * ((double) n * n - 1) / 6);
        return Math.min(1, 2 * RankDifferences.atMost(differences, n));
    }

    private static double student(double rho, int n) {
        double t = Math.abs(rho) * Math.sqrt((n - 2) / ((1 - rho) * (1 + rho)));
        return n < 3 || Math.abs(rho) == 1
                ? (n < 3 ? 1 : 0)
                : 2 * TDistribution.of(n - 2.0).survivalProbability(t);
    }

    /** Ranks less their mean; equal values share the mean of their ranks. */
    private static double[] ranks(List<Double> values) {
        values.forEach(value -> Finite.checked("value", value));
        List<Integer> smallestFirst = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(i -> values.get(i) + 0.0))
                .toList();
        double[] ranks = new double[values.size()];
        for (int first = 0, next; first < ranks.length; first = next) {
            double value = values.get(smallestFirst.get(first));
            for (next = first; next < ranks.length && values.get(smallestFirst.get(next)) == value; next++) {
                // to the first larger value
            }
            for (int i = first; i < next; i++) {
                ranks[smallestFirst.get(i)] = (first + next - ranks.length) / 2.0;
            }
        }
        return ranks;
    }

    private static double product(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
    }
}
