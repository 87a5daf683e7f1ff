package org.callaudit.reports.section;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.measure.ControlChart;
import org.callaudit.analytics.measure.ControlChart.Point;
import org.callaudit.analytics.measure.NightlySummary;

/** The figures of a nightly page by name, for comparing one issue of a report with the next. */
public final class NightlyFigures {

    private NightlyFigures() {}

    /** Names like {@code chart 1, 03 Oct: share}; shares with six decimals, wherever the page rounds to percent. */
    public static SortedMap<String, String> of(NightlySummary night) {
        SortedMap<String, String> figures = new TreeMap<>();
        figures.put("headline", night.headline());
        figures.put("new audits", Long.toString(night.newAuditCount()));
        figures.put("new answers", Long.toString(night.newAnswers()));
        figures.put("unhappy answers", Long.toString(night.unhappyCount()));
        figures.put("data", night.data());
        for (int i = 0; i < night.charts().size(); i++) {
            chart(figures, "chart " + (i + 1), night.charts().get(i));
        }
        night.coverage()
                .forEach(agent -> figures.merge(
                        "audits done: " + agent.agentName(),
                        Long.toString(agent.audits()),
                        (one, other) -> one + " + " + other));
        return figures;
    }

    private static void chart(SortedMap<String, String> figures, String name, ControlChart chart) {
        figures.put(name, chart.title());
        Double centre = chart.centre();
        if (centre != null) {
            figures.put(name + ", usual level", decimal(centre));
        }
        for (int i = 0; i < chart.points().size(); i++) {
            Point point = chart.points().get(i);
            String key = String.format(Locale.ROOT, "%s, %02d %s", name, i + 1, point.label());
            figures.put(key + ": count", point.count() + " of " + point.n());
            Double value = point.value();
            if (value != null) {
                figures.put(key + ": share", decimal(value) + (point.signal() ? " signal" : ""));
            }
            Double lower = point.lower();
            Double upper = point.upper();
            if (lower != null && upper != null) {
                figures.put(key + ": usual range", decimal(lower) + " to " + decimal(upper));
            }
        }
    }

    private static String decimal(double share) {
        return String.format(Locale.ROOT, "%.6f", share);
    }
}
