package org.callaudit.analytics.stats;

import java.util.Optional;

/**
 * How many times as frequent hits are in one group as in another, with the interval of its logarithm (Katz, Baptista,
 * Azen and Pike, Biometrics 1978;34:469-474).
 *
 * @param ratio of the two shares
 * @param interval empty where the first group has no hits: its logarithm has none
 */
public record RelativeRisk(double ratio, Optional<Interval> interval) {

    /** First over second, each of at least one case; empty where the second has no hits to divide by. */
    public static Optional<RelativeRisk> of(Proportion first, Proportion second, double level) {
        double above = first.share();
        double below = second.share();
        double z = Quantile.normal(level);
        if (second.count() == 0) {
            return Optional.empty();
        }
        double ratio = above / below;
        if (first.count() == 0) {
            return Optional.of(new RelativeRisk(0, Optional.empty()));
        }
        double error = Math.sqrt((1 - above) / first.count() + (1 - below) / second.count());
        Interval interval = new Interval(ratio * Math.exp(-z * error), ratio * Math.exp(z * error));
        return Optional.of(new RelativeRisk(ratio, Optional.of(interval)));
    }
}
