package org.callaudit.analytics.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a control chart expects of one point.
 *
 * @param lower lower limit, cut to the scale
 * @param centre the usual level
 * @param upper upper limit, cut to the scale
 * @param sigma standard error of the point around the centre; 0 where nothing can vary
 */
public record Limits(double lower, double centre, double upper, double sigma) {

    /** Limits are this many standard errors from the centre (Shewhart 1931). */
    public static final double WIDTH = 3;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    static Limits around(double centre, double sigma, double least, double most) {
        return new Limits(
                Math.max(least, centre - WIDTH * sigma), centre, Math.min(most, centre + WIDTH * sigma), sigma);
    }

    /** Whether a value is strictly outside; on a limit is inside. */
    public boolean outside(double value) {
        return side(value, lower) < 0 || side(value, upper) > 0;
    }

    /** 1 if a value is strictly above a line that was computed from the centre, -1 if strictly below, 0 on it. */
    int side(double value, double line) {
        return Beyond.side(value, line, Math.max(Math.abs(centre), sigma));
    }

    /**
     * How many standard errors a value is above the centre; 0 where nothing can vary and nothing did.
     *
     * @throws IllegalArgumentException if nothing can vary and yet the value is off the centre
     */
    public double z(double value) {
        if (sigma == 0 && value != centre) {
            throw new IllegalArgumentException(
                    "nothing varies around a centre of " + centre + ", yet a value is " + value);
        }
        return value == centre ? 0 : (value - centre) / sigma;
    }

    /** The chance of a value as far from the centre or farther, to either side, by the normal approximation, 0 to 1. */
    public double pValue(double value) {
        if (sigma == 0) {
            return value == centre ? 1 : 0;
        }
        return 2 * NORMAL.survivalProbability(Math.abs(z(value)));
    }
}
