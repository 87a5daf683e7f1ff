package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callaudit.analytics.picture.Picture.FunnelLimits;
import org.callaudit.analytics.picture.Picture.FunnelPoint;
import org.callaudit.analytics.stats.FunnelPlot;
import org.callaudit.analytics.stats.Interval;

/** The curves of a funnel plot. */
public final class FunnelCurves {

    /** Places along the axis at which the curves are drawn. */
    private static final int DRAWN = 60;

    /** The curves reach so far beyond the outer units: a part of the way between these. */
    private static final double BEYOND = 0.05;

    /** But not so far that nothing is left of the smallest. */
    private static final double SMALLEST = 0.5;

    /** Where all units are of one size, a part of that size. */
    private static final double AROUND = 0.1;

    private FunnelCurves() {}

    /** The limits at sizes that rise, from a little below the smallest unit's to a little above the largest's. */
    public static List<FunnelLimits> of(FunnelPlot plot, List<FunnelPoint> drawn, boolean overdispersion) {
        double least = drawn.stream().mapToDouble(FunnelPoint::size).min().orElse(1);
        double most = drawn.stream().mapToDouble(FunnelPoint::size).max().orElse(1);
        double around = least < most ? BEYOND * (most - least) : AROUND * least;
        double first = Math.max(least - around, SMALLEST * least);
        double last = most + around;
        Set<Double> sizes = new TreeSet<>();
        for (int i = 0; i <= DRAWN; i++) {
            double size = first + (last - first) * i / DRAWN;
            sizes.add(plot.counts() == FunnelPlot.Counts.BINOMIAL ? Math.max(1, Math.rint(size)) : size);
        }
        List<FunnelLimits> curves = new ArrayList<>();
        for (double size : sizes) {
            Interval warning = limits(plot, size, FunnelPlot.WARNING, overdispersion);
            Interval alarm = limits(plot, size, FunnelPlot.ALARM, overdispersion);
            curves.add(new FunnelLimits(size, warning.low(), warning.high(), alarm.low(), alarm.high()));
        }
        return curves;
    }

    private static Interval limits(FunnelPlot plot, double size, double level, boolean overdispersion) {
        return overdispersion ? plot.overdispersedLimits(size, level) : plot.limits(size, level);
    }
}
