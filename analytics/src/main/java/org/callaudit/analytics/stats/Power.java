package org.callaudit.analytics.stats;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** What a p chart would show: how large a rise so many cases reveal. Exact binomial, one point. */
public final class Power {

    /** "Usually" on a page: nine times in ten. */
    public static final double USUALLY = 0.9;

    private static final int MOST_CASES = 100_000;

    private Power() {}

    /** The chance that a point of {@code n} cases is above the upper limit when the true share is {@code share}. */
    public static double ofRise(PChart chart, long n, double share) {
        BinomialDistribution hits = BinomialDistribution.of(Finite.cases(n), share);
        return hits.survivalProbability((int) Math.floor(chart.limits(n).upper() * n));
    }

    /** The same of a point below the lower limit. */
    public static double ofFall(PChart chart, long n, double share) {
        BinomialDistribution hits = BinomialDistribution.of(Finite.cases(n), share);
        return hits.cumulativeProbability((int) Math.ceil(chart.limits(n).lower() * n) - 1);
    }

    /** The smallest whole per cent above the centre that is usually revealed, or empty if none is. */
    public static OptionalInt revealedRise(PChart chart, long n) {
        int first = (int) Math.floor(100 * chart.centre()) + 1;
        return IntStream.rangeClosed(first, 100)
                .filter(percent -> ofRise(chart, n, percent / 100.0) >= USUALLY)
                .findFirst();
    }

    /** The largest whole per cent below the centre that is usually revealed, or empty if none is. */
    public static OptionalInt revealedFall(PChart chart, long n) {
        int first = (int) Math.ceil(100 * chart.centre()) - 1;
        return IntStream.iterate(first, percent -> percent >= 0, percent -> percent - 1)
                .filter(percent -> ofFall(chart, n, percent / 100.0) >= USUALLY)
                .findFirst();
    }

    /**
     * The fewest cases a point needs to usually reveal a rise from the centre to that share, or empty beyond a hundred
     * thousand. A few more may reveal it a little less often: counts are whole.
     */
    public static OptionalInt casesForRise(PChart chart, double share) {
        if (!(share > chart.centre() && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " is not above " + chart.centre() + " and at most 1");
        }
        return IntStream.rangeClosed(1, MOST_CASES)
                .filter(n -> ofRise(chart, n, share) >= USUALLY)
                .findFirst();
    }
}
