package org.callaudit.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * A JFreeChart plot in the house's look: what is added is drawn in that order, over grid and axes, the bands beneath all
 * else. Values and the drawing's units convert into each other before anything is drawn, so that words find their places.
 */
final class Plane {

    /** What a point on the edge of the plot needs beyond it to be drawn whole. */
    static final double EDGE = 6;

    /** Between an upright axis and its labels. */
    private static final double GAP = 5;

    /** Axes leave so much before a label of their own accord. */
    private static final double SPARED = 2;

    private final Rectangle2D area;
    private final double left;
    private final double right;
    private final double low;
    private final double high;
    private final XYPlot plot = new XYPlot();
    /** Carries all bands: a plot slows down with the square of its data sets. */
    private final XYItemRenderer bands = new XYLineAndShapeRenderer(false, false);

    private Plane(Rectangle2D area, double left, double right, double low, double high) {
        this.area = area;
        this.left = left;
        this.right = right;
        this.low = low;
        this.high = high;
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(Pen.HAIRLINE);
        plot.setRangeGridlineStroke(Pen.HAIRLINE);
        plot.setDomainAxis(axis(left, right, area.getWidth()));
        plot.setRangeAxis(axis(low, high, area.getHeight()));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        add(new XYSeriesCollection(), bands);
    }

    /** A plot between two axes with their labels and a grid across. */
    static Plane between(Pen pen, Rectangle2D area, Ruler across, Ruler up) {
        Plane plane = new Plane(area, across.low(), across.high(), up.low(), up.high());
        plane.ruleAcross(pen, across);
        plane.ruleUp(up);
        return plane;
    }

    /** A plot of slots of one width, the middle of the first at 0. */
    static Plane ofSlots(Rectangle2D area, int count, Ruler up) {
        Plane plane = new Plane(area, -0.5, count - 0.5, up.low(), up.high());
        plane.ruleUp(up);
        return plane;
    }

    /** A plot of rows one under another, the middle of the first at height 0, over lengths from 0 to 1. */
    static Plane ofRows(Rectangle2D area, int rows) {
        return ofRows(area, 0, 1, rows);
    }

    private static Plane ofRows(Rectangle2D area, double left, double right, int rows) {
        Plane plane = new Plane(area, left, right, -0.5, rows - 0.5);
        plane.plot.getRangeAxis().setInverted(true);
        return plane;
    }

    /** The same over an axis with its labels and a grid. */
    static Plane ofRows(Pen pen, Rectangle2D area, Ruler across, int rows) {
        Plane plane = ofRows(area, across.low(), across.high(), rows);
        plane.ruleAcross(pen, across);
        plane.plot.setDomainGridlinesVisible(true);
        return plane;
    }

    private static NumberAxis axis(double from, double to, double length) {
        NumberAxis axis = new NumberAxis();
        double room = (to - from) * EDGE / length;
        axis.setRange(from - room, to + room);
        axis.setTickUnit(new NumberTickUnit(to - from));
        axis.setTickLabelFont(Pen.TEXT);
        axis.setVisible(false);
        return axis;
    }

    private void ruleAcross(Pen pen, Ruler across) {
        NumberAxis axis = (NumberAxis) plot.getDomainAxis();
        rule(axis, across, area.getWidth());
        axis.setLabel(pen.fit(Pen.TEXT, across.axis().title(), area.getWidth()));
        axis.setLabelFont(Pen.TEXT);
        axis.setLabelPaint(Palette.GREY);
        axis.setLabelInsets(new RectangleInsets(1, 0, 0, 0));
    }

    private void ruleUp(Ruler up) {
        rule((NumberAxis) plot.getRangeAxis(), up, Double.POSITIVE_INFINITY);
        plot.getRangeAxis().setAxisLineVisible(false);
        plot.getRangeAxis().setTickMarksVisible(false);
        plot.setRangeGridlinesVisible(true);
    }

    /** Ticks of the ruler, with as many of their labels as fit that length. */
    private static void rule(NumberAxis axis, Ruler ruler, double length) {
        axis.setVisible(true);
        axis.setTickUnit(ruler.unit(length));
        axis.setTickLabelPaint(Palette.GREY);
        axis.setTickLabelInsets(new RectangleInsets(1, GAP - EDGE - SPARED, 0, GAP - EDGE - SPARED));
        axis.setTickMarkPaint(Palette.HAIRLINE);
        axis.setTickMarkOutsideLength(3);
        axis.setAxisLinePaint(Palette.HAIRLINE);
    }

