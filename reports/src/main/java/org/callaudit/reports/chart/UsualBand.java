package org.callaudit.reports.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The usual range behind the points of a series: a step for each point while these are few, a band from point to point when
 * they are many. Where nothing limits a side, it goes on to the edge of the plot.
 */
final class UsualBand {

    private final Plane plane;
    private final List<Mark> marks;
    private final List<@Nullable Point2D> edges = new ArrayList<>();

    private UsualBand(Plane plane, List<Mark> marks) {
        this.plane = plane;
        this.marks = marks;
    }

    static void add(Plane plane, List<Mark> marks) {
        new UsualBand(plane, marks).add();
    }

    private void add() {
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
        plane.line(edges, Palette.RANGE_EDGE, Pen.HAIRLINE);
    }

    private static boolean limited(Mark mark) {
        return mark.lower() != null || mark.upper() != null;
    }

    private static boolean sameSides(Mark one, Mark other) {
        return (one.lower() == null) == (other.lower() == null) && (one.upper() == null) == (other.upper() == null);
    }

    private void run(int from, int to) {
        List<Point2D> upper = edge(from, to, true);
        List<Point2D> lower = edge(from, to, false);
        plane.band(upper, lower, Palette.USUAL_RANGE);
        if (marks.get(from).upper() != null) {
            edges.addAll(upper);
            edges.add(null);
        }
        if (marks.get(from).lower() != null) {
            edges.addAll(lower);
            edges.add(null);
        }
    }

    /** The upper or the lower edge of the points from left to right. */
    private List<Point2D> edge(int from, int to, boolean upper) {
        boolean stepped = marks.size() <= SeriesPoints.MOST_DRAWN;
        List<Point2D> corners = new ArrayList<>();
        for (int i = from; i < to; i++) {
            double y = y(upper ? marks.get(i).upper() : marks.get(i).lower(), upper);
            corners.add(new Point2D.Double(stepped || i == from ? i - 0.5 : i, y));
            if (stepped || i == to - 1) {
                corners.add(new Point2D.Double(i + 0.5, y));
            }
        }
        return corners;
    }

    private double y(@Nullable Double limit, boolean upper) {
        return limit == null ? plane.beyond(upper) : limit;
    }
}
