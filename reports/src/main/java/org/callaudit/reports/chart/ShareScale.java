package org.callaudit.reports.chart;

import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.callaudit.analytics.signal.ControlChart;

/**
 * The y axis of a share: from zero in two to four round steps, a little further where the data go further.
 *
 * @param step between ticks
 * @param top highest tick
 * @param end where the axis ends: at the highest value to be drawn, or at the top tick if that is higher
 */
record ShareScale(double step, double top, double end) {

    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.25};
    private static final int MOST_STEPS = 4;

    /** A tick that is this near would be drawn anyhow, in the room that points on the edge have. */
    private static final double NEAR = 1.08;

    static ShareScale of(ControlChart chart) {
        double highest = chart.points().stream()
                .flatMap(point -> Stream.of(point.value(), point.upper()))
                .filter(Objects::nonNull)
                .flatMapToDouble(DoubleStream::of)
                .max()
                .orElse(1);
        Double standard = chart.standard();
        return upTo(standard == null ? highest : Math.max(highest, standard));
    }

    /** The scale on which a share so high can be drawn. */
    static ShareScale upTo(double share) {
        double highest = Math.min(1, share);
        for (double step : STEPS) {
            double steps = Math.floor(NEAR * highest / step);
            if (steps <= MOST_STEPS) {
                double top = Math.max(steps, 2) * step;
                return new ShareScale(step, top, Math.max(highest, top));
            }
        }
        throw new IllegalStateException("a share of " + highest + " has no scale");
    }
}
