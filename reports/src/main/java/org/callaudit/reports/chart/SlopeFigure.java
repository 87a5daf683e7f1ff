package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.callaudit.analytics.picture.Picture.End;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Slope;
import org.callaudit.reports.text.Numerals;

/** A share before and after, a line between two uprights that begin at 0, with both values and their counts at the ends. */
final class SlopeFigure implements Figure {

    private static final double HEAD = 15;
    private static final double FOOT = 5;
    private static final double ROOM = 52;
    private static final double GAP = 7;

    private final Slope picture;

    SlopeFigure(Slope picture) {
        this.picture = picture;
    }

    @Override
    public double height() {
        return HEAD + ROOM + FOOT;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        double side = Math.max(side(pen, picture.before()), side(pen, picture.after())) + GAP;
        Rectangle2D area = new Rectangle2D.Double(side, HEAD, width - 2 * side, height - HEAD - FOOT);
        double top = Math.max(picture.before().value(), picture.after().value());
        pen.line(Pen.HAIRLINE, Palette.HAIRLINE, area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY());
        Point2D from =
                new Point2D.Double(area.getMinX(), y(area, picture.before().value(), top));
        Point2D to = new Point2D.Double(area.getMaxX(), y(area, picture.after().value(), top));
        pen.text(Pen.SMALL, Palette.GREY, pen.fit(Pen.SMALL, picture.before().when(), width / 2 - GAP), 0, 8, 0);
        pen.text(Pen.SMALL, Palette.GREY, pen.fit(Pen.SMALL, picture.after().when(), width / 2 - GAP), width, 8, 1);
        end(pen, area, picture.before(), from, 1);
        end(pen, area, picture.after(), to, 0);
        pen.line(Pen.line(1.5), Palette.USUAL_LEVEL, from.getX(), from.getY(), to.getX(), to.getY());
        pen.place(Palette.USUAL_LEVEL, Pen.circle(2.8), from);
        pen.place(Palette.USUAL_LEVEL, Pen.circle(2.8), to);
    }

    /** The upright, and beside the point its share over its counts. */
    private void end(Pen pen, Rectangle2D area, End end, Point2D at, double anchor) {
        double x = at.getX();
        pen.line(Pen.HAIRLINE, Palette.HAIRLINE, x, HEAD - 3, x, area.getMaxY() + 3);
        double beside = x + (anchor == 1 ? -GAP : GAP);
        double middle = Math.min(Math.max(at.getY(), HEAD + Pen.LINE / 2), area.getMaxY() - Pen.LINE);
        pen.beside(Pen.NAMED, Palette.USUAL_LEVEL, share(end), beside, middle, anchor);
        pen.beside(Pen.SMALL, Palette.GREY, end.note(), beside, middle + Pen.LINE, anchor);
    }

    private double side(Pen pen, End end) {
        return Math.max(pen.width(Pen.NAMED, share(end)), pen.width(Pen.SMALL, end.note()));
    }

    private String share(End end) {
        return picture.axis().scale() == Scale.SHARE
                ? Numerals.percent(end.value(), 2)
                : Ruler.print(picture.axis(), end.value());
    }

    private static double y(Rectangle2D area, double value, double top) {
        return area.getMaxY() - (top > 0 ? value / top : 0) * area.getHeight();
    }
}
