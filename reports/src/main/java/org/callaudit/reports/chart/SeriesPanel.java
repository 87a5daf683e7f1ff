package org.callaudit.reports.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callaudit.analytics.picture.Picture.Line;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.picture.Picture.Panel;
import org.callaudit.analytics.picture.Picture.Role;
import org.jspecify.annotations.Nullable;

/** One panel of a series: grid, usual range, level, lines, points and what is said of them. */
final class SeriesPanel {

    private static final int STEPS = 5;
    /** Wider words at the right end of a line are cut. */
    private static final double WIDEST_END = 120;

    /** Room above the plot for a signal's name. */
    private static final double SIGNAL = 17;
    /** Room for the brace over the baseline and its words. */
    private static final double BRACE = 15;
    /** Room between a panel and the next one's title. */
    private static final double ABOVE = 9;

    private final Pen pen;
    private final Panel panel;
    private final Ruler up;
    private final EndLabels ends;
    private final boolean first;

    SeriesPanel(Pen pen, Panel panel, boolean first) {
        this.pen = pen;
        this.panel = panel;
        this.first = first;
        Stream<@Nullable Double> marks = panel.marks().stream()
                .flatMap(mark -> Stream.of(mark.value(), mark.centre(), mark.lower(), mark.upper()));
        Stream<@Nullable Double> lines = panel.lines().stream().flatMap(line -> line.values().stream());
        this.up = Ruler.over(
                panel.axis(),
                Stream.concat(marks, lines).filter(Objects::nonNull).mapToDouble(Double::doubleValue),
                STEPS);
        this.ends = new EndLabels(pen, WIDEST_END);
        labelEnds(new Rectangle2D.Double(), ends);
    }

    /** The room above the plot: the title, what is said of the baseline, and a signal's name. */
    double head() {
        return SIGNAL + (braced() ? BRACE : 0) + Pen.LINE + 5 + (first ? 0 : ABOVE);
    }

    /** Whether the limits rest on some points only. */
    private boolean braced() {
        List<Role> roles = panel.marks().stream().map(Mark::role).toList();
        return first && roles.contains(Role.BASELINE) && roles.contains(Role.JUDGED);
    }

    double left() {
        return Plane.labelWidth(pen, up);
    }

    double right() {
        return ends.width();
    }

    /**
     * Draws the panel.
     *
     * @param area of its plot
     * @param width of the whole figure
     * @param height of the whole figure
     */
    void draw(Rectangle2D area, double width, double height) {
        Plane plane = Plane.ofSlots(area, panel.marks().size(), up);
        UsualBand.add(plane, panel.marks());
        for (Line line : panel.lines()) {
            plane.line(places(line.values()), Palette.FAINT, Pen.line(0.9));
        }
        plane.line(centre(), Palette.USUAL_LEVEL, Pen.LEVEL);
        SeriesPoints points = new SeriesPoints(panel.marks(), plane);
        points.add();
        plane.draw(pen.graphics(), width, height);
        plane.titleUp(pen, up, 0, area.getMinY() - head() + Pen.LINE + (first ? 0 : ABOVE));
        EndLabels labels = new EndLabels(pen, WIDEST_END);
        labelEnds(area, labels);
        labels.draw(area);
        points.name(pen);
        if (braced()) {
            baseline(plane);
        }
    }

    private void labelEnds(Rectangle2D area, EndLabels labels) {
        Double centre = last(Mark::centre);
        if (centre != null) {
            String what = level() ? "center " : "trend ";
            labels.add(
                    what + Ruler.print(panel.axis(), centre), Pen.NAMED, Palette.USUAL_LEVEL, up.height(area, centre));
        }
        Double upper = last(Mark::upper);
        if (upper != null && !upper.equals(centre)) {
            labels.add(Ruler.print(panel.axis(), upper), Pen.TEXT, Palette.GREY, up.height(area, upper));
        }
        Double lower = last(Mark::lower);
        if (lower != null && !lower.equals(centre)) {
            labels.add(Ruler.print(panel.axis(), lower), Pen.TEXT, Palette.GREY, up.height(area, lower));
        }
        for (Line line : panel.lines()) {
            line.values().stream()
                    .filter(Objects::nonNull)
                    .reduce((one, next) -> next)
                    .ifPresent(end -> labels.add(line.name(), Pen.TEXT, Palette.GREY, up.height(area, end)));
        }
    }

    private @Nullable Double last(Function<Mark, @Nullable Double> part) {
        for (int i = panel.marks().size() - 1; i >= 0; i--) {
            Double value = part.apply(panel.marks().get(i));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private boolean level() {
        return panel.marks().stream()
                        .map(Mark::centre)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }

    /** The centre from middle to middle of the slots; a level one to the edges of the slots that have one. */
    private List<@Nullable Point2D> centre() {
        double half = level() ? 0.5 : 0;
        List<@Nullable Point2D> corners = new ArrayList<>();
        for (int i = 0; i < panel.marks().size(); i++) {
            Double centre = panel.marks().get(i).centre();
            if (centre == null) {
                corners.add(null);
            } else {
                corners.add(new Point2D.Double(i - half, centre));
                corners.add(new Point2D.Double(i + half, centre));
            }
        }
        return corners;
    }

    private static List<@Nullable Point2D> places(List<@Nullable Double> values) {
        List<@Nullable Point2D> corners = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            corners.add(value == null ? null : new Point2D.Double(i, value));
        }
        return corners;
    }

    /** A brace over the points on which the limits rest. */
    private void baseline(Plane plane) {
        Rectangle2D area = plane.area();
        List<Mark> marks = panel.marks();
        List<Role> roles = marks.stream().map(Mark::role).toList();
        double from = plane.x(roles.indexOf(Role.BASELINE) - 0.5);
        double to = plane.x(roles.lastIndexOf(Role.BASELINE) + 0.5);
        long points = marks.stream()
                .filter(mark -> mark.role() == Role.BASELINE && mark.value() != null)
                .count();
        double y = area.getMinY() - SIGNAL - 2;
        pen.line(Pen.HAIRLINE, Palette.FAINT, from, y, to, y);
        pen.line(Pen.HAIRLINE, Palette.FAINT, from, y, from, y + 3);
        pen.line(Pen.DASHED, Palette.FAINT, to, y, to, area.getMaxY());
        String words = "limits from these " + points + " points";
        double room = area.getMaxX() - to - 4;
        boolean over = pen.width(Pen.SMALL, words) < to - from;
        if (over) {
            pen.text(Pen.SMALL, Palette.GREY, words, from, y - 3, 0);
        } else {
            pen.beside(Pen.SMALL, Palette.GREY, pen.fit(Pen.SMALL, words, room), to + 4, y, 0);
        }
    }
}
