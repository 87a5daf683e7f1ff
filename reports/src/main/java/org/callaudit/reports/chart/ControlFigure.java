package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/**
 * A control chart as a figure: the usual range as a stepped band, points with the number of cases under each, signals as
 * labelled diamonds. The title stays with the text around it.
 */
public final class ControlFigure implements Figure {

    private static final double GAP = 5;
    private static final double HEIGHT = 152;

    private final ControlChart data;

    /** @throws IllegalStateException if not one point would be drawn */
    public ControlFigure(ControlChart data) {
        refuseBlank(data);
        this.data = data;
    }

    static void refuseBlank(ControlChart data) {
        if (data.points().stream().map(Point::value).allMatch(Objects::isNull)) {
            throw new IllegalStateException("the chart “" + data.title() + "” would be blank: none of its "
                    + data.points().size() + " points has a value");
        }
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        EventLines events = events(width);
        JFreeChart chart = new ControlPlot(data, left(), right(), height, events.rows() * EventLines.ROW).chart();
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), info);
        Rectangle2D plot = info.getPlotInfo().getDataArea();
        events.draw(new Pen(g2), plot, ControlPlot.TOP);
        new DirectLabels(data, g2, chart.getXYPlot(), plot, width).draw(events.uprights());
    }

    /** The events of a chart that is so wide, where they are too many for their words to stand in it; else empty. */
    public String footnote(double width) {
        return events(width).footnote();
    }

    private EventLines events(double width) {
        return new EventLines(data, left(), width - right(), width);
    }

    private double left() {
        return Math.max(width("100%"), width(data.nLabel())) + GAP;
    }

    private double right() {
        return Math.max(width(data.centreLabel()), width(DirectLabels.standardLabel(data))) + GAP;
    }

    /**
     * The same drawing as pixels on white.
     *
     * @param scale pixels per unit
     */
    public byte[] png(int width, int height, int scale) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setPaint(Color.WHITE);
        g2.fillRect(0, 0, image.getWidth(), image.getHeight());
        g2.scale(scale, scale);
        draw(g2, width, height);
        g2.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static double width(String text) {
        return Math.ceil(Pen.measure(Pen.NAMED, text));
    }
}