    Rectangle2D area() {
        return area;
    }

    /** The width that the labels of an upright axis need at its left. */
    static double labelWidth(Pen pen, Ruler up) {
        return GAP
                + up.ticks().stream()
                        .mapToDouble(tick -> pen.width(Pen.TEXT, up.label(tick)))
                        .max()
                        .orElse(0);
    }

    /** The title of an upright axis lies above it, where it reads without a tilted head. */
    void titleUp(Pen pen, Ruler up, double x, double baseline) {
        pen.text(Pen.TEXT, Palette.GREY, pen.fit(Pen.TEXT, up.axis().title(), area.getMaxX() - x), x, baseline, 0);
    }

    double x(double value) {
        return area.getX() + (value - left) / (right - left) * area.getWidth();
    }

    /** The height of a value where the axis goes up. */
    double y(double value) {
        return area.getMaxY() - (value - low) / (high - low) * area.getHeight();
    }

    Point2D at(Point2D value) {
        return new Point2D.Double(x(value.getX()), y(value.getY()));
    }

    /** Beyond the lower and the upper end of the upright axis. */
    double beyond(boolean upper) {
        double room = high - low;
        return upper ? high + room : low - room;
    }

    /** An upright line at a value of the level axis. */
    void upright(double value, Color colour, BasicStroke stroke) {
        plot.addDomainMarker(marker(value, colour, stroke), Layer.BACKGROUND);
    }

    private static ValueMarker marker(double value, Color colour, BasicStroke stroke) {
        ValueMarker marker = new ValueMarker(value, colour, stroke);
        marker.setAlpha(1);
        return marker;
    }

    /** What lies between two lines that run the same way. */
    void band(List<Point2D> one, List<Point2D> other, Color colour) {
        if (one.isEmpty()) {
            return;
        }
        double[] corners = new double[2 * (one.size() + other.size())];
        int place = 0;
        for (Point2D corner : one) {
            corners[place++] = corner.getX();
            corners[place++] = corner.getY();
        }
        for (int i = other.size() - 1; i >= 0; i--) {
            corners[place++] = other.get(i).getX();
            corners[place++] = other.get(i).getY();
        }
        bands.addAnnotation(new XYPolygonAnnotation(corners, null, null, colour), Layer.BACKGROUND);
    }

    /** A line from corner to corner, broken at each null. */
    void line(List<? extends @Nullable Point2D> corners, Color colour, BasicStroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDefaultPaint(colour);
        renderer.setDefaultStroke(stroke);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        add(series(corners), renderer);
    }

    /** A mark at each of these places. */
    void marks(List<Point2D> places, Shape shape, @Nullable Color inside, @Nullable Color edge) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDefaultShape(shape);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setUseFillPaint(true);
        renderer.setDefaultFillPaint(inside == null ? edge : inside);
        renderer.setDefaultShapesFilled(inside != null);
        renderer.setDrawOutlines(edge != null);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(edge == null ? inside : edge);
        renderer.setDefaultOutlineStroke(Pen.LEVEL);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        renderer.setAutoPopulateSeriesFillPaint(false);
        renderer.setAutoPopulateSeriesPaint(false);
        add(series(places), renderer);
    }

    /** Data with a renderer of their own. */
    void add(XYDataset data, XYItemRenderer renderer) {
        int layer = plot.getDatasetCount();
        plot.setDataset(layer, data);
        plot.setRenderer(layer, renderer);
    }

    private static XYSeriesCollection series(List<? extends @Nullable Point2D> corners) {
        XYSeries series = new XYSeries("", false, true);
        double x = 0;
        for (Point2D corner : corners) {
            x = corner == null ? x : corner.getX();
            series.add(x, corner == null ? null : (Double) corner.getY(), false);
        }
        return new XYSeriesCollection(series);
    }

    /** Draws it all into a figure of that size; words that JFreeChart has no place for come after it. */
    void draw(Graphics2D g2, double width, double height) {
        plot.setInsets(new RectangleInsets(
                area.getY() - EDGE, area.getX() - EDGE, height - area.getMaxY() - EDGE, width - area.getMaxX() - EDGE));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
    }
}
