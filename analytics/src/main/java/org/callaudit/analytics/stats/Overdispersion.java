package org.callaudit.analytics.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether shares vary more from point to point than the binomial allows: Pearson's χ² test of homogeneity.
 *
 * @param statistic sum of z² around the pooled share
 * @param degrees points with cases, less one
 * @param pValue chance of such a statistic or a larger one if all points share one rate; 1 where nothing can vary
 */
public record Overdispersion(double statistic, int degrees, double pValue) {

    /** Below this the ordinary chart's limits are too narrow. */
    private static final double SIGNIFICANT = 0.05;

    /** Tests points in any order; those without cases are passed over. */
    public static Overdispersion of(List<Proportion> points) {
        double p = PChart.pooled(points).share();
        List<Proportion> filled = points.stream().filter(point -> point.n() > 0).toList();
        int degrees = filled.size() - 1;
        if (degrees == 0 || p == 0 || p == 1) {
            return new Overdispersion(0, degrees, 1);
        }
        double sum = 0;
        for (Proportion point : filled) {
            double distance = point.share() - p;
            sum += distance * distance * point.n() / (p * (1 - p));
        }
        double pValue = ChiSquaredDistribution.of(degrees).survivalProbability(sum);
        return new Overdispersion(sum, degrees, pValue);
    }

    /** Whether that is more than chance would usually give. */
    public boolean beyondChance() {
        return pValue < SIGNIFICANT;
    }
}
