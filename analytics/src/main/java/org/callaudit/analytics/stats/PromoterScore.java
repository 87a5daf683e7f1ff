package org.callaudit.analytics.stats;

import java.util.List;

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

    private static final int PASSIVE = 7;

    private static final int PROMOTER = 9;

    private static final int LARGEST = 10;

    public PromoterScore {
        if (promoters < 0 || promoters > n || detractors < 0 || detractors > n - promoters) {
            throw new IllegalArgumentException(promoters + " promoters and " + detractors + " detractors of " + n);
        }
    }

    /** Counts answers, of which there are so many of 0, of 1 and so on to 10. */
    public static PromoterScore of(List<Long> answers) {
        if (answers.size() != LARGEST + 1) {
            throw new IllegalArgumentException("answers are 0 to 10, there are " + answers.size() + " counts");
        }
        return new PromoterScore(
                sum(answers.subList(PROMOTER, LARGEST + 1)), sum(answers.subList(0, PASSIVE)), sum(answers));
    }

    /** The score of at least one answer. */
    public double score() {
        requireAnswers();
        return (double) (promoters - detractors) / n;
    }

    /** √((p + d - (p - d)²) / n); 0 where all answers are of one group, which is not certainty. */
    public double standardError() {
        requireAnswers();
        return Math.sqrt(variance((double) promoters / n, (double) detractors / n) / n);
    }

    /**
     * The adjusted Wald interval of at least one answer, cut to the scale: three quarters of an answer more of each, three
     * in all (Rocks, The American Statistician 2016;70:365-372). Not degenerate where all answers are of one group.
     */
    public Interval interval(double level) {
        requireAnswers();
        double cases = n + ADDED_IN_ALL;
        double p = (promoters + ADDED_EACH) / cases;
        double d = (detractors + ADDED_EACH) / cases;
        double half = Quantile.normal(level) * Math.sqrt(variance(p, d) / cases);
        return new Interval(p - d - half, p - d + half).cut(-1, 1);
    }

    /**
     * Score ± z standard errors, cut to the scale: for comparison with others' figures. Of length 0 where all answers
     * are of one group.
     */
    public Interval wald(double level) {
        double half = Quantile.normal(level) * standardError();
        return new Interval(score() - half, score() + half).cut(-1, 1);
    }

    private void requireAnswers() {
        if (n == 0) {
            throw new IllegalArgumentException("no score of no answers");
        }
    }

    private static long sum(List<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a count of " + count + " answers");
            }
            sum += count;
        }
        return sum;
    }

    private static double variance(double p, double d) {
        return p + d - (p - d) * (p - d);
    }
}
