package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Series;
import org.callaudit.analytics.stats.Limits;
import org.callaudit.analytics.stats.Rate;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A chart of counts in cases or exposures, over time: what the p, u and c charts have in common.
 *
 * @param rates for each row; null where a figure is missing
 * @param sizes what is said of each row's size; empty where all are alike
 */
record CountChart(
        String name, Table table, SeriesOptions options, List<@Nullable Rate> rates, List<@Nullable Number> sizes) {

    /** The centre and width that were found, or null where they could not be. */
    record Fit(@Nullable Double centre, @Nullable Double sigmaZ, DoubleFunction<@Nullable Limits> limits) {}

    /** Rows with a size, for which alone there is a value. */
    Timeline timeline() {
        return new Timeline(table, options, sized());
    }

    /** The same as rates; null also where the size is 0. */
    List<@Nullable Rate> sized() {
        List<@Nullable Rate> sized = new ArrayList<>(rates.size());
        for (Rate rate : rates) {
            sized.add(rate == null || rate.size() == 0 ? null : rate);
        }
        return sized;
    }

    Study study(Timeline timeline, Fit fit, boolean laney, Axis axis, String method, List<String> said) {
        List<@Nullable Double> values = new ArrayList<>(rates.size());
        List<@Nullable Limits> limits = new ArrayList<>(rates.size());
        for (Rate rate : sized()) {
            values.add(rate == null ? null : (Double) rate.perUnit());
            limits.add(rate == null ? null : fit.limits().apply(rate.size()));
        }
        List<List<String>> signals = timeline.signals(values, limits);
        List<String> ofSeries = timeline.seriesSignals(values, limits);
        Findings found = new Findings().with("center", fit.centre());
        if (laney) {
            found.with("sigmaZ", fit.sigmaZ());
        }
        List<Findings> points = new ArrayList<>();
        for (int row = 0; row < rates.size(); row++) {
            points.add(point(timeline.labels().get(row), row, values.get(row), limits.get(row), signals.get(row)));
        }
        found.rows("points", points).with("seriesSignals", (Object) ofSeries);
        Double centre = fit.centre();
        String level = centre == null
                ? "an unknown level"
                : axis.scale() == Scale.SHARE ? Spoken.percent(centre) : Spoken.rounded(centre);
        Notes notes = new Notes(table, timeline.labels()).missing(rates).of(empty(), "A size of 0 gives no value");
        said.forEach(notes::add);
        return new Study(
                name,
                timeline.counted().size(),
                found.map(),
                timeline.headline(signals, ofSeries, level, timeline.judgesPoints(limits)),
                method + "; " + timeline.restsOn() + "; " + timeline.rules() + ".",
                notes.list(),
                new Series(timeline.labels(), List.of(timeline.panel(axis, values, limits, signals))));
    }

    private Findings point(
            String label, int row, @Nullable Double value, @Nullable Limits limits, List<String> signals) {
        Findings point = new Findings().with("label", (Object) label).with("value", value);
        if (!sizes.isEmpty()) {
            point.with("n", (Object) sizes.get(row));
        }
        point.with("lcl", limits == null ? null : (Double) limits.lower())
                .with("ucl", limits == null ? null : (Double) limits.upper())
                .with("signals", (Object) signals);
        Rate rate = rates.get(row);
        return rate != null && rate.size() == 0 ? point.with("note", (Object) "a size of 0 gives no value") : point;
    }

    private List<Integer> empty() {
        List<Integer> empty = new ArrayList<>();
        for (int row = 0; row < rates.size(); row++) {
            Rate rate = rates.get(row);
            if (rate != null && rate.size() == 0) {
                empty.add(row);
            }
        }
        return empty;
    }
}
