package org.callaudit.analytics.measure;

import java.util.Optional;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Moments;
import org.callaudit.analytics.stats.PromoterScore;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;
import org.jspecify.annotations.Nullable;

/**
 * What a measure comes to, and how sure that is.
 *
 * @param value in the measure's unit, or null where there are no cases
 * @param low lower end of the 95 % interval, or null where none applies
 * @param high upper end
 * @param n the cases it rests on
 * @param numerator of a share or ratio, else null
 * @param denominator of a share or ratio, else null
 */
public record Estimate(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        long n,
        @Nullable Long numerator,
        @Nullable Long denominator) {

    /** Whether there are cases enough for a share or a mean; of fewer only counts are told. */
    public boolean tells() {
        return value != null && FewCases.makeShare(n);
    }

    /** A number of things among {@code n}; no interval. */
    public static Estimate count(long number, long n) {
        return new Estimate((double) number, null, null, n, null, null);
    }

    /** So many things per so many cases, times a factor; no interval, for things in one case are not independent. */
    public static Estimate ratio(long things, long cases, double factor) {
        Double value = cases == 0 ? null : factor * things / cases;
        return new Estimate(value, null, null, cases, things, cases);
    }

    /** A share with its Wilson interval. */
    public static Estimate share(long hits, long n) {
        if (n == 0) {
            return new Estimate(null, null, null, 0, 0L, 0L);
        }
        Proportion proportion = new Proportion(hits, n);
        Interval likely = WilsonInterval.of(proportion, Level.USUAL);
        return new Estimate(proportion.share(), likely.low(), likely.high(), n, hits, n);
    }

    /** A mean with its t interval, cut to the scale. */
    public static Estimate mean(Moments moments, double least, double most) {
        if (moments.n() == 0) {
            return new Estimate(null, null, null, 0, null, null);
        }
        Optional<Interval> likely = moments.interval(Level.USUAL).map(interval -> interval.cut(least, most));
        return new Estimate(
                moments.mean(),
                likely.map(Interval::low).orElse(null),
                likely.map(Interval::high).orElse(null),
                moments.n(),
                null,
                null);
    }

    /** A net promoter score in points, -100 to 100, with its adjusted Wald interval. */
    public static Estimate promoterScore(long promoters, long detractors, long n) {
        if (n == 0) {
            return new Estimate(null, null, null, 0, 0L, 0L);
        }
        PromoterScore score = new PromoterScore(promoters, detractors, n);
        Interval likely = score.interval(Level.USUAL);
        long net = promoters - detractors;
        return new Estimate(100.0 * net / n, 100 * likely.low(), 100 * likely.high(), n, net, n);
    }
}
