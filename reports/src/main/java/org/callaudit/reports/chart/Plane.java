package org.callaudit.reports.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** A rectangle between two axes. */
record Plane(Rectangle2D area, Ruler across, Ruler up) {

    private static final double GAP = 5;

    /** The width that the labels of an upright axis need at its left. */
    static double labelWidth(Pen pen, Ruler up) {
        return GAP
                + up.ticks().stream()
                        .mapToDouble(tick -> pen.width(Pen.TEXT, up.label(tick)))
                        .max()
                        .orElse(0);
    }

    double x(double value) {
        return area.getX() + across.part(value) * area.getWidth();
    }

    double y(double value) {
        return up(area, up, value);
    }

    static double up(Rectangle2D area, Ruler up, double value) {
        return area.getMaxY() - up.part(value) * area.getHeight();
    }

    /** Grid, ticks and title of the upright axis: the title lies above it, where it reads without a tilted head. */
    static void drawUp(Pen pen, Rectangle2D area, Ruler up, double titleX, double titleBaseline) {
        for (double tick : up.ticks()) {
            double y = up(area, up, tick);
            pen.line(Pen.HAIRLINE, Palette.GRID, area.getX(), y, area.getMaxX(), y);
            pen.beside(Pen.TEXT, Palette.GREY, up.label(tick), area.getX() - GAP, y, 1);
        }
        String title = pen.fit(Pen.TEXT, up.axis().title(), area.getMaxX() - titleX);
        pen.text(Pen.TEXT, Palette.GREY, title, titleX, titleBaseline, 0);
    }

    /** Line, ticks and title of the level axis, every second tick or fewer where the labels would touch. */
    static void drawAcross(Pen pen, Rectangle2D area, Ruler across) {
        pen.line(Pen.HAIRLINE, Palette.HAIRLINE, area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY());
        List<Double> ticks = across.ticks();
        double widest = ticks.stream()
                .mapToDouble(tick -> pen.width(Pen.TEXT, across.label(tick)))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 2 * GAP) * ticks.size() / area.getWidth()));
        for (int i = (ticks.size() - 1) % every; i < ticks.size(); i += every) {
            double x = area.getX() + across.part(ticks.get(i)) * area.getWidth();
            pen.line(Pen.HAIRLINE, Palette.HAIRLINE, x, area.getMaxY(), x, area.getMaxY() + 3);
            pen.text(Pen.TEXT, Palette.GREY, across.label(ticks.get(i)), x, area.getMaxY() + 13, 0.5);
        }
        String title = pen.fit(Pen.TEXT, across.axis().title(), area.getWidth());
        pen.text(Pen.TEXT, Palette.GREY, title, area.getCenterX(), area.getMaxY() + 13 + 2 + Pen.LINE, 0.5);
    }

    void drawAxes(Pen pen, double titleX, double titleBaseline) {
        drawUp(pen, area, up, titleX, titleBaseline);
        drawAcross(pen, area, across);
    }
}
