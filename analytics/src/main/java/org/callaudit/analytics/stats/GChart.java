package org.callaudit.analytics.stats;

import java.util.List;

/**
 * A chart of the cases between rare events: the g chart, which takes each case for an event with the same chance
 * (Benneyan, Health Care Management Science 2001;4:305-318).
 *
 * @param centre mean number of cases between two events, over the baseline
 */
public record GChart(double centre) {

    public GChart {
        Finite.notNegative("centre", centre);
    }

    /** Fits the chart to one gap or more; 0 is two events in two neighbouring cases. */
    public static GChart of(List<Long> baseline) {
        if (baseline.isEmpty()) {
            throw new IllegalArgumentException("needs one gap between events, there is none");
        }
        long sum = 0;
        for (long gap : baseline) {
            if (gap < 0) {
                throw new IllegalArgumentException("a gap of " + gap + " cases");
            }
            sum += gap;
        }
        return new GChart((double) sum / baseline.size());
    }

    /** Centre ± 3 √(centre (centre + 1)), of which the lower end is always 0: only a long gap stands out. */
    public Limits limits() {
        return Limits.around(centre, Math.sqrt(centre * (centre + 1)), 0, Double.POSITIVE_INFINITY);
    }
}
