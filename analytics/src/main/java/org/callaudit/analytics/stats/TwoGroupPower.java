package org.callaudit.analytics.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a comparison of two groups would show, and how many cases it takes: the two-sided test of two shares by the
 * normal approximation, with their common variance where they are equal and their own where they are not, uncorrected
 * (Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, section 4.2; R's
 * power.prop.test).
 */
public final class TwoGroupPower {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private TwoGroupPower() {}

    /**
     * The chance that shares of two groups of {@code n} cases each are found to differ.
     *
     * @param first true share of one group, 0 to 1
     * @param second of the other, not the same
     * @param n cases in each group, 1 or more
     * @param level of the test, as {@link Level#USUAL}
     */
    public static double of(double first, double second, long n, double level) {
        if (n < 1) {
            throw new IllegalArgumentException("no comparison of groups of " + n + " cases");
        }
        double room = Math.sqrt((double) n) * difference(first, second) - Quantile.normal(level) * alike(first, second);
        double error = apart(first, second);
        return error == 0 ? (room > 0 ? 1 : 0) : NORMAL.cumulativeProbability(room / error);
    }

    /**
     * The fewest cases in each group that find the difference with that chance.
     *
     * @param power between 0 and 1, as {@link Power#USUALLY}
     */
    public static long cases(double first, double second, double power, double level) {
        double difference = difference(first, second);
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power " + power + " is not between 0 and 1");
        }
        double reach = Quantile.normal(level) * alike(first, second)
                + NORMAL.inverseCumulativeProbability(power) * apart(first, second);
        double root = Math.max(0, reach) / difference;
        return Math.max(1, (long) Math.ceil(root * root));
    }

    private static double difference(double first, double second) {
        if (Finite.share("first share", first) == Finite.share("second share", second)) {
            throw new IllegalArgumentException("there is no difference between " + first + " and itself to find");
        }
        return Math.abs(first - second);
    }

    /** √n standard errors of the difference if both groups had the mean share. */
    private static double alike(double first, double second) {
        double mean = (first + second) / 2;
        return Math.sqrt(2 * mean * (1 - mean));
    }

    /** √n standard errors of the difference with the shares as they are. */
    private static double apart(double first, double second) {
        return Math.sqrt(first * (1 - first) + second * (1 - second));
    }
}
