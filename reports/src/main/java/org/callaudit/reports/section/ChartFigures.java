package org.callaudit.reports.section;

import java.util.Locale;
import java.util.Map;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;

/** The figures of control charts by name, for comparing one issue of a report with the next. */
public final class ChartFigures {

    private ChartFigures() {}

    /** Adds names like {@code Audits with a critical error, Oct 2026: count}; shares with six decimals. */
    public static void add(Map<String, String> figures, ControlChart chart) {
        Double centre = chart.centre();
        if (centre != null) {
            figures.put(chart.title() + ": usual level", decimal(centre));
        }
        for (Point point : chart.points()) {
            String key =
                    chart.title() + ", " + point.label() + " " + point.from().getYear();
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
