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

    private FunnelCurves() {}

    /** Where all units are of one size, the curves reach so far below and above it. */
    private static final double AROUND = 0.1;

    /** The limits at sizes that rise, from the smallest unit's to the largest's. */
    public static List<FunnelLimits> of(FunnelPlot plot, List<FunnelPoint> drawn, boolean overdispersion) {
        double least = drawn.stream().mapToDouble(FunnelPoint::size).min().orElse(1);
        double most = drawn.stream().mapToDouble(FunnelPoint::size).max().orElse(1);
        double around = least < most ? 0 : AROUND * least;
        Set<Double> sizes = new TreeSet<>();
        for (int i = 0; i <= DRAWN; i++) {
            double size = least - around + (most - least + 2 * around) * i / DRAWN;
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
