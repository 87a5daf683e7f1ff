package org.callaudit.reports.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.callaudit.analytics.study.Picture.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The usual range behind the points of a series: a step for each point while these are few, a band from point to point when
 * they are many. Where nothing limits a side, it goes on to the edge of the plot.
 */
final class UsualBand {

    private final Pen pen;
    private final List<Mark> marks;
    private final Rectangle2D area;
    private final Ruler up;

    UsualBand(Pen pen, List<Mark> marks, Rectangle2D area, Ruler up) {
        this.pen = pen;
        this.marks = marks;
        this.area = area;
        this.up = up;
    }

    void draw() {
        int from = 0;
        while (from < marks.size()) {
            int to = from;
            while (to < marks.size() && limited(marks.get(to)) && sameSides(marks.get(from), marks.get(to))) {
                to++;
            }
            if (to > from) {
                run(from, to);
            }
            from = Math.max(to, from + 1);
        }
    }

    private static boolean limited(Mark mark) {
        return mark.lower() != null || mark.upper() != null;
    }

    private static boolean sameSides(Mark one, Mark other) {
        return (one.lower() == null) == (other.lower() == null) && (one.upper() == null) == (other.upper() == null);
    }

    private void run(int from, int to) {
        Path2D band = new Path2D.Double();
        edge(band, from, to, true, false);
        edge(band, from, to, false, true);
        band.closePath();
        pen.fill(Palette.USUAL_RANGE, band);
        if (marks.get(from).upper() != null) {
            Path2D upper = new Path2D.Double();
            edge(upper, from, to, true, false);
            pen.draw(Pen.HAIRLINE, Palette.RANGE_EDGE, upper);
        }
        if (marks.get(from).lower() != null) {
            Path2D lower = new Path2D.Double();
            edge(lower, from, to, false, false);
            pen.draw(Pen.HAIRLINE, Palette.RANGE_EDGE, lower);
        }
    }

    /** Adds the upper or the lower edge of the points, from left to right or back. */
    private void edge(Path2D path, int from, int to, boolean upper, boolean back) {
        for (int k = 0; k < to - from; k++) {
            int i = back ? to - 1 - k : from + k;
            double half = area.getWidth() / marks.size() / 2;
            double x = TimeLabels.x(area.getX(), area.getWidth(), i, marks.size());
            double y = y(upper ? marks.get(i).upper() : marks.get(i).lower(), upper);
            double near = back ? half : -half;
            boolean stepped = marks.size() <= SeriesPoints.MOST_DRAWN;
            go(path, stepped || k == 0 ? x + near : x, y);
            if (stepped || k == to - from - 1) {
                go(path, x - near, y);
            }
        }
    }

    private static void go(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private double y(@Nullable Double limit, boolean upper) {
        if (limit == null) {
            return upper ? area.getMinY() : area.getMaxY();
        }
        return Plane.up(area, up, limit);
    }
}
