package org.callaudit.reports.chart;

import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.ControlChart;

/**
 * The y axis of a share: from zero in three to five round steps, never beyond 100 %.
 *
 * @param step between ticks
 * @param top highest tick
 */
record ShareScale(double step, double top) {

    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.25};
    private static final int MOST_TICKS = 5;

    static ShareScale of(ControlChart chart) {
        double highest = chart.points().stream()
                .flatMap(point -> Stream.of(point.value(), point.upper()))
                .filter(Objects::nonNull)
                .flatMapToDouble(DoubleStream::of)
                .max()
                .orElse(1);
        Double standard = chart.standard();
        highest = Math.min(1, standard == null ? highest : Math.max(highest, standard));
        for (double step : STEPS) {
            double ticks = Math.ceil(highest / step - 1e-9);
            if (ticks < MOST_TICKS) {
                return new ShareScale(step, Math.max(ticks, 2) * step);
            }
        }
        return new ShareScale(0.25, 1);
    }
}
