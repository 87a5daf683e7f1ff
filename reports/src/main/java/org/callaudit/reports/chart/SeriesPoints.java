package org.callaudit.reports.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.study.Picture.Mark;
import org.callaudit.analytics.study.Picture.Role;
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

    private final Pen pen;
    private final List<Mark> marks;
    private final Slots slots;

    SeriesPoints(Pen pen, List<Mark> marks, Slots slots) {
        this.pen = pen;
        this.marks = marks;
        this.slots = slots;
    }

    void draw() {
        double weight = marks.size() <= MOST_DRAWN ? 1.1 : marks.size() <= MANY ? 0.7 : 0.3;
        pen.draw(Pen.line(weight), marks.size() <= MANY ? Palette.INK : Palette.GREY, line());
        double radius = marks.size() <= FEW ? 2.6 : 1.7;
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Double value = marks.get(i).value();
            if (value != null) {
                points.add(slots.at(i, value));
                point(marks.get(i), slots.at(i, value), radius);
            }
        }
        names(points, radius);
    }

    /** Broken where a value is missing, past those left out. */
    private Path2D line() {
        List<@Nullable Point2D> corners = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Double value = marks.get(i).value();
            if (value == null) {
                corners.add(null);
            } else if (marks.get(i).role() != Role.EXCLUDED) {
                corners.add(slots.at(i, value));
            }
        }
        return Pen.path(corners);
    }

    private void point(Mark mark, Point2D at, double radius) {
        if (mark.role() == Role.EXCLUDED) {
            pen.cross(Palette.GREY, at.getX(), at.getY(), radius + 0.8);
        } else if (!mark.signals().isEmpty()) {
            pen.diamond(Palette.ALARM, at.getX(), at.getY(), radius + (marks.size() <= MOST_DRAWN ? 2 : 0.6));
        } else if (marks.size() <= MOST_DRAWN) {
            pen.dot(Palette.INK, at.getX(), at.getY(), radius);
        }
    }

    /** The latest first; of neighbours with the same words only the first has them. */
    private void names(List<Point2D> points, double radius) {
        NamedPoints names = new NamedPoints(pen, slots.area(), new FreeRoom(points, 3, List.of(points)), radius + 2);
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
                        slots.at(i, value));
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
