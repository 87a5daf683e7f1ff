package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Words beside points where there is room for them; who comes first is placed first. */
final class NamedPoints {

    /** Half the height of small type. */
    private static final double HALF = 4.5;
    /** Words may stand so far above the plot. */
    private static final double ABOVE = 17;

    private final Pen pen;
    private final Rectangle2D plot;
    private final FreeRoom free;
    private final double away;

    /** @param radius of the points that are named */
    NamedPoints(Pen pen, Rectangle2D area, FreeRoom free, double radius) {
        this.pen = pen;
        this.plot = new Rectangle2D.Double(
                area.getX() - 1, area.getY() - ABOVE, area.getWidth() + 2, area.getHeight() + ABOVE);
        this.free = free;
        this.away = radius + 2;
    }

    void name(String words, Font font, Color colour, Point2D point) {
        free.take(around(point, pen.width(font, words)))
                .ifPresent(box -> pen.beside(font, colour, words, box.getCenterX(), box.getCenterY(), 0.5));
    }

    /** Boxes for words of that width in order of preference, those within the plot. */
    private List<Rectangle2D> around(Point2D point, double width) {
        double x = point.getX();
        double y = point.getY();
        double middle = Math.max(plot.getMinX() + width / 2 + 1, Math.min(plot.getMaxX() - width / 2 - 1, x));
        double beside = away + 1 + width / 2;
        List<Rectangle2D> boxes = new ArrayList<>();
        boxes.add(box(middle, y - away - HALF, width));
        boxes.add(box(middle, y + away + HALF, width));
        boxes.add(box(x + beside, y, width));
        boxes.add(box(x - beside, y, width));
        boxes.add(box(middle, y - away - 3 * HALF, width));
        boxes.add(box(middle, y + away + 3 * HALF, width));
        return boxes.stream().filter(plot::contains).toList();
    }

    private static Rectangle2D box(double middle, double height, double width) {
        return new Rectangle2D.Double(middle - width / 2 - 1, height - HALF, width + 2, 2 * HALF);
    }
}
