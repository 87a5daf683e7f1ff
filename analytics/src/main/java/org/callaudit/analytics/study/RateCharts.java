package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.Rate;
import org.callaudit.analytics.stats.UChart;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Rates of events over time: the u chart, Laney's u′, and the c chart where exposures are alike. */
public final class RateCharts {

    private RateCharts() {}

    /**
     * What is charted.
     *
     * @param count column of events
     * @param size column of exposures, fractions allowed; null: all are alike
     */
    public record Options(String count, @Nullable String size, SeriesOptions series) {}

    /** The u chart. */
    public static Study u(Table table, Options options) {
        return study("u", table, options, false);
    }

    /** Laney's u′, for counts that vary more than Poisson's law allows. */
    public static Study laney(Table table, Options options) {
        return study("laney-u", table, options, true);
    }

    /** The c chart. */
    public static Study c(Table table, Options options) {
        return study("c", table, options, false);
    }

    private static Study study(String name, Table table, Options options, boolean laney) {
        String size = options.size();
        List<@Nullable Long> events = Reading.counts(table, options.count());
        List<@Nullable Double> exposures = size == null ? ones(events.size()) : Reading.exposures(table, size);
        if (size != null) {
            requireExposure(table, options.count(), events, exposures, size);
        }
        List<@Nullable Rate> rates = Reading.both(events, exposures, Rate::new);
        CountChart chart =
                new CountChart(name, table, options.series(), rates, size == null ? List.of() : whole(exposures));
        Reading.requireAny(table, chart.sized(), options.count(), size == null ? options.count() : size);
        Timeline timeline = chart.timeline();
        List<Rate> baseline = timeline.baseline(chart.sized());
        Axis axis = new Axis(options.count() + (size == null ? "" : " per unit of " + size), Scale.NUMBER);
        if (laney && baseline.size() < 2) {
            double centre = UChart.ordinary(baseline).centre();
            return chart.study(
                    timeline,
                    new CountChart.Fit(centre, null, one -> null),
                    true,
                    axis,
                    "u\u2032 chart (Laney 2002)",
                    List.of("One point does not tell how much points vary: no \u03c3z and no limits."));
        }
        UChart fitted = laney ? UChart.laney(baseline) : UChart.ordinary(baseline);
        return chart.study(
                timeline,
                new CountChart.Fit(fitted.centre(), fitted.sigmaZ(), fitted::limits),
                laney,
                axis,
                method(size, laney, fitted) + ", lower limit not below 0",
                List.of());
    }

    private static String method(@Nullable String size, boolean laney, UChart fitted) {
        if (size == null) {
            return "c chart: center \u00b1 3 \u221acenter";
        }
        return laney
                ? "u\u2032 chart (Laney 2002): center \u00b1 3 \u03c3z \u221a(center / size), \u03c3z "
                        + Spoken.rounded(fitted.sigmaZ()) + " from the mean moving range of z / 1.128"
                : "u chart: center \u00b1 3 \u221a(center / size)";
    }

    /** There can be several events in a unit of exposure, but none where there was no exposure. */
    static void requireExposure(
            Table table, String count, List<@Nullable Long> events, List<@Nullable Double> exposures, String size) {
        List<@Nullable Double> most = new ArrayList<>(exposures.size());
        for (Double exposure : exposures) {
            most.add(exposure == null || exposure > 0 ? null : exposure);
        }
        Reading.requireWithin(table, count, events, most, size);
    }

    private static List<@Nullable Double> ones(int rows) {
        List<@Nullable Double> ones = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            ones.add(1.0);
        }
        return ones;
    }

    /** Whole exposures are shown as such. */
    private static List<@Nullable Number> whole(List<@Nullable Double> exposures) {
        List<@Nullable Number> shown = new ArrayList<>(exposures.size());
        for (Double exposure : exposures) {
            shown.add(
                    exposure != null && exposure == Math.rint(exposure) ? (Number) (long) (double) exposure : exposure);
        }
        return shown;
    }
}
