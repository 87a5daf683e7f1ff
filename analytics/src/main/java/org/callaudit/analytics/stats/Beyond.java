package org.callaudit.analytics.stats;

/** On which side of a line something is, where its last digits may be off by rounding. */
final class Beyond {

    /** Nearer to a line than that, in proportion to the numbers compared, is on it. */
    private static final double ROUNDING = 1e-12;

    private Beyond() {}

    /**
     * 1 strictly above the line, -1 strictly below, 0 on it.
     *
     * @param scale size of the numbers from which value and line were computed, if that is more than their own
     */
    static int side(double value, double line, double scale) {
        double distance = value - line;
        double size = Math.max(scale, Math.max(Math.abs(value), Math.abs(line)));
        return Math.abs(distance) < ROUNDING * size ? 0 : (int) Math.signum(distance);
    }
}
