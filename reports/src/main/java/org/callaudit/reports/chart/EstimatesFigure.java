package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Rows of estimates: the name at the left, a dot with its interval, a note at the right. */
final class EstimatesFigure implements Figure {

    private static final double BOTTOM = 36;
    private static final double TOP = 20;
    private static final double HIGHEST_ROW = 22;
    private static final double LOWEST_ROW = 11.5;
    private static final double MOST_HEIGHT = 690;
    private static final double WIDEST_NAME = 220;
    private static final double WIDEST_NOTE = 170;
    private static final double GAP = 12;
    private static final int STEPS = 6;

    private final Estimates estimates;

    EstimatesFigure(Estimates estimates) {
        this.estimates = estimates;
    }

    @Override
    public double height() {
        int rows = estimates.rows().size();
        return TOP + BOTTOM + rows * Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, MOST_HEIGHT / rows));
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        List<Estimate> rows = estimates.rows();
        double left = GAP + widest(pen, rows.stream().map(Estimate::label), WIDEST_NAME);
        double right = GAP + widest(pen, rows.stream().map(Estimate::note), WIDEST_NOTE);
        Ruler across = Ruler.over(
                estimates.axis(),
                Stream.concat(
                                Stream.of(estimates.reference()),
                                rows.stream().flatMap(row -> Stream.of(row.value(), row.low(), row.high())))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue),
                STEPS);
        Rectangle2D area = new Rectangle2D.Double(left, TOP, width - left - right, height - TOP - BOTTOM);
        Plane plane = Plane.ofRows(pen, area, across, rows.size());
        Double reference = estimates.reference();
        if (reference != null) {
            plane.upright(reference, Palette.USUAL_LEVEL, Pen.DASHED);
        }
        intervals(plane, false, Palette.USUAL_LEVEL);
        intervals(plane, true, Palette.ALARM);
        plane.marks(places(false), Pen.circle(2.8), Palette.INK, null);
        plane.marks(places(true), Pen.diamond(4), Palette.ALARM, Palette.ALARM);
        plane.draw(g2, width, height);
        if (reference != null) {
            pen.text(
                    Pen.NAMED,
                    Palette.USUAL_LEVEL,
                    Ruler.print(estimates.axis(), reference),
                    plane.x(reference),
                    TOP - 9,
                    0.5);
        }
        double each = area.getHeight() / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            double below = area.getMinY() + (i + 1) * each;
            pen.line(Pen.HAIRLINE, Palette.GRID, 0, below, width, below);
            words(pen, rows.get(i), area, area.getMinY() + (i + 0.5) * each);
        }
    }

    private void intervals(Plane plane, boolean marked, Color colour) {
        XYIntervalSeries series = new XYIntervalSeries("");
        for (int i = 0; i < estimates.rows().size(); i++) {
            Estimate row = estimates.rows().get(i);
            Double low = row.low();
            Double high = row.high();
            if (row.marked() == marked && low != null && high != null) {
                series.add(low, low, high, i, i, i);
            }
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDefaultShapesVisible(false);
        renderer.setCapLength(0);
        renderer.setErrorPaint(colour);
        renderer.setErrorStroke(Pen.line(1.4));
        plane.add(data, renderer);
    }

    private List<Point2D> places(boolean marked) {
        List<Point2D> places = new ArrayList<>();
        for (int i = 0; i < estimates.rows().size(); i++) {
            Double value = estimates.rows().get(i).value();
            if (value != null && estimates.rows().get(i).marked() == marked) {
                places.add(new Point2D.Double(value, i));
            }
        }
        return places;
    }

    private static double widest(Pen pen, Stream<String> texts, double most) {
        return Math.min(
                most, texts.mapToDouble(text -> pen.width(Pen.TEXT, text)).max().orElse(0));
    }

    private static void words(Pen pen, Estimate row, Rectangle2D area, double y) {
        Font font = row.marked() ? Pen.NAMED : Pen.TEXT;
        pen.beside(font, Palette.INK, pen.abridge(font, row.label(), WIDEST_NAME), 0, y, 0);
        pen.beside(Pen.TEXT, Palette.GREY, pen.fit(Pen.TEXT, row.note(), WIDEST_NOTE), area.getMaxX() + GAP, y, 0);
    }
}
