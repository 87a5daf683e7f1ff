package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.font.Typeface;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The words of a figure, each beside what it names, none over another: a legend would be a detour. */
final class DirectLabels {

    private static final Font PERIOD = Typeface.REGULAR.at(9);
    private static final Font SMALL = Typeface.REGULAR.at(8);
    private static final Font NAMED = Typeface.SEMIBOLD.at(9);
    private static final Font SIGNAL = Typeface.SEMIBOLD.at(10);
    private static final double LINE = 11;
    private static final double MARK = 8;

    private final ControlChart data;
    private final Graphics2D g2;
    private final XYPlot axes;
    private final Rectangle2D plot;
    private final double width;

    DirectLabels(ControlChart data, Graphics2D g2, XYPlot axes, Rectangle2D plot, double width) {
        this.data = data;
        this.g2 = g2;
        this.axes = axes;
        this.plot = plot;
        this.width = width;
    }

    /** The word at the end of the standard's line, or empty. */
    static String standardLabel(ControlChart data) {
        Double standard = data.standard();
        return standard == null ? "" : "standard " + English.score(100 * standard);
    }

    /** @param uprights lines that words had better not lie on */
    void draw(List<Double> uprights) {
        periods();
        signals(uprights, levels());
    }

    private double x(int index) {
        return axes.getDomainAxis().valueToJava2D(index, plot, RectangleEdge.BOTTOM);
    }

    private double y(double share) {
        return axes.getRangeAxis().valueToJava2D(share, plot, RectangleEdge.LEFT);
    }

    /** Periods and numbers of cases; every second, third … one, counted from the last, where they would touch. */
    private void periods() {
        double widest = data.points().stream()
                .mapToDouble(point -> Math.max(
                        metrics(PERIOD).stringWidth(point.label()),
                        metrics(SMALL).stringWidth(Long.toString(point.n()))))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 2.5) * data.points().size() / plot.getWidth()));
        for (int i = data.points().size() - 1; i >= 0; i -= every) {
            Point point = data.points().get(i);
            text(PERIOD, Palette.GREY, point.label(), x(i), plot.getMaxY() + 12, 0.5);
            text(SMALL, Palette.GREY, Long.toString(point.n()), x(i), plot.getMaxY() + 22, 0.5);
        }
        text(SMALL, Palette.GREY, data.nLabel(), plot.getMinX() - 4, plot.getMaxY() + 22, 1);
    }

    /**
     * Usual level and standard at the ends of their lines, moved apart where they would overlap.
     *
     * @return where they stand
     */
    private List<Rectangle2D> levels() {
        Double centre = data.centre();
        Double standard = data.standard();
        List<Rectangle2D> standing = new ArrayList<>();
        double shift = 0;
        if (centre != null && standard != null) {
            double apart = y(standard) - y(centre);
            shift = Math.abs(apart) >= LINE ? 0 : (apart >= 0 ? -1 : 1) * (LINE - Math.abs(apart)) / 2;
        }
        if (standard != null) {
            standing.add(level(standardLabel(data), Palette.INK, y(standard) - shift));
        }
        if (centre != null) {
            standing.add(level(data.centreLabel(), Palette.USUAL_LEVEL, y(centre) + shift));
        }
        return standing;
    }

    private Rectangle2D level(String label, Color colour, double middle) {
        double x = plot.getMaxX() + 4;
        text(NAMED, colour, label, x, middle + metrics(NAMED).getAscent() * 0.34, 0);
        return new Rectangle2D.Double(x, middle - LINE / 2, metrics(NAMED).stringWidth(label), LINE);
    }

    /** Labels of signals, the latest first; an earlier one that finds no room about its diamond goes without. */
    private void signals(List<Double> uprights, List<Rectangle2D> standing) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < data.points().size(); i++) {
            Double value = data.points().get(i).value();
            if (value != null) {
                points.add(new Point2D.Double(x(i), y(value)));
            }
        }
        List<List<Point2D>> lines = new ArrayList<>(List.of(points));
        uprights.forEach(x -> lines.add(List.of(
                new Point2D.Double(x, plot.getMinY() - ControlPlot.TOP), new Point2D.Double(x, plot.getMaxY()))));
        FreeRoom room = new FreeRoom(points, 3, lines);
        standing.forEach(room::keepFree);
        for (int i = data.points().size() - 1; i >= 0; i--) {
            Point point = data.points().get(i);
            Double value = point.value();
            if (point.signal() && value != null && !point.note().isEmpty()) {
                place(point.note(), x(i), y(value), room, uprights);
            }
        }
    }

    private void place(String note, double x, double y, FreeRoom room, List<Double> uprights) {
        List<Rectangle2D> within = around(x, y, metrics(SIGNAL).stringWidth(note)).stream()
                .filter(box -> box.getMinY() >= 0 && box.getMaxY() <= plot.getMaxY())
                .toList();
        room.take(within).ifPresent(at -> {
            if (uprights.stream().anyMatch(line -> line > at.getMinX() && line < at.getMaxX())) {
                g2.setPaint(Color.WHITE);
                g2.fill(at);
            }
            text(SIGNAL, Palette.ALARM_TEXT, note, at.getCenterX(), at.getMinY() + 9, 0.5);
        });
    }

    /** Boxes for a label of that width: above, below, right and left of a point, in order of preference. */
    private List<Rectangle2D> around(double x, double y, double labelWidth) {
        double half = labelWidth / 2;
        double middle = Math.min(Math.max(x, half), width - half);
        List<Rectangle2D> boxes = new ArrayList<>();
        boxes.add(box(middle, y - MARK, half));
        boxes.add(box(middle, y + MARK + 9, half));
        if (x + MARK + labelWidth <= plot.getMaxX()) {
            boxes.add(box(x + MARK + half, y + 3, half));
        }
        if (x - MARK - labelWidth >= plot.getMinX()) {
            boxes.add(box(x - MARK - half, y + 3, half));
        }
        return boxes;
    }

    private static Rectangle2D box(double middle, double baseline, double half) {
        return new Rectangle2D.Double(middle - half - 2, baseline - 9, 2 * half + 4, 11);
    }

    private FontMetrics metrics(Font font) {
        return g2.getFontMetrics(font);
    }

    /** @param anchor 0 to start at x, 0.5 to stand around it, 1 to end there */
    private void text(Font font, Color colour, String text, double x, double baseline, double anchor) {
        g2.setFont(font);
        g2.setPaint(colour);
        g2.drawString(text, (float) (x - anchor * metrics(font).stringWidth(text)), (float) baseline);
    }
}
