package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.page.Block.SmallChart;
import org.jspecify.annotations.Nullable;

/** A control chart small enough to stand beside others on the same scale: range, level, points, and the latest
 * signal's words; without a range why there is none. */
public final class SmallFigure implements Figure {

    private static final double HEIGHT = 106;
    private static final double TOP = 16;
    private static final double BOTTOM = 14;
    private static final double RIGHT = 6;
    private static final double GAP = 5;

    private final ControlChart data;
    private final ShareScale scale;

    /** @throws IllegalStateException if not one point would be drawn */
    public SmallFigure(SmallChart small) {
        ControlFigure.refuseBlank(small.chart());
        this.data = small.chart();
        this.scale = ShareScale.upTo(small.highest());
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        double left = pen.width(Pen.SMALL, "100%") + GAP;
        Rectangle2D area = new Rectangle2D.Double(left, TOP, width - left - RIGHT, height - TOP - BOTTOM);
        for (double tick = 0; tick <= scale.top() + 1e-9; tick += scale.step()) {
            double y = y(area, tick);
            pen.line(Pen.HAIRLINE, Palette.GRID, area.getMinX(), y, area.getMaxX(), y);
            String label = Math.round(100 * tick) + (tick + scale.step() > scale.top() + 1e-9 ? "%" : "");
            pen.beside(Pen.SMALL, Palette.GREY, label, area.getMinX() - GAP, y, 1);
        }
        for (int i = 0; i < data.points().size(); i++) {
            usual(pen, area, i);
        }
        against(pen, area);
        points(pen, area);
        if (data.centre() == null) {
            pen.text(Pen.SMALL, Palette.GREY, data.verdict(), area.getMinX(), TOP - GAP, 0);
        }
        pen.text(Pen.SMALL, Palette.GREY, data.points().get(0).label(), area.getMinX(), height - 2, 0);
        String last = data.points().get(data.points().size() - 1).label();
        pen.text(Pen.SMALL, Palette.GREY, last, area.getMaxX(), height - 2, 1);
    }

    private void usual(Pen pen, Rectangle2D area, int i) {
        Point point = data.points().get(i);
        Double lower = point.lower();
        Double upper = point.upper();
        double from = area.getMinX() + area.getWidth() * i / data.points().size();
        double width = area.getWidth() / data.points().size();
        if (lower != null && upper != null) {
            double top = y(area, Math.min(upper, scale.end()));
            pen.fill(Palette.USUAL_RANGE, new Rectangle2D.Double(from, top, width, y(area, lower) - top));
        }
        Double centre = point.centre();
        if (centre != null) {
            pen.line(Pen.LEVEL, Palette.USUAL_LEVEL, from, y(area, centre), from + width, y(area, centre));
        }
    }

    /**
     * The standard, dotted, and a dashed line where what is usual began anew or the item became another: without words, which
     * the note under all has.
     */
    private void against(Pen pen, Rectangle2D area) {
        Double standard = data.standard();
        if (standard != null) {
            double y = y(area, standard);
            pen.line(Pen.DOTTED, Palette.INK, area.getMinX(), y, area.getMaxX(), y);
        }
        List<ControlChart.Event> anew =
                data.events().stream().filter(ControlChart.Event::parts).toList();
        for (double x : EventLines.uprights(data.points(), anew, 0, area.getMinX(), area.getMaxX())) {
            pen.line(Pen.DASHED, Palette.INK, x, area.getMinY(), x, area.getMaxY());
        }
    }

    private void points(Pen pen, Rectangle2D area) {
        List<@Nullable Point2D> places = new ArrayList<>();
        for (int i = 0; i < data.points().size(); i++) {
            Double value = data.points().get(i).value();
            double x =
                    area.getMinX() + area.getWidth() * (i + 0.5) / data.points().size();
            places.add(value == null ? null : new Point2D.Double(x, y(area, value)));
        }
        Path2D line = new Path2D.Double();
        Point2D before = null;
        for (Point2D at : places) {
            if (at != null && before != null) {
                line.append(new Line2D.Double(before, at), false);
            }
            before = at;
        }
        pen.draw(Pen.LEVEL, Palette.INK, line);
        for (int i = 0; i < places.size(); i++) {
            Point2D at = places.get(i);
            if (at != null) {
                mark(pen, data.points().get(i), at);
            }
        }
        name(pen, area, places);
    }

    private static void mark(Pen pen, Point point, Point2D at) {
        if (point.signal()) {
            pen.place(Palette.ALARM, Pen.diamond(4.2), at);
        } else if (point.hollow()) {
            pen.hollow(Palette.INK, at.getX(), at.getY(), 2);
        } else {
            pen.place(Palette.INK, Pen.circle(2), at);
        }
    }

    /** The words of the latest signal, above its diamond or below, where there is room. */
    private void name(Pen pen, Rectangle2D area, List<@Nullable Point2D> places) {
        List<Point2D> drawn = places.stream().flatMap(Stream::ofNullable).toList();
        FreeRoom room = new FreeRoom(drawn, 3, List.of(drawn));
        for (int i = places.size() - 1; i >= 0; i--) {
            Point2D at = places.get(i);
            String note = data.points().get(i).note();
            if (at != null && data.points().get(i).signal()) {
                double half = pen.width(Pen.NAMED, note) / 2;
                double middle = Math.min(Math.max(at.getX(), area.getMinX() + half), area.getMaxX() + RIGHT - 2 - half);
                List<Rectangle2D> boxes = Stream.of(-7, 15)
                        .<Rectangle2D>map(
                                down -> new Rectangle2D.Double(middle - half, at.getY() + down - 8, 2 * half, 10))
                        .filter(box -> box.getMaxY() <= area.getMaxY())
                        .toList();
                room.take(boxes)
                        .ifPresent(box -> pen.text(
                                Pen.NAMED, Palette.ALARM_TEXT, note, box.getCenterX(), box.getMaxY() - 2, 0.5));
                return;
            }
        }
    }

    private double y(Rectangle2D area, double share) {
        return area.getMaxY() - share / scale.end() * area.getHeight();
    }
}
