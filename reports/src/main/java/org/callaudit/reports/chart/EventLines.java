package org.callaudit.reports.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Event;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.font.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a chart's time: dashed uprights with words above the plot, in as many rows as they need to stand apart. Where
 * not all have room in full, all are numbered instead, and the words go under the chart: nothing is cut.
 */
final class EventLines {

    static final double ROW = 11;

    private static final Font WORDS = Typeface.ITALIC.at(8.5f);
    private static final int MOST_ROWS = 3;
    private static final double WIDEST = 190;
    private static final double GAP = 4;
    /** Between two numbers on one row. */
    private static final double APART = 3;

    private final List<Event> events;
    private final List<Double> lines;
    private final List<Label> labels;
    private final boolean numbered;

    /**
     * Words with their place.
     *
     * @param first of the events that they stand for
     * @param last of these
     * @param row counted from below
     */
    private record Label(int first, int last, String words, double left, double right, int row) {}

    /**
     * The events of a chart whose plot lies between these.
     *
     * @param width of the whole figure
     */
    EventLines(ControlChart data, double left, double right, double width) {
        events = within(data.points(), data.events());
        double edge = ControlPlot.room(data.points().size());
        lines = uprights(data.points(), events, edge, left, right);
        List<Label> inFull = inFull(width);
        numbered = inFull.size() < events.size();
        labels = numbered ? numbers() : inFull;
    }

    /**
     * Where the lines of events stand in a plot between left and right; none for one outside the time of the points.
     *
     * @param edge room before the first point's slot and after the last one's, in slots
     */
    static List<Double> uprights(List<Point> points, List<Event> events, double edge, double left, double right) {
        double slot = (right - left) / (points.size() + 2 * edge);
        return within(points, events).stream()
                .map(event -> left + (place(points, event.day()).orElseThrow() + 0.5 + edge) * slot)
                .toList();
    }

    private static List<Event> within(List<Point> points, List<Event> events) {
        return events.stream()
                .filter(event -> place(points, event.day()).isPresent())
                .toList();
    }

    /** Rows of words above the plot. */
    int rows() {
        return 1 + labels.stream().mapToInt(Label::row).max().orElse(-1);
    }

    /** Where the uprights stand, from left to right. */
    List<Double> uprights() {
        return lines;
    }

    /** The words of numbered events, to be printed under the chart; empty where they are in it. */
    String footnote() {
        return numbered
                ? IntStream.range(0, events.size())
                        .mapToObj(i -> (i + 1) + " " + events.get(i).words())
                        .collect(Collectors.joining("; ", "Dashed: ", "."))
                : "";
    }

    /** Draws them; what is {@code above} the plot is room for signals, and the words stand above that. */
    void draw(Pen pen, Rectangle2D plot, double above) {
        double base = plot.getMinY() - above;
        for (Label label : labels) {
            double bottom = base - label.row() * ROW;
            for (int i = label.first(); i <= label.last(); i++) {
                double top = numbered ? bottom : bottom - ROW + 3;
                pen.line(Pen.DASHED, Palette.INK, lines.get(i), top, lines.get(i), plot.getMaxY());
            }
            pen.text(WORDS, Palette.INK, label.words(), label.left(), bottom - 2, 0);
        }
    }

    /** In order of time, each in the lowest row that has room: to the right of its line, else to the left; ends with the first that has none. */
    private List<Label> inFull(double width) {
        List<Label> placed = new ArrayList<>();
        while (placed.size() < events.size()) {
            String words = Pen.visible(events.get(placed.size()).words());
            double wide = Pen.measure(WORDS, words);
            Label label = wide > WIDEST ? null : inFull(placed, words, wide, width);
            if (label == null) {
                break;
            }
            placed.add(label);
        }
        return placed;
    }

    private @Nullable Label inFull(List<Label> before, String words, double wide, double width) {
        int at = before.size();
        for (int row = 0; row < MOST_ROWS; row++) {
            for (double left : new double[] {lines.get(at) + GAP, lines.get(at) - GAP - wide}) {
                if (left >= 0 && left + wide <= width && free(before, row, left, left + wide)) {
                    return new Label(at, at, words, left, left + wide, row);
                }
            }
        }
        return null;
    }

    /** Whether neither words of that row nor a line that passes it is in the way; lines end where their words stand. */
    private boolean free(List<Label> before, int row, double from, double to) {
        for (int i = 0; i < lines.size(); i++) {
            boolean passes =
                    i > before.size() || (i < before.size() && before.get(i).row() >= row);
            if (passes && lines.get(i) > from - GAP && lines.get(i) < to + GAP) {
                return false;
            }
        }
        return before.stream()
                .noneMatch(other -> other.row() == row && from < other.right() + GAP && to > other.left() - GAP);
    }

    /** A number on top of each line; neighbours too near for two numbers share one label. */
    private List<Label> numbers() {
        List<Label> row = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Label next = number(i, i);
            while (!row.isEmpty() && row.get(row.size() - 1).right() + APART > next.left()) {
                next = number(row.remove(row.size() - 1).first(), i);
            }
            row.add(next);
        }
        return row;
    }

    private Label number(int first, int last) {
        String words = first == last ? "" + (first + 1) : (first + 1) + "–" + (last + 1);
        double half = Pen.measure(WORDS, words) / 2;
        double middle = (lines.get(first) + lines.get(last)) / 2;
        return new Label(first, last, words, middle - half, middle + half, 0);
    }

    /** Where a day lies among the points, whose periods reach half a step to either side; empty if outside. */
    private static OptionalDouble place(List<Point> points, LocalDate day) {
        for (int i = 0; i < points.size(); i++) {
            LocalDate from = points.get(i).from();
            LocalDate to = i + 1 < points.size()
                    ? points.get(i + 1).from()
                    : from.plusDays(
                            i == 0
                                    ? 30
                                    : ChronoUnit.DAYS.between(points.get(i - 1).from(), from));
            if (!day.isBefore(from) && day.isBefore(to)) {
                double part = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
                return OptionalDouble.of(i - 0.5 + part);
            }
        }
        return OptionalDouble.empty();
    }
}
