package org.callaudit.reports.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.picture.Picture.Role;
import org.jspecify.annotations.Nullable;

/** The points of a series and the line through them; signals as diamonds with the names of their rules where there is room. */
final class SeriesPoints {

    /** With more points than this only the line and the signals are drawn. */
    static final int MOST_DRAWN = 150;

    private static final int FEW = 30;
    private static final int MANY = 1000;
    /** Rules named beside one point. */
    private static final int NAMED = 2;

    private static final double WIDEST_NAME = 110;

    private final List<Mark> marks;
    private final Plane plane;
    private final double radius;

    SeriesPoints(List<Mark> marks, Plane plane) {
        this.marks = marks;
        this.plane = plane;
        this.radius = marks.size() <= FEW ? 2.6 : 1.7;
    }

    void add() {
        boolean drawn = marks.size() <= MOST_DRAWN;
        double weight = drawn ? 1.1 : marks.size() <= MANY ? 0.7 : 0.3;
        plane.line(line(), marks.size() <= MANY ? Palette.INK : Palette.GREY, Pen.line(weight));
        if (drawn) {
            plane.marks(
                    places(mark ->
                            mark.role() != Role.EXCLUDED && mark.signals().isEmpty()),
                    Pen.circle(radius),
                    Palette.INK,
                    null);
        }
        plane.marks(places(mark -> mark.role() == Role.EXCLUDED), Pen.cross(radius + 0.8), null, Palette.GREY);
        plane.marks(
                places(mark -> mark.role() != Role.EXCLUDED && !mark.signals().isEmpty()),
                Pen.diamond(radius + (drawn ? 2 : 0.6)),
                Palette.ALARM,
                Palette.ALARM);
    }

    private List<Point2D> places(Predicate<Mark> which) {
        List<Point2D> places = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Double value = marks.get(i).value();
            if (value != null && which.test(marks.get(i))) {
                places.add(new Point2D.Double(i, value));
            }
        }
        return places;
    }

    /** Broken where a value is missing, past those left out. */
    private List<@Nullable Point2D> line() {
        List<@Nullable Point2D> corners = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Double value = marks.get(i).value();
            if (value == null) {
                corners.add(null);
            } else if (marks.get(i).role() != Role.EXCLUDED) {
                corners.add(new Point2D.Double(i, value));
            }
        }
        return corners;
    }

    /** The latest first; of neighbours with the same words only the first has them. */
    void name(Pen pen) {
        List<Point2D> points = places(mark -> true).stream().map(plane::at).toList();
        NamedPoints names = new NamedPoints(pen, plane.area(), new FreeRoom(points, 3, List.of(points)), radius + 2);
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            Double value = mark.value();
            String words = words(mark);
            if (value != null && !words.isEmpty() && (i == 0 || !words.equals(words(marks.get(i - 1))))) {
                boolean alarm = mark.role() != Role.EXCLUDED;
                names.name(
                        pen.fit(Pen.SMALL, words, WIDEST_NAME),
                        Pen.SMALL,
                        alarm ? Palette.ALARM_TEXT : Palette.GREY,
                        plane.at(new Point2D.Double(i, value)));
            }
        }
    }

    private static String words(Mark mark) {
        if (mark.role() == Role.EXCLUDED) {
            return "left out";
        }
        List<String> rules = mark.signals();
        String named = String.join(", ", rules.subList(0, Math.min(NAMED, rules.size())));
        return rules.size() > NAMED ? named + " +" + (rules.size() - NAMED) : named;
    }
}
