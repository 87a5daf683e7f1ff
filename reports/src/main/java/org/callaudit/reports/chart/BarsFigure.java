package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Bar;
import org.callaudit.analytics.picture.Picture.Bars;
import org.callaudit.reports.text.Numerals;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Bars one under another: the longest first, what they leave last. Beside them is the line of the running share. */
final class BarsFigure implements Figure {

    private static final double ROW = 18;
    private static final double HEAD = 18;
    private static final double WIDEST_NAME = 230;
    private static final double THICK = 9;
    private static final double GAP = 10;
    private static final double RUNNING = 108;

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
        double names = widest(pen, rows);
        double counts = rows.stream()
                .mapToDouble(bar -> pen.width(Pen.TEXT, count(bar)))
                .max()
                .orElse(0);
        double left = names + GAP + counts + GAP;
        double right = RUNNING + pen.width(Pen.TEXT, "100%") + 4 * GAP;
        Rectangle2D area = new Rectangle2D.Double(left, HEAD, width - left - right, height - HEAD - 2);
        for (int i = 1; i <= rows.size(); i++) {
            double y = area.getMinY() + i * ROW;
            pen.line(Pen.HAIRLINE, Palette.GRID, 0, y, width, y);
        }
        plane(area).draw(g2, width, height);
        pen.text(Pen.TEXT, Palette.GREY, pen.fit(Pen.TEXT, bars.axis().title(), area.getMaxX()), 0, 9, 0);
        pen.line(Pen.HAIRLINE, Palette.HAIRLINE, 0, HEAD - 3, width, HEAD - 3);
        for (int i = 0; i < rows.size(); i++) {
            Bar bar = rows.get(i);
            double y = middle(area, i);
            Font font = bar.marked() ? Pen.NAMED : Pen.TEXT;
            Color colour = bar.marked() ? Palette.ALARM_TEXT : Palette.INK;
            pen.beside(font, colour, pen.abridge(font, name(bar), names), 0, y, 0);
            pen.beside(Pen.TEXT, Palette.INK, count(bar), left - GAP, y, 1);
            pen.beside(Pen.TEXT, Palette.GREY, Numerals.percent(bar.cumulative(), 2), width, y, 1);
        }
        double from = area.getMaxX() + 2 * GAP;
        running(pen, new Rectangle2D.Double(from, HEAD, RUNNING, area.getHeight()), width);
    }

    /** The running share from 0 at the left edge of its place to all at the right one. */
    private void running(Pen pen, Rectangle2D place, double width) {
        pen.text(Pen.TEXT, Palette.GREY, "running share", width, 9, 1);
        pen.text(Pen.SMALL, Palette.GREY, "0", place.getMinX(), 9, 0.5);
        pen.line(Pen.HAIRLINE, Palette.HAIRLINE, place.getMinX(), HEAD - 3, place.getMinX(), place.getMaxY());
        pen.line(Pen.HAIRLINE, Palette.HAIRLINE, place.getMaxX(), HEAD - 3, place.getMaxX(), place.getMaxY());
        Path2D line = new Path2D.Double();
        line.moveTo(place.getMinX(), place.getMinY());
        List<Bar> rows = bars.bars();
        for (int i = 0; i < rows.size(); i++) {
            line.lineTo(place.getMinX() + rows.get(i).cumulative() * RUNNING, middle(place, i));
        }
        pen.draw(Pen.LEVEL, Palette.INK, line);
        for (int i = 0; i < rows.size(); i++) {
            pen.hollow(Palette.INK, place.getMinX() + rows.get(i).cumulative() * RUNNING, middle(place, i), 2);
        }
    }

    private static double middle(Rectangle2D area, int row) {
        return area.getMinY() + (row + 0.5) * ROW;
    }

    /** The bars as parts of the longest. */
    private Plane plane(Rectangle2D area) {
        List<Bar> rows = bars.bars();
        double longest = rows.stream().mapToDouble(Bar::count).max().orElse(1);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        for (Bar.Rank rank : Bar.Rank.values()) {
            data.addSeries(new XYIntervalSeries(rank));
        }
        for (int i = 0; i < rows.size(); i++) {
            double length = longest > 0 ? rows.get(i).count() / longest : 0;
            data.getSeries(rows.get(i).rank().ordinal())
                    .add(length, 0, length, i, i - THICK / ROW / 2, i + THICK / ROW / 2);
        }
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setUseYInterval(true);
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setSeriesPaint(Bar.Rank.ORDINARY.ordinal(), Palette.USUAL_LEVEL);
        renderer.setSeriesPaint(Bar.Rank.MARKED.ordinal(), Palette.ALARM);
        renderer.setSeriesPaint(Bar.Rank.REST.ordinal(), Palette.FAINT);
        Plane plane = Plane.ofRows(area, rows.size());
        plane.add(data, renderer);
        return plane;
    }

    private static double widest(Pen pen, List<Bar> rows) {
        return Math.min(
                WIDEST_NAME,
                rows.stream()
                        .mapToDouble(bar -> pen.width(bar.marked() ? Pen.NAMED : Pen.TEXT, name(bar)))
                        .max()
                        .orElse(0));
    }

    private static String name(Bar bar) {
        return (bar.marked() ? "◆ " : "") + bar.label();
    }

    private String count(Bar bar) {
        return Ruler.print(bars.axis(), bar.count());
    }
}
