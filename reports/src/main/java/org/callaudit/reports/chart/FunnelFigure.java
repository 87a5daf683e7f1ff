package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.callaudit.analytics.picture.Picture.Funnel;
import org.callaudit.analytics.picture.Picture.FunnelLimits;
import org.callaudit.analytics.picture.Picture.FunnelPoint;

/**
 * Units of different size within limits that narrow with size. Those outside carry their names; those inside are hollow, and
 * carry their short names, if they have any, where there is room.
 */
final class FunnelFigure implements Figure {

    private static final double HEIGHT = 252;
    private static final double TOP = 22;
    private static final double BOTTOM = 36;
    private static final int STEPS = 5;
    private static final double WIDEST_NAME = 150;
    private static final double DIAMOND = 4.6;
    private static final double DOT = 2.5;

    private final Funnel funnel;

    FunnelFigure(Funnel funnel) {
        this.funnel = funnel;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        Ruler across = across();
        Ruler up = upright();
        EndLabels ends = new EndLabels(pen, WIDEST_NAME);
        labelEnds(ends, new Rectangle2D.Double(), up, across);
        double left = Plane.labelWidth(pen, up);
        Rectangle2D area = new Rectangle2D.Double(left, TOP, width - left - ends.width(), height - TOP - BOTTOM);
        Plane plane = Plane.between(pen, area, across, up);
        curves(plane, across);
        marks(plane);
        plane.draw(g2, width, height);
        plane.titleUp(pen, up, 0, 9);
        EndLabels labels = new EndLabels(pen, WIDEST_NAME);
        labelEnds(labels, area, up, across);
        labels.draw(area);
        names(pen, plane, across);
    }

    /** From where the limits begin to where they end, which is beyond the units on either side. */
    private Ruler across() {
        var ends = DoubleStream.concat(
                        funnel.points().stream().mapToDouble(FunnelPoint::size),
                        funnel.limits().stream().mapToDouble(FunnelLimits::size))
                .summaryStatistics();
        Ruler round = Ruler.over(funnel.size(), DoubleStream.of(ends.getMin(), ends.getMax()), 6);
        return ends.getMin() < ends.getMax()
                ? new Ruler(funnel.size(), ends.getMin(), ends.getMax(), round.step())
                : round;
    }

    /** Limits of sizes that no unit has do not stretch the axis. */
    private Ruler upright() {
        double least =
                funnel.points().stream().mapToDouble(FunnelPoint::size).min().orElse(0);
        DoubleStream limits = funnel.limits().stream()
                .filter(limit -> limit.size() >= least)
                .flatMapToDouble(limit -> DoubleStream.of(limit.lower998(), limit.upper998()));
        DoubleStream values = funnel.points().stream().mapToDouble(FunnelPoint::value);
        return Ruler.over(
                funnel.value(),
                DoubleStream.concat(DoubleStream.concat(values, limits), DoubleStream.of(funnel.centre())),
                STEPS);
    }

    private void labelEnds(EndLabels ends, Rectangle2D area, Ruler up, Ruler across) {
        ends.add(
                funnel.common() + " " + Ruler.print(funnel.value(), funnel.centre()),
                Pen.NAMED,
                Palette.USUAL_LEVEL,
                up.height(area, funnel.centre()));
        funnel.limits().stream()
                .filter(limit -> limit.size() <= across.high())
                .max(Comparator.comparingDouble(FunnelLimits::size))
                .ifPresent(last -> {
                    ends.add("99.8%", Pen.TEXT, Palette.GREY, up.height(area, last.upper998()));
                    ends.add("95%", Pen.TEXT, Palette.GREY, up.height(area, last.upper95()));
                    ends.add("95%", Pen.TEXT, Palette.GREY, up.height(area, last.lower95()));
                    ends.add("99.8%", Pen.TEXT, Palette.GREY, up.height(area, last.lower998()));
                });
    }

    private void curves(Plane plane, Ruler across) {
        List<Point2D> lower998 = curve(FunnelLimits::lower998);
        List<Point2D> upper998 = curve(FunnelLimits::upper998);
        List<Point2D> lower95 = curve(FunnelLimits::lower95);
        List<Point2D> upper95 = curve(FunnelLimits::upper95);
        plane.band(upper998, lower998, Palette.USUAL_RANGE);
        plane.band(upper95, lower95, Palette.USUAL_RANGE);
        plane.line(upper998, Palette.RANGE_EDGE, Pen.LEVEL);
        plane.line(lower998, Palette.RANGE_EDGE, Pen.LEVEL);
        plane.line(upper95, Palette.RANGE_EDGE, Pen.DASHED);
        plane.line(lower95, Palette.RANGE_EDGE, Pen.DASHED);
        plane.line(centre(across), Palette.USUAL_LEVEL, Pen.LEVEL);
    }

    private List<Point2D> curve(ToDoubleFunction<FunnelLimits> limit) {
        return funnel.limits().stream()
                .<Point2D>map(at -> new Point2D.Double(at.size(), limit.applyAsDouble(at)))
                .toList();
    }

    /** From edge to edge of the picture. */
    private List<Point2D> centre(Ruler across) {
        return List.of(
                new Point2D.Double(across.low(), funnel.centre()), new Point2D.Double(across.high(), funnel.centre()));
    }

    private void marks(Plane plane) {
        plane.marks(places(point -> point.outside() == null), Pen.circle(DOT), Color.WHITE, Palette.INK);
        plane.marks(
                places(point -> point.outside() != null && !far(point)),
                Pen.diamond(DIAMOND),
                Color.WHITE,
                Palette.ALARM);
        plane.marks(places(FunnelFigure::far), Pen.diamond(DIAMOND), Palette.ALARM, Palette.ALARM);
    }

    private List<Point2D> places(Predicate<FunnelPoint> which) {
        return funnel.points().stream().filter(which).map(FunnelFigure::place).toList();
    }

    private static Point2D place(FunnelPoint point) {
        return new Point2D.Double(point.size(), point.value());
    }

    /** Those farthest outside are named first, those inside last. */
    private void names(Pen pen, Plane plane, Ruler across) {
        List<Point2D> all = places(point -> true).stream().map(plane::at).toList();
        List<List<Point2D>> lines = Stream.of(
                        curve(FunnelLimits::lower998),
                        curve(FunnelLimits::lower95),
                        centre(across),
                        curve(FunnelLimits::upper95),
                        curve(FunnelLimits::upper998))
                .map(line -> line.stream().map(plane::at).toList())
                .toList();
        NamedPoints names = new NamedPoints(pen, plane.area(), new FreeRoom(all, DIAMOND, lines), DIAMOND);
        funnel.points().stream()
                .filter(point -> point.outside() != null)
                .sorted(Comparator.comparing(point -> far(point) ? 0 : 1))
                .forEach(point -> names.name(
                        pen.abridge(Pen.SMALL, point.label(), WIDEST_NAME),
                        Pen.SMALL,
                        Palette.ALARM_TEXT,
                        plane.at(place(point))));
        funnel.points().stream()
                .filter(point -> point.outside() == null && !point.brief().isEmpty())
                .forEach(point -> names.name(point.brief(), Pen.SMALL, Palette.GREY, plane.at(place(point))));
    }

    private static boolean far(FunnelPoint point) {
        String outside = point.outside();
        return outside != null && outside.contains("99.8");
    }
}
