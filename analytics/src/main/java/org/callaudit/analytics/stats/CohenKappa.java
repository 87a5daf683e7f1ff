package org.callaudit.analytics.stats;

import java.util.OptionalDouble;

/**
 * Agreement of two raters beyond chance, each with a habit of one's own: Cohen's κ (Educational and Psychological
 * Measurement 1960;20:37-46), weighted where some disagreements are worse than others (Psychological Bulletin
 * 1968;70:213-220).
 */
public final class CohenKappa {

    private CohenKappa() {}

    /**
     * κ over the units that both raters answered; empty where there is none, or each rater knew but one answer and it
     * was the same.
     *
     * @param ratings of two raters
     */
    public static OptionalDouble of(Ratings ratings, Disagreement disagreement) {
        if (ratings.raters() != 2) {
            throw new IllegalArgumentException("compares two raters, there are " + ratings.raters());
        }
        double[][] both = both(ratings);
        double[] first = new double[both.length];
        double[] second = new double[both.length];
        double total = 0;
        for (int a = 0; a < both.length; a++) {
            for (int b = 0; b < both.length; b++) {
                first[a] += both[a][b];
                second[b] += both[a][b];
                total += both[a][b];
            }
        }
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < both.length; a++) {
            for (int b = 0; b < both.length; b++) {
                double distance = disagreement.between(a, b, both.length);
                observed += distance * both[a][b];
                expected += distance * first[a] * second[b];
            }
        }
        return expected > 0 ? OptionalDouble.of(1 - observed * total / expected) : OptionalDouble.empty();
    }

    /** How often the first rater gave one answer and the second another. */
    private static double[][] both(Ratings ratings) {
        double[][] both = new double[ratings.levels().size()][ratings.levels().size()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int a = ratings.answer(unit, 0);
            int b = ratings.answer(unit, 1);
            if (a != Ratings.MISSING && b != Ratings.MISSING) {
                both[a][b] += ratings.weight(unit);
            }
        }
        return both;
    }
}
