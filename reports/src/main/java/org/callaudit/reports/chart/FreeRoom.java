package org.callaudit.reports.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where on a plot there is still room for words. */
final class FreeRoom {

    private final List<List<Point2D>> lines;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /**
     * @param points all that are drawn
     * @param radius of the points
     * @param lines corner by corner: words had better not lie on them, but may
     */
    FreeRoom(List<Point2D> points, double radius, List<List<Point2D>> lines) {
        this.lines = lines;
        points.forEach(point -> taken.add(
                new Rectangle2D.Double(point.getX() - radius, point.getY() - radius, 2 * radius, 2 * radius)));
    }

    /** Keeps words off what stands there already. */
    void keepFree(Rectangle2D box) {
        taken.add(box);
    }

    /** Takes the first of the boxes where nothing is in the way, or where the fewest lines pass; else none. */
    Optional<Rectangle2D> take(List<Rectangle2D> boxes) {
        Optional<Rectangle2D> box = boxes.stream()
                .filter(each -> taken.stream().noneMatch(each::intersects))
                .min(Comparator.comparingLong(this::crossing));
        box.ifPresent(taken::add);
        return box;
    }

    private long crossing(Rectangle2D box) {
        return lines.stream().filter(line -> crosses(line, box)).count();
    }

    private static boolean crosses(List<Point2D> line, Rectangle2D box) {
        for (int i = 1; i < line.size(); i++) {
            if (new Line2D.Double(line.get(i - 1), line.get(i)).intersects(box)) {
                return true;
            }
        }
        return false;
    }
}
