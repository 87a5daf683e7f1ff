package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Panel;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Series;
import org.callaudit.analytics.stats.Limits;
import org.callaudit.analytics.stats.RangeConstant;
import org.callaudit.analytics.stats.XmrChart;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Single values and their moving ranges, in order of time: the XmR chart. */
public final class XmrStudy {

    private XmrStudy() {}

    /**
     * What is charted, and how.
     *
     * @param screen whether ranges at or beyond their limit are dropped, once
     * @param centre of a process that is known; null: estimated; given with {@code sigma} or not at all
     * @param sigma its standard deviation, 0 or more
     */
    public record Options(
            String value,
            boolean screen,
            RangeConstant constant,
            @Nullable Double centre,
            @Nullable Double sigma,
            SeriesOptions series) {

        public Options {
            if ((centre == null) != (sigma == null)) {
                throw new IllegalArgumentException(
                        "a known process has both a center and a sigma; give both, or neither and they are estimated");
            }
            if (sigma != null && !(sigma >= 0)) {
                throw new IllegalArgumentException("a sigma of " + sigma + " is not 0 or more");
            }
        }
    }

    /** The XmR chart. */
    public static Study xmr(Table table, Options options) {
        List<@Nullable Double> values = Reading.values(table, options.value());
        Reading.requireAny(table, values, options.value());
        Timeline timeline = new Timeline(table, options.series(), values);
        List<Double> baseline = timeline.baseline(values);
        XmrChart chart = chart(baseline, options);
        List<@Nullable Limits> limits = new ArrayList<>(
                Collections.<@Nullable Limits>nCopies(values.size(), chart == null ? null : chart.limits()));
        List<@Nullable Double> ranges = ranges(timeline, values);
        List<List<String>> signals = timeline.signals(values, limits);
        List<String> ofSeries = timeline.seriesSignals(values, limits);
        Notes notes = new Notes(table, timeline.labels()).missing(values);
        List<List<String>> jumps = jumps(chart, ranges);
        notes.of(
                IntStream.range(0, jumps.size())
                        .filter(row -> !jumps.get(row).isEmpty())
                        .boxed()
                        .toList(),
                "A jump from the point before is beyond the limit of ranges at");
        if (chart == null) {
            notes.add("One point does not tell how much points vary: no mean range and no limits.");
        }
        double centre = chart == null ? baseline.get(0) : chart.limits().centre();
        return new Study(
                "xmr",
                timeline.counted().size(),
                figures(timeline, centre, chart, values, ranges, signals)
                        .with("seriesSignals", (Object) ofSeries)
                        .map(),
                timeline.headline(
                        signals,
                        ofSeries,
                        Spoken.rounded(
                                centre, chart == null ? 0 : chart.limits().sigma()),
                        timeline.judgesPoints(limits)),
                method(options, timeline),
                notes.list(),
                picture(timeline, options, chart, values, ranges, signals, jumps));
    }

    private static @Nullable XmrChart chart(List<Double> baseline, Options options) {
        Double centre = options.centre();
        Double sigma = options.sigma();
        if (centre != null && sigma != null) {
            return XmrChart.known(centre, sigma);
        } else if (baseline.size() < 2) {
            return null;
        }
        return options.screen()
                ? XmrChart.screened(baseline, options.constant())
                : XmrChart.of(baseline, options.constant());
    }

    /** How far each value is from the one before, rows without a value passed over. */
    private static List<@Nullable Double> ranges(Timeline timeline, List<@Nullable Double> values) {
        List<@Nullable Double> ranges = new ArrayList<>(Collections.<@Nullable Double>nCopies(values.size(), null));
        List<Double> between = XmrChart.ranges(Reading.there(values));
        for (int i = 1; i < timeline.counted().size(); i++) {
            ranges.set(timeline.counted().get(i), between.get(i - 1));
        }
        return ranges;
    }

    private static List<List<String>> jumps(@Nullable XmrChart chart, List<@Nullable Double> ranges) {
        List<List<String>> jumps = new ArrayList<>();
        for (Double range : ranges) {
            jumps.add(chart == null || range == null ? List.of() : chart.rangeSignals(range));
        }
        return jumps;
    }

    private static Findings figures(
            Timeline timeline,
            double centre,
            @Nullable XmrChart chart,
            List<@Nullable Double> values,
            List<@Nullable Double> ranges,
            List<List<String>> signals) {
        List<Findings> points = new ArrayList<>();
        for (int row = 0; row < values.size(); row++) {
            points.add(new Findings()
                    .with("label", (Object) timeline.labels().get(row))
                    .with("value", values.get(row))
                    .with("mr", ranges.get(row))
                    .with("signals", (Object) signals.get(row)));
        }
        return new Findings()
                .with("center", centre)
                .with("mrMean", chart == null ? null : (Double) chart.meanRange())
                .with("lnpl", chart == null ? null : (Double) chart.limits().lower())
                .with("unpl", chart == null ? null : (Double) chart.limits().upper())
                .with("url", chart == null ? null : (Double) chart.rangeLimit())
                .rows("points", points);
    }

    private static String method(Options options, Timeline timeline) {
        if (options.centre() != null) {
            return "XmR chart of a known process: center \u00b1 3 \u03c3, nothing estimated; " + timeline.rules() + ".";
        }
        String width =
                switch (options.constant()) {
                    case TABLE -> "3 / 1.128";
                    case ROUNDED -> "2.66";
                    case EXACT -> "3 \u221a\u03c0 / 2";
                };
        return "XmR chart: mean \u00b1 " + width + " mean moving range"
                + (options.screen() ? ", ranges at or beyond their limit dropped once" : "") + "; "
                + timeline.restsOn() + "; " + timeline.rules() + ".";
    }

    private static Series picture(
            Timeline timeline,
            Options options,
            @Nullable XmrChart chart,
            List<@Nullable Double> values,
            List<@Nullable Double> ranges,
            List<List<String>> signals,
            List<List<String>> jumps) {
        Limits ofValues = chart == null ? null : chart.limits();
        Limits ofRanges = chart == null
                ? null
                : new Limits(Double.NEGATIVE_INFINITY, chart.meanRange(), chart.rangeLimit(), chart.meanRange());
        int rows = values.size();
        Panel single = timeline.panel(
                new Axis(options.value(), Scale.NUMBER),
                values,
                Collections.<@Nullable Limits>nCopies(rows, ofValues),
                signals);
        Panel moving = timeline.panel(
                new Axis("moving range of " + options.value(), Scale.NUMBER),
                ranges,
                Collections.<@Nullable Limits>nCopies(rows, ofRanges),
                jumps);
        boolean anyRange = !Reading.there(ranges).isEmpty();
        return new Series(timeline.labels(), anyRange ? List.of(single, moving) : List.of(single));
    }
}
