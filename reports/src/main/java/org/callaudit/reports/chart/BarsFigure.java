package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.callaudit.analytics.study.Picture.Bar;
import org.callaudit.analytics.study.Picture.Bars;
import org.callaudit.reports.text.Numerals;

/** Bars one under another, the longest first, with the line of the running share. */
final class BarsFigure implements Figure {

    private static final double ROW = 20;
    private static final double HEAD = 18;
    private static final double WIDEST_NAME = 230;
    private static final double THICK = 9;
    private static final double GAP = 10;

    private final Bars bars;

    BarsFigure(Bars bars) {
        this.bars = bars;
    }

    @Override
    public double height() {
        return HEAD + ROW * bars.bars().size() + 2;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        List<Bar> rows = bars.bars();
        String share = "running share";
        double names = widest(pen, rows);
        double counts = rows.stream()
                .mapToDouble(bar -> pen.width(Pen.TEXT, count(bar)))
                .max()
                .orElse(0);
        double left = names + GAP + counts + GAP;
        double right = pen.width(Pen.TEXT, share) + 2 * GAP;
        Rectangle2D area = new Rectangle2D.Double(left, HEAD, width - left - right, height - HEAD - 2);
        pen.text(Pen.TEXT, Palette.GREY, pen.fit(Pen.TEXT, bars.axis().title(), area.getMaxX()), 0, 9, 0);
        pen.text(Pen.TEXT, Palette.GREY, share, width, 9, 1);
        pen.hollow(Palette.INK, width - pen.width(Pen.TEXT, share) - 6, 6, 2);
        pen.line(Pen.HAIRLINE, Palette.HAIRLINE, 0, HEAD - 3, width, HEAD - 3);
        double longest = rows.stream().mapToDouble(Bar::count).max().orElse(1);
        Path2D running = new Path2D.Double();
        for (int i = 0; i < rows.size(); i++) {
            Bar bar = rows.get(i);
            double y = area.getMinY() + (i + 0.5) * ROW;
            pen.beside(Pen.TEXT, Palette.INK, pen.abridge(Pen.TEXT, bar.label(), names), 0, y, 0);
            pen.beside(Pen.TEXT, Palette.INK, count(bar), left - GAP, y, 1);
            double length = longest > 0 ? bar.count() / longest * area.getWidth() : 0;
            pen.fill(Palette.USUAL_LEVEL, new Rectangle2D.Double(left, y - THICK / 2, length, THICK));
            pen.beside(Pen.TEXT, Palette.GREY, Numerals.percent(bar.cumulative(), 2), width, y, 1);
            pen.line(Pen.HAIRLINE, Palette.GRID, 0, y + ROW / 2, width, y + ROW / 2);
            double x = left + bar.cumulative() * area.getWidth();
            if (i == 0) {
                running.moveTo(x, y);
            } else {
                running.lineTo(x, y);
            }
        }
        pen.draw(Pen.LEVEL, Palette.INK, running);
        for (int i = 0; i < rows.size(); i++) {
            double x = left + rows.get(i).cumulative() * area.getWidth();
            pen.hollow(Palette.INK, x, area.getMinY() + (i + 0.5) * ROW, 2);
        }
    }

    private static double widest(Pen pen, List<Bar> rows) {
        return Math.min(
                WIDEST_NAME,
                rows.stream()
                        .mapToDouble(bar -> pen.width(Pen.TEXT, bar.label()))
                        .max()
                        .orElse(0));
    }

    private String count(Bar bar) {
        return Ruler.print(bars.axis(), bar.count());
    }
}
