package org.callaudit.analytics.stats;

/**
 * The score interval of a share (Wilson, JASA 1927;22:209-212), without continuity correction and with it: methods 3
 * and 4 of Newcombe, Statistics in Medicine 1998;17:857-872.
 */
public final class WilsonInterval {

    private WilsonInterval() {}

    /**
     * The interval of that level, inside [0, 1]; exactly 0 or 1 at the end where no case or every case is a hit.
     *
     * @param proportion of at least one case
     * @param level between 0 and 1, as {@link Level#USUAL}
     */
    public static Interval of(Proportion proportion, double level) {
        double z = Quantile.normal(level);
        double n = proportion.n();
        double p = proportion.share();
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double shrink = 1 + z * z / n;
        double low = proportion.count() == 0 ? 0 : (middle - half) / shrink;
        double high = proportion.count() == proportion.n() ? 1 : (middle + half) / shrink;
        return new Interval(low, high).cut(0, 1);
    }

    /** The same with continuity correction, as wide as the exact interval or nearly. */
    public static Interval corrected(Proportion proportion, double level) {
        double z = Quantile.normal(level);
        double n = proportion.n();
        double p = proportion.share();
        double q = 1 - p;
        double middle = 2 * n * p + z * z;
        double below = 1 + z * Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * q + 1));
        double above = 1 + z * Math.sqrt(z * z + 2 - 1 / n + 4 * p * (n * q - 1));
        double low = proportion.count() == 0 ? 0 : (middle - below) / (2 * (n + z * z));
        double high = proportion.count() == proportion.n() ? 1 : (middle + above) / (2 * (n + z * z));
        return new Interval(low, high).cut(0, 1);
    }
}
