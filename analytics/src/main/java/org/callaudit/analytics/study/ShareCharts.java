package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.Rate;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Shares over time: the p chart and Laney's p′. */
public final class ShareCharts {

    private ShareCharts() {}

    /**
     * What is charted.
     *
     * @param count column of hits
     * @param size column of cases
     */
    public record Options(String count, String size, SeriesOptions series) {}

    /** The p chart. */
    public static Study p(Table table, Options options) {
        return study("p", table, options, false);
    }

    /** Laney's p′, for shares that vary more than the binomial allows. */
    public static Study laney(Table table, Options options) {
        return study("laney-p", table, options, true);
    }

    private static Study study(String name, Table table, Options options, boolean laney) {
        List<@Nullable Long> cases = Reading.counts(table, options.size());
        List<@Nullable Proportion> shares = Reading.proportions(table, options.count(), options.size());
        List<@Nullable Rate> rates = new ArrayList<>();
        shares.forEach(share -> rates.add(share == null ? null : Rate.of(share)));
        CountChart chart = new CountChart(name, table, options.series(), rates, new ArrayList<>(cases));
        Reading.requireAny(table, chart.sized(), options.count(), options.size());
        Timeline timeline = chart.timeline();
        List<Proportion> baseline = timeline.baseline(shares);
        Axis axis = new Axis(options.count() + " of " + options.size() + ", %", Scale.SHARE);
        if (laney && baseline.size() < 2) {
            double centre = PChart.ordinary(baseline).centre();
            return chart.study(
                    timeline,
                    new CountChart.Fit(centre, null, size -> null),
                    true,
                    axis,
                    "p\u2032 chart (Laney 2002)",
                    List.of("One point does not tell how much points vary: no \u03c3z and no limits."));
        }
        PChart fitted = laney ? PChart.laney(baseline) : PChart.ordinary(baseline);
        String method = laney
                ? "p\u2032 chart (Laney 2002): center \u00b1 3 \u03c3z \u221a(p (1 \u2212 p) / n), \u03c3z "
                        + Spoken.rounded(fitted.sigmaZ()) + " from the mean moving range of z / 1.128"
                : "p chart: center \u00b1 3 \u221a(p (1 \u2212 p) / n)";
        return chart.study(
                timeline,
                new CountChart.Fit(fitted.centre(), fitted.sigmaZ(), size -> fitted.limits((long) size)),
                laney,
                axis,
                method + ", cut to 0\u2013100 %",
                List.of());
    }
}
