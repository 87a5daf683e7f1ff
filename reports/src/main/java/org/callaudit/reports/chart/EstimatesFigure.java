package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callaudit.analytics.study.Picture.Estimate;
import org.callaudit.analytics.study.Picture.Estimates;

/** Rows of estimates: the name at the left, a dot with its interval, a note at the right. */
final class EstimatesFigure implements Figure {

    private static final double BOTTOM = 28;
    private static final double TOP = 14;
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
        for (double tick : across.ticks()) {
            double x = x(area, across, tick);
            pen.line(Pen.HAIRLINE, Palette.GRID, x, area.getMinY(), x, area.getMaxY());
        }
        Plane.drawAcross(pen, area, across);
        Double reference = estimates.reference();
        if (reference != null) {
            double x = x(area, across, reference);
            pen.line(Pen.DASHED, Palette.USUAL_LEVEL, x, area.getMinY(), x, area.getMaxY());
            pen.text(Pen.NAMED, Palette.USUAL_LEVEL, Ruler.print(estimates.axis(), reference), x, TOP - 4, 0.5);
        }
        double each = area.getHeight() / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            double below = area.getMinY() + (i + 1) * each;
            pen.line(Pen.HAIRLINE, Palette.GRID, 0, below, width, below);
            row(pen, rows.get(i), area, across, area.getMinY() + (i + 0.5) * each);
        }
    }

    private static double widest(Pen pen, Stream<String> texts, double most) {
        return Math.min(
                most, texts.mapToDouble(text -> pen.width(Pen.TEXT, text)).max().orElse(0));
    }

    private static double x(Rectangle2D area, Ruler across, double value) {
        return area.getX() + across.part(value) * area.getWidth();
    }

    private static void row(Pen pen, Estimate row, Rectangle2D area, Ruler across, double y) {
        pen.beside(
                row.marked() ? Pen.NAMED : Pen.TEXT,
                Palette.INK,
                pen.abridge(row.marked() ? Pen.NAMED : Pen.TEXT, row.label(), WIDEST_NAME),
                0,
                y,
                0);
        pen.beside(Pen.TEXT, Palette.GREY, pen.fit(Pen.TEXT, row.note(), WIDEST_NOTE), area.getMaxX() + GAP, y, 0);
        Double value = row.value();
        Double low = row.low();
        Double high = row.high();
        if (low != null && high != null) {
            pen.line(
                    Pen.line(1.4),
                    row.marked() ? Palette.ALARM : Palette.USUAL_LEVEL,
                    x(area, across, low),
                    y,
                    x(area, across, high),
                    y);
        }
        if (value != null && row.marked()) {
            pen.diamond(Palette.ALARM, x(area, across, value), y, 4);
        } else if (value != null) {
            pen.dot(Palette.INK, x(area, across, value), y, 2.8);
        }
    }
}
