package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.callaudit.analytics.picture.Picture.Slope;
import org.callaudit.analytics.picture.Picture.Slopes;

/** Shares before and after, each a line between two uprights with its values and its name at the ends. */
final class SlopesFigure implements Figure {

    private static final double HEAD = 18;
    private static final double FOOT = 8;
    private static final double LEAST = 70;
    private static final double EACH = 22;
    private static final double MOST = 220;
    private static final double GAP = 7;
    private static final double WIDEST_NAME = 210;

    private final Slopes picture;

    SlopesFigure(Slopes picture) {
        this.picture = picture;
    }

    @Override
    public double height() {
        return HEAD
                + FOOT
                + Math.min(MOST, Math.max(LEAST, EACH * picture.slopes().size()));
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        double values = Math.max(pen.width(Pen.NAMED, "100%"), pen.width(Pen.TEXT, picture.before()) / 2) + GAP;
        double right = Math.min(WIDEST_NAME * 1.6, widest(pen)) + GAP;
        Rectangle2D area = new Rectangle2D.Double(values, HEAD, width - values - right, height - HEAD - FOOT);
        double top = picture.slopes().stream()
                .flatMapToDouble(slope -> DoubleStream.of(slope.before(), slope.after()))
                .max()
                .orElse(1);
        ToDoubleFunction<Double> y = share -> area.getMaxY() - (top > 0 ? share / top : 0) * area.getHeight();
        for (double x : new double[] {area.getMinX(), area.getMaxX()}) {
            pen.line(Pen.HAIRLINE, Palette.HAIRLINE, x, HEAD - 3, x, area.getMaxY() + 3);
        }
        pen.text(Pen.TEXT, Palette.GREY, picture.before(), area.getMinX(), 9, 0.5);
        pen.text(Pen.TEXT, Palette.GREY, picture.after(), area.getMaxX(), 9, 0.5);
        for (Slope slope : picture.slopes()) {
            line(pen, slope, area, y);
        }
        starts(pen, area, y);
        ends(pen, area, y, right);
    }

    private static void line(Pen pen, Slope slope, Rectangle2D area, ToDoubleFunction<Double> y) {
        Color colour = slope.marked() ? Palette.ALARM : Palette.USUAL_LEVEL;
        double from = y.applyAsDouble(slope.before());
        double to = y.applyAsDouble(slope.after());
        pen.line(Pen.line(1.5), colour, area.getMinX(), from, area.getMaxX(), to);
        Shape mark = slope.marked() ? Pen.diamond(4) : Pen.circle(2.8);
        pen.place(colour, mark, new Point2D.Double(area.getMinX(), from));
        pen.place(colour, mark, new Point2D.Double(area.getMaxX(), to));
    }

    private void starts(Pen pen, Rectangle2D area, ToDoubleFunction<Double> y) {
        List<Slope> sorted = sorted(slope -> y.applyAsDouble(slope.before()));
        double[] at = apart(sorted, slope -> y.applyAsDouble(slope.before()), area);
        for (int i = 0; i < at.length; i++) {
            pen.beside(
                    Pen.NAMED, colour(sorted.get(i)), percent(sorted.get(i).before()), area.getMinX() - GAP, at[i], 1);
        }
    }

    private void ends(Pen pen, Rectangle2D area, ToDoubleFunction<Double> y, double room) {
        List<Slope> sorted = sorted(slope -> y.applyAsDouble(slope.after()));
        double[] at = apart(sorted, slope -> y.applyAsDouble(slope.after()), area);
        for (int i = 0; i < at.length; i++) {
            Slope slope = sorted.get(i);
            double x = area.getMaxX() + GAP;
            String share = percent(slope.after());
            pen.beside(Pen.NAMED, colour(slope), share, x, at[i], 0);
            double used = pen.width(Pen.NAMED, "100%") + GAP;
            Font font = slope.marked() ? Pen.NAMED : Pen.TEXT;
            pen.beside(font, Palette.INK, pen.fit(font, words(slope), room - GAP - used), x + used, at[i], 0);
        }
    }

    private List<Slope> sorted(ToDoubleFunction<Slope> height) {
        return picture.slopes().stream()
                .sorted(Comparator.comparingDouble(height))
                .toList();
    }

    private static double[] apart(List<Slope> sorted, ToDoubleFunction<Slope> height, Rectangle2D area) {
        double[] wanted = sorted.stream().mapToDouble(height).toArray();
        return EndLabels.apart(wanted, Pen.LINE, area.getMinY(), area.getMaxY());
    }

    private double widest(Pen pen) {
        return picture.slopes().stream()
                        .mapToDouble(slope -> pen.width(slope.marked() ? Pen.NAMED : Pen.TEXT, words(slope)))
                        .max()
                        .orElse(0)
                + pen.width(Pen.NAMED, "100%")
                + 2 * GAP;
    }

    private static String words(Slope slope) {
        String name = (slope.marked() ? "◆ " : "") + slope.label();
        return slope.note().isEmpty() ? name : name + ", " + slope.note();
    }

    private static Color colour(Slope slope) {
        return slope.marked() ? Palette.ALARM_TEXT : Palette.USUAL_LEVEL;
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }
}
