package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.page.Block.SmallChart;

/** A control chart small enough to stand beside others on the same scale: range, level, points, and the latest signal's words. */
public final class SmallFigure implements Figure {

    private static final double HEIGHT = 104;
    private static final double TOP = 14;
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
        points(pen, area);
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

    private void points(Pen pen, Rectangle2D area) {
        Path2D line = new Path2D.Double();
        List<Point2D> drawn = new ArrayList<>();
        Point2D before = null;
        for (int i = 0; i < data.points().size(); i++) {
            Double value = data.points().get(i).value();
            if (value == null) {
                before = null;
                continue;
            }
            Point2D at = new Point2D.Double(
                    area.getMinX() + area.getWidth() * (i + 0.5) / data.points().size(), y(area, value));
            if (before == null) {
                line.moveTo(at.getX(), at.getY());
            } else {
                line.lineTo(at.getX(), at.getY());
            }
            before = at;
            drawn.add(at);
        }
        pen.draw(Pen.LEVEL, Palette.INK, line);
        marks(pen, area, drawn);
    }

    private void marks(Pen pen, Rectangle2D area, List<Point2D> drawn) {
        int next = 0;
        Point2D named = null;
        String note = "";
        for (Point point : data.points()) {
            if (point.value() == null) {
                continue;
            }
            Point2D at = drawn.get(next++);
            if (point.signal()) {
                pen.place(Palette.ALARM, Pen.diamond(4.2), at);
                named = at;
                note = point.note();
            } else if (point.hollow()) {
                pen.hollow(Palette.INK, at.getX(), at.getY(), 2);
            } else {
                pen.place(Palette.INK, Pen.circle(2), at);
            }
        }
        if (named != null && !note.isEmpty()) {
            double half = pen.width(Pen.NAMED, note) / 2;
            double x = Math.min(Math.max(named.getX(), area.getMinX() + half), area.getMaxX() + RIGHT - half);
            boolean above = named.getY() - 7 - 9 >= 0;
            pen.text(Pen.NAMED, Palette.ALARM_TEXT, note, x, above ? named.getY() - 7 : named.getY() + 15, 0.5);
        }
    }

    private double y(Rectangle2D area, double share) {
        return area.getMaxY() - share / scale.end() * area.getHeight();
    }
}
