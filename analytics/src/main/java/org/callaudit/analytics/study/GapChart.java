package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Series;
import org.callaudit.analytics.stats.GChart;
import org.callaudit.analytics.stats.Limits;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Cases between rare events, in order of time: the g chart. */
public final class GapChart {

    private GapChart() {}

    /**
     * What is charted.
     *
     * @param gap column of the cases from one event to the next
     */
    public record Options(String gap, SeriesOptions series) {}

    /** The g chart. */
    public static Study g(Table table, Options options) {
        List<@Nullable Long> gaps = Reading.counts(table, options.gap());
        Reading.requireAny(table, gaps, options.gap());
        Timeline timeline = new Timeline(table, options.series(), gaps);
        GChart chart = GChart.of(timeline.baseline(gaps));
        List<@Nullable Double> values = new ArrayList<>(gaps.size());
        List<@Nullable Limits> limits = new ArrayList<>(gaps.size());
        for (Long gap : gaps) {
            values.add(gap == null ? null : (Double) (double) gap);
            limits.add(gap == null ? null : chart.limits());
        }
        List<List<String>> signals = timeline.signals(values, limits);
        List<String> ofSeries = timeline.seriesSignals(values, limits);
        List<Findings> points = new ArrayList<>();
        for (int row = 0; row < gaps.size(); row++) {
            points.add(new Findings()
                    .with("label", (Object) timeline.labels().get(row))
                    .with("value", (Object) gaps.get(row))
                    .with("signals", (Object) signals.get(row)));
        }
        Axis axis = new Axis(options.gap() + ", cases between events", Scale.NUMBER);
        return new Study(
                "g",
                timeline.counted().size(),
                new Findings()
                        .with("center", chart.centre())
                        .with("ucl", chart.limits().upper())
                        .rows("points", points)
                        .with("seriesSignals", (Object) ofSeries)
                        .map(),
                timeline.headline(
                        signals, ofSeries, Spoken.rounded(chart.centre()) + " cases", timeline.judgesPoints(limits)),
                "g chart (Benneyan 2001): center + 3 \u221a(center (center + 1)), no lower limit; " + timeline.restsOn()
                        + "; " + timeline.rules() + ".",
                new Notes(table, timeline.labels()).missing(gaps).list(),
                new Series(timeline.labels(), List.of(timeline.panel(axis, values, limits, signals))));
    }
}
