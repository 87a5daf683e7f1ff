package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Line;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Series;
import org.callaudit.analytics.stats.EwmaChart;
import org.callaudit.analytics.stats.Limits;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Exponentially weighted moving averages, in order of time. */
public final class EwmaStudy {

    private EwmaStudy() {}

    /**
     * What is charted, and how.
     *
     * @param lambda weight of the newest value, above 0 and at most 1
     * @param width limits are so many standard errors from the target
     * @param target null: the mean of the baseline
     * @param sigma null: estimated from its moving ranges
     * @param asymptotic whether limits are from the first point on what they tend to
     */
    public record Options(
            String value,
            double lambda,
            double width,
            @Nullable Double target,
            @Nullable Double sigma,
            boolean asymptotic,
            SeriesOptions series) {

        public Options {
            if (!(lambda > 0 && lambda <= 1)) {
                throw new IllegalArgumentException("a lambda of " + lambda + " is not above 0 and at most 1");
            }
            SmallShifts.requirePositive("a limit of", width);
            if (sigma != null) {
                SmallShifts.requirePositive("a sigma of", sigma);
            }
        }
    }

    /** The EWMA chart. */
    public static Study ewma(Table table, Options options) {
        List<@Nullable Double> values = Reading.values(table, options.value());
        Reading.requireAny(table, values, options.value());
        Timeline timeline = new Timeline(table, options.series(), values);
        SmallShifts usual = SmallShifts.of(timeline.baseline(values), options.target(), options.sigma());
        Double sigma = usual.sigma();
        EwmaChart chart = new EwmaChart(usual.target(), sigma == null ? 0 : sigma, options.lambda(), options.width());
        int rows = values.size();
        List<@Nullable Double> averages = new ArrayList<>(Collections.<@Nullable Double>nCopies(rows, null));
        List<@Nullable Limits> limits = new ArrayList<>(Collections.<@Nullable Limits>nCopies(rows, null));
        List<List<String>> signals = new ArrayList<>(Collections.nCopies(rows, List.of()));
        List<Double> all = chart.averages(Reading.there(values));
        for (int i = 0; i < all.size(); i++) {
            int row = timeline.counted().get(i);
            averages.set(row, all.get(i));
            if (sigma != null) {
                Limits one = options.asymptotic() ? chart.asymptoticLimits() : chart.limits(i + 1);
                limits.set(row, one);
                signals.set(row, options.series().rules() == null ? List.of() : EwmaChart.signals(all.get(i), one));
            }
        }
        Notes notes = new Notes(table, timeline.labels()).missing(values);
        if (sigma == null) {
            notes.add("One point does not tell how much points vary: no limits.");
        }
        Axis axis = new Axis("moving average of " + options.value(), Scale.NUMBER);
        return new Study(
                "ewma",
                timeline.counted().size(),
                figures(timeline.labels(), values, averages, limits, signals).map(),
                timeline.headline(
                        signals,
                        List.of(),
                        Spoken.rounded(usual.target(), usual.sigma() == null ? 0 : usual.sigma()),
                        options.series().rules() != null && sigma != null),
                "EWMA chart (Roberts 1959): \u03bb " + Spoken.rounded(options.lambda()) + ", target \u00b1 "
                        + Spoken.rounded(options.width()) + " standard errors"
                        + (options.asymptotic() ? " in the long run" : "") + "; "
                        + SmallShifts.words(options.target(), options.sigma()) + "; " + timeline.restsOn() + ".",
                notes.list(),
                new Series(
                        timeline.labels(),
                        List.of(timeline.panel(axis, averages, limits, signals, new Line(options.value(), values)))));
    }

    private static Findings figures(
            List<String> labels,
            List<@Nullable Double> values,
            List<@Nullable Double> averages,
            List<@Nullable Limits> limits,
            List<List<String>> signals) {
        List<Findings> points = new ArrayList<>();
        for (int row = 0; row < values.size(); row++) {
            Limits one = limits.get(row);
            points.add(new Findings()
                    .with("label", (Object) labels.get(row))
                    .with("value", values.get(row))
                    .with("ewma", averages.get(row))
                    .with("lcl", one == null ? null : (Double) one.lower())
                    .with("ucl", one == null ? null : (Double) one.upper())
                    .with("signals", (Object) signals.get(row)));
        }
        return new Findings().rows("points", points);
    }
}
