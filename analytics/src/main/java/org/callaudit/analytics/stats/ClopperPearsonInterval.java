package org.callaudit.analytics.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a share (Clopper and Pearson, Biometrika 1934;26:404-413): never below its level, often well
 * above it. Method 5 of Newcombe, Statistics in Medicine 1998;17:857-872.
 */
public final class ClopperPearsonInterval {

    private static final int STEPS = 200;

    private ClopperPearsonInterval() {}

    /** The interval of that level of at least one case, inside [0, 1]. */
    public static Interval of(Proportion proportion, double level) {
        Proportion others = new Proportion(proportion.n() - proportion.count(), proportion.n());
        return new Interval(low(proportion, level), 1 - low(others, level));
    }

    /**
     * The share at which so many hits or more have a chance of (1 - level) / 2. Newton's method, kept between what is
     * known to be too low and too high: the library's own inverse is right to an absolute 1e-9 only.
     */
    private static double low(Proportion proportion, double level) {
        double share = WilsonInterval.of(proportion, level).low();
        if (proportion.count() == 0) {
            return 0;
        }
        BetaDistribution beta =
                BetaDistribution.of((double) proportion.count(), proportion.n() - proportion.count() + 1.0);
        double tooLow = 0;
        double tooHigh = 1;
        for (int step = 0; step < STEPS; step++) {
            double excess = beta.cumulativeProbability(share) - (1 - level) / 2;
            tooHigh = excess > 0 ? share : tooHigh;
            tooLow = excess > 0 ? tooLow : share;
            double next = share - excess / beta.density(share);
            next = next > tooLow && next < tooHigh ? next : (tooLow + tooHigh) / 2;
            if (Math.abs(next - share) <= Math.ulp(share)) {
                return next;
            }
            share = next;
        }
        return share;
    }
}
