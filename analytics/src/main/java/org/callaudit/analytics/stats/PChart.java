package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of shares over time: the p chart, and Laney's p′ for counts that vary more than the binomial allows.
 *
 * <p>It is fitted to a baseline and judges any point, inside or after it. Points left out of the fit are simply not
 * given to it.
 *
 * @param centre hits among all cases of the baseline
 * @param sigmaZ how much wider than binomial the points vary; 1 for the ordinary chart
 */
public record PChart(double centre, double sigmaZ) {

    public PChart {
        Finite.share("centre", centre);
        Finite.notNegative("sigmaZ", sigmaZ);
    }

    /** The ordinary chart: centre ± 3 √(centre (1 - centre) / n). */
    public static PChart ordinary(List<Proportion> baseline) {
        return new PChart(pooled(baseline).share(), 1);
    }

    /**
     * Laney's p′ (Quality Engineering 2002;14:531-537): σz is the mean moving range of the baseline's z over 1.128,
     * neither screened nor floored.
     *
     * @param baseline in order of time, two points with cases or more; those without cases are passed over
     */
    public static PChart laney(List<Proportion> baseline) {
        PChart ordinary = ordinary(baseline);
        List<Double> z = new ArrayList<>();
        for (Proportion point : baseline) {
            if (point.n() > 0) {
                z.add(ordinary.limits(point.n()).z(point.share()));
            }
        }
        return new PChart(ordinary.centre, MovingRange.sigma(z));
    }

    /** p′ where the baseline is {@link Overdispersion overdispersed} and p′ would be the wider, else p. */
    public static PChart chosen(List<Proportion> baseline) {
        if (!Overdispersion.of(baseline).beyondChance()) {
            return ordinary(baseline);
        }
        PChart laney = laney(baseline);
        return laney.sigmaZ > 1 ? laney : ordinary(baseline);
    }

    /** What is expected of a point of so many cases, 1 or more. */
    public Limits limits(long n) {
        if (n < 1) {
            throw new IllegalArgumentException("no limits for a point of " + n + " cases");
        }
        double sigma = Math.sqrt(centre * (1 - centre) / n) * sigmaZ;
        return Limits.around(centre, sigma, 0, 1);
    }

    static Proportion pooled(List<Proportion> points) {
        return points.stream().reduce(new Proportion(0, 0), Proportion::plus);
    }
}
