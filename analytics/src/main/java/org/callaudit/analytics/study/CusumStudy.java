package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Panel;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Series;
import org.callaudit.analytics.stats.CusumChart;
import org.callaudit.analytics.stats.CusumChart.Sums;
import org.callaudit.analytics.stats.Limits;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Cumulative sums of what values are off their target, in order of time. */
public final class CusumStudy {

    private CusumStudy() {}

    /**
     * What is charted, and how.
     *
     * @param k slack, in standard deviations, 0 or more
     * @param h what a sum may reach, in standard deviations
     * @param target null: the mean of the baseline
     * @param sigma null: estimated from its moving ranges
     */
    public record Options(
            String value,
            double k,
            double h,
            @Nullable Double target,
            @Nullable Double sigma,
            SeriesOptions series) {

        public Options {
            if (!(k >= 0 && k < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a k of " + k + " is not 0 or more");
            }
            SmallShifts.requirePositive("an h of", h);
            if (sigma != null) {
                SmallShifts.requirePositive("a sigma of", sigma);
            }
        }
    }

    /** The tabular CUSUM chart. */
    public static Study cusum(Table table, Options options) {
        List<@Nullable Double> values = Reading.values(table, options.value());
        Reading.requireAny(table, values, options.value());
        Timeline timeline = new Timeline(table, options.series(), values);
        SmallShifts usual = SmallShifts.of(timeline.baseline(values), options.target(), options.sigma());
        int rows = values.size();
        List<@Nullable Double> high = new ArrayList<>(Collections.<@Nullable Double>nCopies(rows, null));
        List<@Nullable Double> low = new ArrayList<>(high);
        List<List<String>> signals = new ArrayList<>(Collections.nCopies(rows, List.of()));
        Notes notes = new Notes(table, timeline.labels()).missing(values);
        Double sigma = usual.sigma();
        if (sigma == null || sigma == 0) {
            notes.add(
                    "The baseline does not tell how much points vary (it has one value, or all are equal), and sums are in"
                            + " standard deviations: there are none. Give a sigma.");
        } else {
            CusumChart chart = new CusumChart(usual.target(), sigma, options.k(), options.h());
            List<Sums> all = chart.sums(Reading.there(values));
            for (int i = 0; i < all.size(); i++) {
                int row = timeline.counted().get(i);
                high.set(row, all.get(i).high());
                low.set(row, all.get(i).low());
                signals.set(row, options.series().rules() == null ? List.of() : chart.signals(all.get(i)));
            }
        }
        return new Study(
                "cusum",
                timeline.counted().size(),
                figures(timeline.labels(), values, high, low, signals).map(),
                timeline.headline(
                        signals,
                        List.of(),
                        Spoken.rounded(usual.target(), sigma == null ? 0 : sigma),
                        options.series().rules() != null && high.stream().anyMatch(sum -> sum != null)),
                "Tabular CUSUM (Page 1954), in standard deviations: k " + Spoken.rounded(options.k()) + ", h "
                        + Spoken.rounded(options.h()) + "; " + SmallShifts.words(options.target(), options.sigma())
                        + "; " + timeline.restsOn() + ".",
                notes.list(),
                picture(timeline, options, high, low, signals));
    }

    private static Findings figures(
            List<String> labels,
            List<@Nullable Double> values,
            List<@Nullable Double> high,
            List<@Nullable Double> low,
            List<List<String>> signals) {
        List<Findings> points = new ArrayList<>();
        for (int row = 0; row < values.size(); row++) {
            points.add(new Findings()
                    .with("label", (Object) labels.get(row))
                    .with("value", values.get(row))
                    .with("high", high.get(row))
                    .with("low", low.get(row))
                    .with("signals", (Object) signals.get(row)));
        }
        return new Findings().rows("points", points);
    }

    private static Series picture(
            Timeline timeline,
            Options options,
            List<@Nullable Double> high,
            List<@Nullable Double> low,
            List<List<String>> signals) {
        List<@Nullable Limits> limits = Collections.<@Nullable Limits>nCopies(
                high.size(), new Limits(Double.NEGATIVE_INFINITY, 0, options.h(), 1));
        Panel above = timeline.panel(
                new Axis("run above target, standard deviations", Scale.NUMBER),
                high,
                limits,
                only("cusum-high", signals));
        Panel below = timeline.panel(
                new Axis("run below target, standard deviations", Scale.NUMBER),
                low,
                limits,
                only("cusum-low", signals));
        return new Series(timeline.labels(), List.of(above, below));
    }

    private static List<List<String>> only(String signal, List<List<String>> signals) {
        return signals.stream()
                .map(ofRow -> ofRow.stream().filter(signal::equals).toList())
                .toList();
    }
}
