package org.callaudit.analytics.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether shares or rates vary more from point to point than the binomial or Poisson's law allows: Pearson's χ² test of
 * homogeneity.
 *
 * @param statistic sum of z² around the pooled share or rate
 * @param degrees points with cases, less one
 * @param pValue chance of such a statistic or a larger one if all points share one rate; 1 where nothing can vary
 */
public record Overdispersion(double statistic, int degrees, double pValue) {

    /** Below this the ordinary chart's limits are too narrow. */
    private static final double SIGNIFICANT = 0.05;

    /** Tests shares in any order; those without cases are passed over. */
    public static Overdispersion of(List<Proportion> points) {
        double p = PChart.pooled(points).share();
        return of(points.stream().map(Rate::of).toList(), p, p * (1 - p));
    }

    /** The same of rates, against Poisson's law. */
    public static Overdispersion ofRates(List<Rate> points) {
        double rate = UChart.pooled(points).perUnit();
        return of(points, rate, rate);
    }

    private static Overdispersion of(List<Rate> points, double centre, double variance) {
        List<Rate> filled = points.stream().filter(point -> point.size() > 0).toList();
        int degrees = filled.size() - 1;
        if (degrees == 0 || variance == 0) {
            return new Overdispersion(0, degrees, 1);
        }
        double sum = 0;
        for (Rate point : filled) {
            double distance = point.perUnit() - centre;
            sum += distance * distance * point.size() / variance;
        }
        double pValue = ChiSquaredDistribution.of(degrees).survivalProbability(sum);
        return new Overdispersion(sum, degrees, pValue);
    }

    /** Whether that is more than chance would usually give. */
    public boolean beyondChance() {
        return pValue < SIGNIFICANT;
    }
}
