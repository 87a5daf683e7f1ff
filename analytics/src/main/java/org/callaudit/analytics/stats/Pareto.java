package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Causes from the most frequent to the least, with their running share (Juran, Quality Control Handbook, 1951). */
public final class Pareto {

    private Pareto() {}

    /**
     * One cause.
     *
     * @param label its name
     * @param count how often
     * @param share of all
     * @param cumulative share of this cause and those before it; 1 at the last
     */
    public record Row(String label, long count, double share, double cumulative) {}

    /** The rows of counts of 0 or more, of which one at least is above; equal counts by label. */
    public static List<Row> rows(Map<String, Long> counts) {
        long total = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            if (entry.getValue() < 0) {
                throw new IllegalArgumentException("a count of " + entry.getValue() + " at \"" + entry.getKey() + "\"");
            }
            total += entry.getValue();
        }
        if (total == 0) {
            throw new IllegalArgumentException("nothing was counted: no shares");
        }
        List<Row> rows = new ArrayList<>();
        long running = 0;
        for (Map.Entry<String, Long> entry : mostFirst(counts)) {
            running += entry.getValue();
            rows.add(new Row(
                    entry.getKey(), entry.getValue(), (double) entry.getValue() / total, (double) running / total));
        }
        return rows;
    }

    private static List<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
