package org.callaudit.reports.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Event;
import org.callaudit.analytics.signal.ControlChart.Point;

/** What happened in a chart's time: dashed uprights with words above the plot, in as many rows as they need to stand apart. */
final class EventLines {

    static final double ROW = 11;

    private static final Font WORDS = Pen.SMALL;
    private static final int MOST_ROWS = 3;
    private static final double WIDEST = 150;
    private static final double GAP = 4;
    /** How far words may reach beyond the plot, where the ends of lines have theirs further down. */
    private static final double BEYOND = 40;

    private final ControlChart data;

    /** An event that has its place: words from {@code left} on, in a row counted from below; row −1 leaves them out. */
    private record Placed(double x, String words, double left, double right, int row) {}

    EventLines(ControlChart data) {
        this.data = data;
    }

    /** Rows of words above the plot, for a plot between these. */
    int rows(Pen pen, Rectangle2D plot) {
        return 1 + placed(pen, plot).stream().mapToInt(Placed::row).max().orElse(-1);
    }

    /** Draws them; what is {@code above} the plot is room for signals, and the words stand above that. */
    void draw(Pen pen, Rectangle2D plot, double above) {
        for (Placed event : placed(pen, plot)) {
            double top = plot.getMinY() - above - Math.max(0, event.row()) * ROW;
            pen.line(
                    Pen.DASHED,
                    Palette.INK,
                    event.x(),
                    top - (event.row() < 0 ? 0 : ROW - 3),
                    event.x(),
                    plot.getMaxY());
            if (event.row() >= 0) {
                pen.text(WORDS, Palette.INK, event.words(), event.left(), top - 2, 0);
            }
        }
    }

    /** In order of time, each in the lowest row that has room: to the right of its line, else to the left. */
    private List<Placed> placed(Pen pen, Rectangle2D plot) {
        List<Event> events = data.events().stream()
                .filter(event -> place(event.day()).isPresent())
                .toList();
        double[] lines = events.stream()
                .mapToDouble(event -> place(event.day()).orElseThrow())
                .map(at -> plot.getMinX() + (at + 0.5) / data.points().size() * plot.getWidth())
                .toArray();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String words = pen.fit(WORDS, events.get(i).words(), WIDEST);
            placed.add(place(lines, placed, words, pen.width(WORDS, words), plot.getMaxX() + BEYOND));
        }
        return placed;
    }

    private static Placed place(double[] lines, List<Placed> before, String words, double width, double end) {
        double line = lines[before.size()];
        for (int row = 0; row < MOST_ROWS; row++) {
            for (double left : new double[] {line + GAP, line - GAP - width}) {
                if (left >= 0 && left + width <= end && free(lines, before, row, left, left + width)) {
                    return new Placed(line, words, left, left + width, row);
                }
            }
        }
        return new Placed(line, "", line, line, -1);
    }

    /** Whether neither words of that row nor a line that passes it is in the way; lines end where their words stand. */
    private static boolean free(double[] lines, List<Placed> before, int row, double from, double to) {
        for (int i = 0; i < lines.length; i++) {
            boolean passes =
                    i > before.size() || (i < before.size() && before.get(i).row() >= row);
            if (passes && lines[i] > from - GAP && lines[i] < to + GAP) {
                return false;
            }
        }
        return before.stream()
                .noneMatch(other -> other.row() == row && from < other.right() + GAP && to > other.left() - GAP);
    }

    /** Where a day lies among the points, whose periods reach half a step to either side; empty if outside. */
    private OptionalDouble place(LocalDate day) {
        List<Point> points = data.points();
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
