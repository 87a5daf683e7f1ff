package org.callaudit.analytics.stats;

import java.util.List;

/**
 * A chart of hits over time where every point has as many cases: the np chart (Montgomery, Introduction to Statistical
 * Quality Control). It is the p chart times that number, and marks the same points.
 *
 * @param share hits among all cases of the baseline, 0 to 1
 * @param n cases of every point, 1 or more
 */
public record NpChart(double share, long n) {

    public NpChart {
        Finite.share("share", share);
        if (n < 1) {
            throw new IllegalArgumentException("no limits for points of " + n + " cases");
        }
    }

    /** Fits the chart to one point or more, all of the same number of cases. */
    public static NpChart of(List<Proportion> baseline) {
        List<Long> sizes = baseline.stream().map(Proportion::n).distinct().toList();
        if (sizes.size() > 1) {
            throw new IllegalArgumentException("an np chart needs points of one size, there are " + sizes.get(0)
                    + " and " + sizes.get(1) + " cases; a p chart allows for that");
        }
        return new NpChart(PChart.pooled(baseline).share(), sizes.get(0));
    }

    /** What is expected of the hits of every point: n · share ± 3 √(n · share (1 - share)), cut to 0 and n. */
    public Limits limits() {
        return Limits.around(n * share, Math.sqrt(n * share * (1 - share)), 0, (double) n);
    }
}
