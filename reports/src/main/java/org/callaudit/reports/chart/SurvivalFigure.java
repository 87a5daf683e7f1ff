package org.callaudit.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.callaudit.analytics.picture.Picture.Curve;
import org.callaudit.analytics.picture.Picture.Step;
import org.callaudit.analytics.picture.Picture.Survival;

/** Shares that have not come to an end yet: a stepped curve a group with its band, ticks where some were last seen. */
final class SurvivalFigure implements Figure {

    private static final double HEIGHT = 300;
    private static final double TOP = 22;
    private static final double BOTTOM = 36;
    private static final double WIDEST_NAME = 150;
    private static final double TICK = 3.5;
    /** With more curves than this their bands would only hide one another. */
    private static final int MOST_BANDS = 4;

    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x1d2733),
            new Color(0x56B4E9),
            new Color(0x8C6BB1),
            new Color(0x7a7a7a));
    private static final List<BasicStroke> STROKES = List.of(
            Pen.line(1.5),
            Pen.dashes(6, 2.5f),
            Pen.dashes(2, 2),
            Pen.dashes(8, 2, 2, 2),
            Pen.line(0.9),
            Pen.dashes(4, 4));

    private final Survival survival;

    SurvivalFigure(Survival survival) {
        this.survival = survival;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        Ruler across = Ruler.over(
                survival.time(),
                DoubleStream.concat(
                        DoubleStream.of(0),
                        survival.curves().stream()
                                .flatMap(curve -> curve.steps().stream())
                                .mapToDouble(Step::time)),
                6);
        Ruler up = Ruler.over(survival.share(), DoubleStream.of(0, 1), 5);
        double left = Plane.labelWidth(pen, up);
        double right = names(pen, new Rectangle2D.Double(), up).width();
        Rectangle2D area = new Rectangle2D.Double(left, TOP, width - left - right, height - TOP - BOTTOM);
        Plane plane = Plane.between(pen, area, across, up);
        List<Curve> curves = survival.curves();
        for (int i = 0; i < curves.size() && curves.size() <= MOST_BANDS; i++) {
            band(plane, curves.get(i), colour(i));
        }
        for (int i = 0; i < curves.size(); i++) {
            curve(plane, curves.get(i), i);
        }
        plane.draw(g2, width, height);
        plane.titleUp(pen, up, 0, 9);
        names(pen, area, up).draw(area);
    }

    private static Color colour(int i) {
        return COLOURS.get(i % COLOURS.size());
    }

    private EndLabels names(Pen pen, Rectangle2D area, Ruler up) {
        EndLabels names = new EndLabels(pen, WIDEST_NAME);
        for (int i = 0; i < survival.curves().size(); i++) {
            Curve curve = survival.curves().get(i);
            if (!curve.steps().isEmpty()) {
                double end = curve.steps().get(curve.steps().size() - 1).share();
                names.add(curve.name(), STROKES.get(i % STROKES.size()), colour(i), up.height(area, end));
            }
        }
        return names;
    }

    private static void band(Plane plane, Curve curve, Color colour) {
        Color light = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 36);
        List<Step> steps = curve.steps();
        for (int i = 0; i + 1 < steps.size(); i++) {
            Double low = steps.get(i).low();
            Double high = steps.get(i).high();
            if (low != null && high != null) {
                double from = steps.get(i).time();
                double to = steps.get(i + 1).time();
                plane.band(
                        List.of(new Point2D.Double(from, high), new Point2D.Double(to, high)),
                        List.of(new Point2D.Double(from, low), new Point2D.Double(to, low)),
                        light);
            }
        }
    }

    /** One path, as JFreeChart's step renderer starts the dashes anew at each step. */
    private static void curve(Plane plane, Curve curve, int index) {
        List<Point2D> corners = new ArrayList<>();
        double share = 1;
        corners.add(new Point2D.Double(0, share));
        for (Step step : curve.steps()) {
            corners.add(new Point2D.Double(step.time(), share));
            share = step.share();
            corners.add(new Point2D.Double(step.time(), share));
        }
        plane.line(corners, colour(index), STROKES.get(index % STROKES.size()));
        List<Point2D> censored = curve.steps().stream()
                .filter(Step::censored)
                .<Point2D>map(step -> new Point2D.Double(step.time(), step.share()))
                .toList();
        plane.marks(censored, new Line2D.Double(0, -TICK, 0, TICK), null, colour(index));
    }
}
