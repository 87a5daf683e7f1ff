package org.callaudit.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.font.Typeface;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** The plot itself: axes, grid, range, level and points; all that is text beside the y axis comes after it. */
final class ControlPlot {

    /** Room above the plot for a signal's label, below it for two lines of periods and numbers. */
    static final double TOP = 15;

    private static final double BOTTOM = 25;
    /** Room within the plot so that a point on the edge is drawn whole. */
    private static final double EDGE = 6;

    /** With more points than this, points shrink, and the outer ones stand off the edge so that none is cut. */
    private static final int CROWDED = 20;

    private final ControlChart data;
    private final double left;
    private final double right;
    private final double top;
    private final double plotHeight;

    /** @param above room left free above all else */
    ControlPlot(ControlChart data, double left, double right, double height, double above) {
        this.data = data;
        this.left = left;
        this.right = right;
        this.top = TOP + above;
        this.plotHeight = height - top - BOTTOM;
    }

    JFreeChart chart() {
        XYPlot plot = new XYPlot(series(), domain(), range(), renderer());
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(top, 0, BOTTOM, right));
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        plot.setFixedRangeAxisSpace(space);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.75f));
        plot.setRangeZeroBaselineVisible(false);
        marker(plot, oneLevel() ? data.centre() : null, Palette.USUAL_LEVEL, new BasicStroke(1f));
        marker(plot, data.standard(), Palette.INK, Pen.DOTTED);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    /** Whether the usual level is the same throughout; else it is drawn point by point. */
    private boolean oneLevel() {
        return data.points().stream()
                .map(Point::centre)
                .allMatch(level -> level == null || level.equals(data.centre()));
    }

    private static void marker(XYPlot plot, @Nullable Double at, Color colour, BasicStroke stroke) {
        if (at != null) {
            ValueMarker marker = new ValueMarker(at, colour, stroke);
            marker.setAlpha(1f);
            plot.addRangeMarker(marker, Layer.BACKGROUND);
        }
    }

    private XYSeriesCollection series() {
        XYSeries series = new XYSeries(data.title());
        for (int i = 0; i < data.points().size(); i++) {
            series.add(i, data.points().get(i).value());
        }
        return new XYSeriesCollection(series);
    }

    /** Room left of the first and right of the last of so many slots, in slots. */
    static double room(int slots) {
        return slots > CROWDED ? slots * 0.02 : 0;
    }

    private NumberAxis domain() {
        NumberAxis axis = new NumberAxis();
        int slots = data.points().size();
        double room = room(slots);
        axis.setRange(-0.5 - room, slots - 0.5 + room);
        axis.setVisible(false);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setTickLabelFont(Typeface.REGULAR.at(9));
        return axis;
    }

    private NumberAxis range() {
        ShareScale scale = ShareScale.of(data);
        NumberAxis axis = new NumberAxis();
        double edge = scale.end() * EDGE / (plotHeight - 2 * EDGE);
        axis.setRange(-edge, scale.end() + edge);
        axis.setTickUnit(new NumberTickUnit(scale.step(), new TopPercent(scale.top())));
        axis.setTickLabelFont(Typeface.REGULAR.at(9));
        axis.setTickLabelPaint(Palette.GREY);
        axis.setTickLabelInsets(new RectangleInsets(0, 0, 0, 4));
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private XYLineAndShapeRenderer renderer() {
        Points renderer = new Points(data.points());
        renderer.addAnnotation(new UsualRange(data.points(), !oneLevel()), Layer.BACKGROUND);
        renderer.setSeriesPaint(0, Palette.INK);
        renderer.setSeriesStroke(0, new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1.1f));
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        return renderer;
    }

    /** Ink points, hollow while unjudged; signals as larger diamonds. */
    private static final class Points extends XYLineAndShapeRenderer {

        private static final long serialVersionUID = 1;

        private final transient List<Point> points;

        Points(List<Point> points) {
            super(true, true);
            this.points = points;
        }

        @Override
        public Shape getItemShape(int row, int column) {
            if (points.get(column).signal()) {
                Path2D diamond = new Path2D.Double();
                diamond.moveTo(0, -5);
                diamond.lineTo(5, 0);
                diamond.lineTo(0, 5);
                diamond.lineTo(-5, 0);
                diamond.closePath();
                return diamond;
            }
            double radius = points.size() > CROWDED ? 1.8 : 2.6;
            return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        }

        @Override
        public Paint getItemFillPaint(int row, int column) {
            Point point = points.get(column);
            return point.hollow() ? Color.WHITE : outline(point);
        }

        @Override
        public Paint getItemOutlinePaint(int row, int column) {
            return outline(points.get(column));
        }

        private static Color outline(Point point) {
            return point.signal() ? Palette.ALARM : Palette.INK;
        }
    }

    /** Percent in whole numbers, the sign at the highest tick only. */
    private static final class TopPercent extends NumberFormat {

        private static final long serialVersionUID = 1;

        private final double top;

        TopPercent(double top) {
            this.top = top;
        }

        @Override
        public StringBuffer format(double share, StringBuffer to, FieldPosition position) {
            return to.append(Math.round(share * 100)).append(Math.abs(share - top) < 1e-9 ? "%" : "");
        }

        @Override
        public StringBuffer format(long share, StringBuffer to, FieldPosition position) {
            return format((double) share, to, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("an axis prints, it does not read");
        }
    }
}
