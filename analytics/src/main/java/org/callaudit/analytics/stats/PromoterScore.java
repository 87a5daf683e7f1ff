package org.callaudit.analytics.stats;

/**
 * The net promoter score: share of promoters less share of detractors, as a fraction from -1 to 1.
 *
 * @param promoters answers of 9 or 10
 * @param detractors answers of 0 to 6
 * @param n all answers
 */
public record PromoterScore(long promoters, long detractors, long n) {

    /** What the adjusted Wald method adds to promoters and to detractors, and to all answers. */
    private static final double ADDED_EACH = 0.75;

    private static final double ADDED_IN_ALL = 3;

    public PromoterScore {
        if (promoters < 0 || detractors < 0 || promoters + detractors > n) {
            throw new IllegalArgumentException(promoters + " promoters and " + detractors + " detractors of " + n);
        }
    }

    /** The score of at least one answer. */
    public double score() {
        if (n == 0) {
            throw new IllegalStateException("no score of no answers");
        }
        return (double) (promoters - detractors) / n;
    }

    /** √((p + d - (p - d)²) / n); 0 where all answers are of one group, which is not certainty. */
    public double standardError() {
        return Math.sqrt(variance((double) promoters / n, (double) detractors / n) / n);
    }

    /**
     * The adjusted Wald interval, cut to the scale: three quarters of an answer more of each, three in all (Rocks, The
     * American Statistician 2016;70:365-372). Not degenerate where all answers are of one group.
     */
    public Interval interval(double level) {
        double cases = n + ADDED_IN_ALL;
        double p = (promoters + ADDED_EACH) / cases;
        double d = (detractors + ADDED_EACH) / cases;
        double half = Quantile.normal(level) * Math.sqrt(variance(p, d) / cases);
        return new Interval(p - d - half, p - d + half).cut(-1, 1);
    }

    private static double variance(double p, double d) {
        return p + d - (p - d) * (p - d);
    }
}
