package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.callaudit.analytics.study.Picture.Funnel;
import org.callaudit.analytics.study.Picture.FunnelLimits;
import org.callaudit.analytics.study.Picture.FunnelPoint;

/** Units of different size within limits that narrow with size. Those inside are hollow, those outside carry their names. */
final class FunnelFigure implements Figure {

    private static final double HEIGHT = 330;
    private static final double TOP = 22;
    private static final double BOTTOM = 28;
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
        Ruler across = Ruler.over(
                funnel.size(),
                DoubleStream.concat(
                        DoubleStream.of(0),
                        DoubleStream.concat(
                                funnel.points().stream().mapToDouble(FunnelPoint::size),
                                funnel.limits().stream().mapToDouble(FunnelLimits::size))),
                6);
        Ruler up = upright();
        EndLabels ends = new EndLabels(pen, WIDEST_NAME);
        labelEnds(ends, new Rectangle2D.Double(), up, across);
        double left = Plane.labelWidth(pen, up);
        Rectangle2D area = new Rectangle2D.Double(left, TOP, width - left - ends.width(), height - TOP - BOTTOM);
        Plane plane = new Plane(area, across, up);
        plane.drawAxes(pen, 0, 9);
        pen.within(area, () -> curves(pen, plane));
        EndLabels labels = new EndLabels(pen, WIDEST_NAME);
        labelEnds(labels, area, up, across);
        labels.draw(area);
        points(pen, plane);
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
                "center " + Ruler.print(funnel.value(), funnel.centre()),
                Pen.NAMED,
                Palette.USUAL_LEVEL,
                Plane.up(area, up, funnel.centre()));
        funnel.limits().stream()
                .filter(limit -> limit.size() <= across.high())
                .max(Comparator.comparingDouble(FunnelLimits::size))
                .ifPresent(last -> {
                    ends.add("99.8%", Pen.TEXT, Palette.GREY, Plane.up(area, up, last.upper998()));
                    ends.add("95%", Pen.TEXT, Palette.GREY, Plane.up(area, up, last.upper95()));
                    ends.add("95%", Pen.TEXT, Palette.GREY, Plane.up(area, up, last.lower95()));
                    ends.add("99.8%", Pen.TEXT, Palette.GREY, Plane.up(area, up, last.lower998()));
                });
    }

    private void curves(Pen pen, Plane plane) {
        List<Point2D> lower998 = curve(plane, FunnelLimits::lower998);
        List<Point2D> upper998 = curve(plane, FunnelLimits::upper998);
        List<Point2D> lower95 = curve(plane, FunnelLimits::lower95);
        List<Point2D> upper95 = curve(plane, FunnelLimits::upper95);
        pen.fill(Palette.USUAL_RANGE, Pen.between(upper998, lower998));
        pen.fill(Palette.USUAL_RANGE, Pen.between(upper95, lower95));
        pen.draw(Pen.LEVEL, Palette.RANGE_EDGE, Pen.path(upper998));
        pen.draw(Pen.LEVEL, Palette.RANGE_EDGE, Pen.path(lower998));
        pen.draw(Pen.DASHED, Palette.RANGE_EDGE, Pen.path(upper95));
        pen.draw(Pen.DASHED, Palette.RANGE_EDGE, Pen.path(lower95));
        pen.draw(Pen.LEVEL, Palette.USUAL_LEVEL, Pen.path(centre(plane)));
    }

    private List<Point2D> curve(Plane plane, ToDoubleFunction<FunnelLimits> limit) {
        return funnel.limits().stream()
                .<Point2D>map(at -> new Point2D.Double(plane.x(at.size()), plane.y(limit.applyAsDouble(at))))
                .toList();
    }

    private List<Point2D> centre(Plane plane) {
        double y = plane.y(funnel.centre());
        return List.of(
                new Point2D.Double(plane.area().getMinX(), y),
                new Point2D.Double(plane.area().getMaxX(), y));
    }

    private void points(Pen pen, Plane plane) {
        List<Point2D> all = new ArrayList<>();
        for (FunnelPoint point : funnel.points()) {
            Point2D at = new Point2D.Double(plane.x(point.size()), plane.y(point.value()));
            all.add(at);
            if (point.outside() == null) {
                pen.hollow(Palette.INK, at.getX(), at.getY(), DOT);
            }
        }
        List<FunnelPoint> outside = funnel.points().stream()
                .filter(point -> point.outside() != null)
                .sorted(Comparator.comparing(point -> far(point) ? 0 : 1))
                .toList();
        for (FunnelPoint point : outside) {
            pen.diamond(
                    far(point) ? Palette.ALARM : Color.WHITE, plane.x(point.size()), plane.y(point.value()), DIAMOND);
        }
        NamedPoints names = new NamedPoints(
                pen,
                plane.area(),
                new FreeRoom(
                        all,
                        DIAMOND,
                        List.of(
                                curve(plane, FunnelLimits::lower998),
                                curve(plane, FunnelLimits::lower95),
                                centre(plane),
                                curve(plane, FunnelLimits::upper95),
                                curve(plane, FunnelLimits::upper998))),
                DIAMOND);
        for (FunnelPoint point : outside) {
            String name = pen.abridge(Pen.SMALL, point.label(), WIDEST_NAME);
            Point2D at = new Point2D.Double(plane.x(point.size()), plane.y(point.value()));
            names.name(name, Pen.SMALL, Palette.ALARM_TEXT, at);
        }
    }

    private static boolean far(FunnelPoint point) {
        String outside = point.outside();
        return outside != null && outside.contains("99.8");
    }
}
