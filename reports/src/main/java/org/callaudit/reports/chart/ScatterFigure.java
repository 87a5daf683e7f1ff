package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Pair;
import org.callaudit.analytics.picture.Picture.Scatter;

/** Pairs of values as points, see-through where they are many, with their names where they are few. */
final class ScatterFigure implements Figure {

    private static final double HEIGHT = 330;
    private static final double TOP = 22;
    private static final double BOTTOM = 36;
    private static final double RIGHT = 12;
    private static final double WIDEST_NAME = 120;
    private static final int FEW = 25;
    private static final int MANY = 300;

    private final Scatter scatter;

    ScatterFigure(Scatter scatter) {
        this.scatter = scatter;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        List<Pair> pairs = scatter.pairs();
        Ruler across = Ruler.over(scatter.x(), pairs.stream().mapToDouble(Pair::x), 6);
        Ruler up = Ruler.over(scatter.y(), pairs.stream().mapToDouble(Pair::y), 5);
        double left = Plane.labelWidth(pen, up);
        Rectangle2D area = new Rectangle2D.Double(left, TOP, width - left - RIGHT, height - TOP - BOTTOM);
        Plane plane = Plane.between(pen, area, across, up);
        boolean many = pairs.size() > MANY;
        List<Point2D> values = pairs.stream()
                .<Point2D>map(pair -> new Point2D.Double(pair.x(), pair.y()))
                .toList();
        plane.marks(values, Pen.circle(many ? 1.7 : 2.4), many ? Palette.SEE_THROUGH : Palette.INK, null);
        plane.draw(g2, width, height);
        plane.titleUp(pen, up, 0, 9);
        List<Point2D> points = values.stream().map(plane::at).toList();
        if (pairs.size() <= FEW) {
            NamedPoints names = new NamedPoints(pen, area, new FreeRoom(points, 3, List.of()), 2.4);
            for (int i = 0; i < pairs.size(); i++) {
                String name = pen.abridge(Pen.SMALL, pairs.get(i).label(), WIDEST_NAME);
                names.name(name, Pen.SMALL, Palette.GREY, points.get(i));
            }
        }
    }
}
