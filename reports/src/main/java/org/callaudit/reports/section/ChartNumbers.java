package org.callaudit.reports.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.picture.Picture.Series;
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

    /** So few tables stay on one page. */
    private static final int TOGETHER = 4;

    private ChartNumbers() {}

    /** A table for each chart; no section where there is none. */
    public static Section of(List<ControlChart> charts) {
        return of(charts, List.of());
    }

    /** Tables for charts of shares, then further ones. */
    public static Section of(List<ControlChart> charts, List<Block> further) {
        List<Block> blocks = new ArrayList<>();
        charts.forEach(chart -> blocks.addAll(tables(chart.title(), chart.points(), Point::label, points -> {
            List<NumberRow> rows = new ArrayList<>(List.of(
                    row(chart.nLabel(), points, point -> Words.figures(point.n())),
                    row("of these", points, point -> point.n() == 0 ? "–" : Words.figures(point.count())),
                    row("share, %", points, point -> percent(point.value()))));
            if (chart.points().stream().anyMatch(point -> point.upper() != null)) {
                rows.add(row("usual range, %", points, ChartNumbers::range));
            }
            return rows;
        })));
        blocks.addAll(further);
        return new Section(blocks.isEmpty() ? "" : "Numbers behind the charts", blocks.size() <= TOGETHER, blocks);
    }

    /** Tables of the audits between rare errors, in order of time. */
    public static List<Block> between(String title, Series series) {
        List<Mark> marks = series.panels().get(0).marks();
        return tables(
                title,
                IntStream.range(0, marks.size()).boxed().toList(),
                series.labels()::get,
                points -> List.of(
                        row("audits", points, at -> whole(marks.get(at).value())),
                        row("usual, at most", points, at -> whole(marks.get(at).upper()))));
    }

    /** As many tables as hold all points side by side. */
    private static <T> List<Block> tables(
            String title, List<T> points, Function<T, String> head, Function<List<T>, List<NumberRow>> rows) {
        List<Block> tables = new ArrayList<>();
        for (int from = 0; from < points.size(); from += ACROSS) {
            List<T> part = points.subList(from, Math.min(points.size(), from + ACROSS));
            tables.add(new Numbers(
                    title + (from > 0 ? ", continued" : ""),
                    part.stream().map(head).toList(),
                    rows.apply(part)));
        }
        return tables;
    }

    private static <T> NumberRow row(String head, List<T> points, Function<T, String> value) {
        return new NumberRow(head, points.stream().map(value).toList());
    }

    private static String whole(@Nullable Double number) {
        return number == null ? "–" : Words.figures(Math.round(number));
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
