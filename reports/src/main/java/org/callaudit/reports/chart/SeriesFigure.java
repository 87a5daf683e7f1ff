package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Panel;
import org.callaudit.analytics.picture.Picture.Series;

/** Points in order of time: one panel, or more under one another over the same labels. */
final class SeriesFigure implements Figure {

    private static final double ONE_PANEL = 250;
    private static final double FURTHER_PANEL = 130;

    /** Slanted names begin left of their points. */
    private static final double LEFT_OF_SLANTED = 64;

    private final Series series;

    SeriesFigure(Series series) {
        this.series = series;
    }

    @Override
    public double height() {
        return ONE_PANEL + (series.panels().size() - 1) * FURTHER_PANEL + TimeLabels.MOST_HEIGHT / 2;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        List<SeriesPanel> panels = new ArrayList<>();
        for (Panel panel : series.panels()) {
            panels.add(new SeriesPanel(pen, panel, panels.isEmpty()));
        }
        double slanted = TimeLabels.slanted(pen, series.labels()) ? LEFT_OF_SLANTED : 0;
        double left = Math.max(
                slanted, panels.stream().mapToDouble(SeriesPanel::left).max().orElse(0));
        double right = panels.stream().mapToDouble(SeriesPanel::right).max().orElse(0);
        double plotWidth = width - left - right;
        TimeLabels labels = new TimeLabels(pen, series.labels(), left, plotWidth, width);
        double plots = height - labels.height() - Plane.EDGE;
        double share = plots / (1 + (panels.size() - 1) * FURTHER_PANEL / ONE_PANEL);
        double top = 0;
        for (int i = 0; i < panels.size(); i++) {
            double whole = i == 0 ? share : share * FURTHER_PANEL / ONE_PANEL;
            double head = panels.get(i).head();
            panels.get(i).draw(new Rectangle2D.Double(left, top + head, plotWidth, whole - head), width, height);
            top += whole;
        }
        labels.draw(plots + Plane.EDGE);
    }
}
