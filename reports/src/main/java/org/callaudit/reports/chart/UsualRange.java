package org.callaudit.reports.chart;

import java.awt.Graphics2D;
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

    UsualRange(List<Point> points) {
        super();
        this.points = points;
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
        g2.setPaint(Palette.USUAL_RANGE);
        for (int i = 0; i < points.size(); i++) {
            Double lower = points.get(i).lower();
            Double upper = points.get(i).upper();
            if (lower != null && upper != null) {
                double left = domain.valueToJava2D(i - 0.5, area, RectangleEdge.BOTTOM);
                double right = domain.valueToJava2D(i + 0.5, area, RectangleEdge.BOTTOM);
                double high = range.valueToJava2D(upper, area, RectangleEdge.LEFT);
                double low = range.valueToJava2D(lower, area, RectangleEdge.LEFT);
                g2.fill(new Rectangle2D.Double(left, high, right - left, low - high));
            }
        }
    }
}
