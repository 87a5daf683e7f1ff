package org.callaudit.reports.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.NumberRow;
import org.callaudit.reports.page.Block.Numbers;
import org.callaudit.reports.page.Section;
import org.jspecify.annotations.Nullable;

/** The charts once more as tables, for whoever reads by ear or wants to check. */
public final class ChartNumbers {

    /** Periods that fit side by side. */
    private static final int ACROSS = 13;

    private ChartNumbers() {}

    /** A table for each chart; no section where there is none. */
    public static Section of(List<ControlChart> charts) {
        List<Block> blocks = new ArrayList<>();
        for (ControlChart chart : charts) {
            List<Point> points = chart.points();
            for (int from = 0; from < points.size(); from += ACROSS) {
                blocks.add(numbers(chart, points.subList(from, Math.min(points.size(), from + ACROSS)), from > 0));
            }
        }
        return new Section(blocks.isEmpty() ? "" : "Numbers behind the charts", true, blocks);
    }

    private static Numbers numbers(ControlChart chart, List<Point> points, boolean continued) {
        return new Numbers(
                chart.title() + (continued ? ", continued" : ""),
                points.stream().map(Point::label).toList(),
                List.of(
                        row(chart.nLabel(), points, point -> Words.figures(point.n())),
                        row("of these", points, point -> point.n() == 0 ? "–" : Words.figures(point.count())),
                        row("share, %", points, point -> percent(point.value())),
                        row("usual range, %", points, ChartNumbers::range)));
    }

    private static NumberRow row(String head, List<Point> points, Function<Point, String> value) {
        return new NumberRow(head, points.stream().map(value).toList());
    }

    private static String range(Point point) {
        Double lower = point.lower();
        Double upper = point.upper();
        return lower == null || upper == null ? "–" : percent(lower) + "–" + percent(upper);
    }

    /** A share in whole percent, or a dash where there is none. */
    public static String percent(@Nullable Double share) {
        return share == null ? "–" : Long.toString(Math.round(100 * share));
    }
}
