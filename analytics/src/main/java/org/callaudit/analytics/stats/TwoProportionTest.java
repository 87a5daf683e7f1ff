package org.callaudit.analytics.stats;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether two independent shares differ: Fisher's exact test with the mid-P correction, which counts the observed table
 * by half (Lancaster, JASA 1961;56:223-234). It keeps the stated level on average where Fisher's own P is too cautious
 * at few cases (Hirji, Tan and Elashoff, Statistics in Medicine 1991;10:1137-1153).
 */
public final class TwoProportionTest {

    private TwoProportionTest() {}

    /**
     * Two-sided mid-P: twice the smaller tail, at most 1; 1 where one of the two has no cases.
     *
     * @throws IllegalArgumentException if together they have more than 2³¹ - 1 cases
     */
    public static double midP(Proportion first, Proportion second) {
        Proportion both = first.plus(second);
        if (first.n() == 0 || second.n() == 0) {
            return 1;
        }
        HypergeometricDistribution table = HypergeometricDistribution.of(
                Finite.cases(both.n()), Finite.cases(both.count()), Finite.cases(first.n()));
        int observed = Finite.cases(first.count());
        double half = table.probability(observed) / 2;
        double above = table.survivalProbability(observed) + half;
        double below = table.cumulativeProbability(observed) - half;
        return Math.min(1, 2 * Math.min(above, below));
    }
}
