package org.callaudit.analytics.stats;

/**
 * A value on a chart, with what the chart expects of it.
 *
 * @param value finite
 * @param limits those of this point
 */
public record ChartPoint(double value, Limits limits) {

    public ChartPoint {
        Finite.checked("value", value);
    }

    /** 1 above the centre, -1 below, 0 on it. */
    int side() {
        return side(0);
    }

    /** 1 strictly above so many standard errors over the centre, -1 strictly below so many under it, else 0. */
    int side(double sigmas) {
        double distance = sigmas * limits.sigma();
        if (limits.side(value, limits.centre() + distance) > 0) {
            return 1;
        }
        return limits.side(value, limits.centre() - distance) < 0 ? -1 : 0;
    }

    /** Strictly within so many standard errors of the centre. */
    boolean within(double sigmas) {
        double distance = sigmas * limits.sigma();
        return limits.side(value, limits.centre() + distance) < 0 && limits.side(value, limits.centre() - distance) > 0;
    }

    /** Strictly outside the limits. */
    boolean outside() {
        return limits.outside(value);
    }
}
