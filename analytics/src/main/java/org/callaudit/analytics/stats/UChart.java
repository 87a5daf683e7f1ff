package org.callaudit.analytics.stats;

import java.util.List;

/**
 * A chart of rates over time: the u chart (Montgomery, Introduction to Statistical Quality Control), the c chart where
 * every exposure is 1 ({@link Rate#of(long)}), and Laney's u′ for counts that vary more than Poisson's law allows.
 *
 * @param centre events in one unit of exposure, over the baseline
 * @param sigmaZ how much wider than Poisson's the points vary; 1 for the ordinary chart
 */
public record UChart(double centre, double sigmaZ) {

    public UChart {
        Finite.notNegative("centre", centre);
        Finite.notNegative("sigmaZ", sigmaZ);
    }

    /** The ordinary chart: centre ± 3 √(centre / size). */
    public static UChart ordinary(List<Rate> baseline) {
        return new UChart(pooled(baseline).perUnit(), 1);
    }

    /**
     * Laney's u′ (Quality Engineering 2002;14:531-537): σz is the mean moving range of the baseline's z over 1.128,
     * neither screened nor floored.
     *
     * @param baseline in order of time, two points with exposure or more; those without are passed over
     */
    public static UChart laney(List<Rate> baseline) {
        UChart ordinary = ordinary(baseline);
        List<Double> z = baseline.stream()
                .filter(point -> point.size() > 0)
                .map(point -> ordinary.limits(point.size()).z(point.perUnit()))
                .toList();
        return new UChart(ordinary.centre, MovingRange.sigma(z));
    }

    /** u′ where the baseline is {@link Overdispersion overdispersed} and u′ would be the wider, else u. */
    public static UChart chosen(List<Rate> baseline) {
        if (!Overdispersion.ofRates(baseline).beyondChance()) {
            return ordinary(baseline);
        }
        UChart laney = laney(baseline);
        return laney.sigmaZ > 1 ? laney : ordinary(baseline);
    }

    /** What is expected of a point of so much exposure, more than 0. */
    public Limits limits(double size) {
        double error = Math.sqrt(centre / Finite.size("exposure", size)) * sigmaZ;
        return Limits.around(centre, error, 0, Double.POSITIVE_INFINITY);
    }

    static Rate pooled(List<Rate> points) {
        return points.stream().reduce(new Rate(0, 0), Rate::plus);
    }
}
