package org.callaudit.analytics.stats;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether values rise or fall with time, by their order alone (Mann, Econometrica 1945;13:245-259; Kendall, Rank
 * Correlation Methods, 1975).
 *
 * @param s pairs that rise less pairs that fall
 * @param variance of s if there were no trend, ties allowed for
 * @param z s brought one step nearer to 0, over its standard deviation; 0 where nothing varies
 * @param pValue two-sided, by the normal approximation
 * @param tau Kendall's τ-b with time; empty where nothing varies
 */
public record MannKendall(long s, double variance, double z, double pValue, OptionalDouble tau) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Tests at least one value in order of time, missing ones left out. */
    public static MannKendall of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("needs one value, there is none");
        }
        List<Double> order =
                IntStream.range(0, values.size()).mapToObj(i -> (double) i).toList();
        long s = PairOrder.score(order, values);
        double variance = variance(values);
        double z = variance == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        double pValue = Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
        return new MannKendall(s, variance, z, pValue, KendallTau.b(s, order, values));
    }

    /** The variance of s if there were no trend: n (n - 1) (2n + 5) / 18, less the same of each group of equal values. */
    static double variance(List<Double> values) {
        return (spread(values.size()) - PairOrder.overTies(values, MannKendall::spread)) / 18.0;
    }

    private static long spread(long n) {
        return n * (n - 1) * (2 * n + 5);
    }
}
