package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.centre.Standing.Place;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Funnel;
import org.callaudit.analytics.picture.Picture.FunnelPoint;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.FunnelPlot;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;
import org.callaudit.analytics.study.FunnelCurves;
import org.jspecify.annotations.Nullable;

/**
 * One share of units of unequal size, seen against what all have in common.
 *
 * <p>The range that so many cases let one expect is the 99.8 % one, from exact binomial quantiles; where many units
 * differ more than chance lets them, it allows for their usual difference too. A unit is outside if it is beyond that range, and the
 * family of all comparisons of the report, held to a false discovery rate, says so as well.
 */
final class Comparison {

    /** Below, what all have in common is hardly more than what one of them has. */
    private static final int LEAST_UNITS = 3;

    /** From so many units on, their usual difference can be told from one or two that are unlike all others. */
    private static final int LEAST_TO_DIFFER = 20;

    private static final int NOT_TESTED = -1;

    private final Family family;
    private final List<Unit> units;
    private final @Nullable FunnelPlot plot;
    private final boolean wide;
    private final List<Integer> tests = new ArrayList<>();
    private final List<Double> pValues = new ArrayList<>();

    /**
     * A unit.
     *
     * @param brief a short name, or empty
     * @param oneEvaluator whether one evaluator did so much of it, or of a part of it, that it is not compared
     * @param sum whether it is made up of other units, and so is no part of the common level
     */
    record Unit(String name, String brief, Proportion share, boolean oneEvaluator, boolean sum) {

        boolean comparable() {
            return FewCases.makeShare(share.n()) && !oneEvaluator;
        }
    }

    Comparison(List<Unit> units, Family family) {
        this.units = units;
        this.family = family;
        List<Proportion> level = units.stream()
                .filter(unit -> unit.comparable() && !unit.sum())
                .map(Unit::share)
                .toList();
        this.plot = level.size() < LEAST_UNITS ? null : FunnelPlot.ofProportions(level);
        this.wide = plot != null && level.size() >= LEAST_TO_DIFFER && plot.overdispersed(level.size());
        for (Unit unit : units) {
            Double pValue = plot == null || !unit.comparable() ? null : pValue(plot, unit.share());
            pValues.add(pValue == null ? 1 : pValue);
            tests.add(pValue == null ? NOT_TESTED : family.add(pValue));
        }
    }

    private double pValue(FunnelPlot judged, Proportion share) {
        return wide ? judged.overdispersedP(share) : judged.midP(share);
    }

    /** Whether there were units enough. */
    boolean compared() {
        return plot != null;
    }

    /** The level that all have in common; null where nothing was compared. */
    @Nullable
    Double level() {
        return plot == null ? null : plot.centre();
    }

    /** Of the comparison of that unit with the common level; 1 where it is not compared. */
    double pValue(int unit) {
        return pValues.get(unit);
    }

    /** Where each unit stands, in their order. */
    List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            standings.add(standing(i));
        }
        return standings;
    }

    private Standing standing(int i) {
        Unit unit = units.get(i);
        Proportion share = unit.share();
        Interval likely = FewCases.makeShare(share.n()) ? WilsonInterval.of(share, Level.USUAL) : null;
        Interval expected = plot == null || tests.get(i) == NOT_TESTED ? null : expected(plot, (double) share.n());
        return new Standing(share.count(), share.n(), likely, expected, place(unit, expected, tests.get(i)));
    }

    private Place place(Unit unit, @Nullable Interval expected, int test) {
        if (unit.share().n() == 0) {
            return Place.NONE;
        }
        if (!FewCases.makeShare(unit.share().n())) {
            return Place.TOO_FEW;
        }
        if (unit.oneEvaluator()) {
            return Place.ONE_EVALUATOR;
        }
        if (expected == null) {
            return Place.ALONE;
        }
        double value = unit.share().share();
        if (expected.contains(value)) {
            return Place.INSIDE;
        }
        return !family.flags(test) ? Place.EDGE : value > expected.high() ? Place.ABOVE : Place.BELOW;
    }

    private Interval expected(FunnelPlot judged, double n) {
        return wide ? judged.overdispersedLimits(n, FunnelPlot.ALARM) : judged.limits(n, FunnelPlot.ALARM);
    }

    /** The picture of what is compared, sums left out; null where there is nothing to compare or nothing varies. */
    @Nullable
    Funnel picture(String size, String value) {
        if (plot == null || plot.centre() == 0 || plot.centre() == 1) {
            return null;
        }
        List<Standing> standings = standings();
        List<FunnelPoint> points = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (tests.get(i) != NOT_TESTED && !unit.sum()) {
                points.add(new FunnelPoint(
                        unit.name(),
                        unit.brief(),
                        (double) unit.share().n(),
                        unit.share().share(),
                        standings.get(i).place().outside() ? "99.8" : null));
            }
        }
        return new Funnel(
                new Axis(size, Scale.NUMBER),
                new Axis(value, Scale.SHARE),
                plot.centre(),
                units.stream().anyMatch(Unit::oneEvaluator) ? "teams compared" : "all teams",
                points,
                FunnelCurves.of(plot, points, wide));
    }

    /** One line on how the range was found. */
    String method() {
        return "Expected range for this many: inner shading 95%, outer 99.8% of what chance "
                + (wide
                        ? "and the usual difference between teams give (funnel; additive overdispersion)."
                        : "gives (funnel; exact binomial limits).");
    }
}
