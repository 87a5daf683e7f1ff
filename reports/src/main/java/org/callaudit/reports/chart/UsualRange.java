package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The usual range behind the points: one step a point, as high as that point's number of cases makes it. */
final class UsualRange extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;

    private final transient List<Point> points;
    private final boolean levels;

    /** @param levels whether the usual level of each point is drawn with it */
    UsualRange(List<Point> points, boolean levels) {
        super();
        this.points = points;
        this.levels = levels;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int renderer,
            PlotRenderingInfo info) {
        for (int i = 0; i < points.size(); i++) {
            Double lower = points.get(i).lower();
            Double upper = points.get(i).upper();
            double left = domain.valueToJava2D(i - 0.5, area, RectangleEdge.BOTTOM);
            double right = domain.valueToJava2D(i + 0.5, area, RectangleEdge.BOTTOM);
            if (lower != null && upper != null) {
                g2.setPaint(Palette.USUAL_RANGE);
                double high = range.valueToJava2D(upper, area, RectangleEdge.LEFT);
                double low = range.valueToJava2D(lower, area, RectangleEdge.LEFT);
                g2.fill(new Rectangle2D.Double(left, high, right - left, low - high));
            }
            Double level = points.get(i).centre();
            if (levels && level != null) {
                double y = range.valueToJava2D(level, area, RectangleEdge.LEFT);
                g2.setPaint(Palette.USUAL_LEVEL);
                g2.setStroke(Pen.LEVEL);
                g2.draw(new Line2D.Double(left, y, right, y));
            }
        }
    }
}
