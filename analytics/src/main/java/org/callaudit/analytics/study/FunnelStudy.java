package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Funnel;
import org.callaudit.analytics.picture.Picture.FunnelPoint;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.FunnelPlot;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.Rate;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Units of unequal size compared with what all have in common: the funnel plot. */
public final class FunnelStudy {

    /** The quantiles of a binomial count are found among int values, those of Poisson's law below half of them. */
    private static final double LARGEST = 1e9;

    private static final String NO_Z = "around a center at the end of the scale nothing varies: there is no z";

    private FunnelStudy() {}

    /**
     * What is compared, and how.
     *
     * @param rate whether the size is an exposure and counts follow Poisson's law; else counts are hits among cases
     * @param overdispersion whether limits allow for the usual difference between units
     * @param label column of the units' names; null: their numbers
     * @param exclude names of units kept out of the centre, and judged all the same
     */
    public record Options(
            String count,
            String size,
            boolean rate,
            boolean overdispersion,
            @Nullable String label,
            List<String> exclude) {

        public Options {
            exclude = exclude.stream().map(String::strip).toList();
        }
    }

    /** Both pairs of limits of a size. */
    private record Both(Interval warning, Interval alarm) {

        @Nullable
        String outside(double value) {
            if (!alarm.contains(value)) {
                return "99.8";
            }
            return warning.contains(value) ? null : "95";
        }
    }

    /** The funnel plot. */
    public static Study funnel(Table table, Options options) {
        List<String> labels = Reading.labels(table, options.label());
        List<@Nullable Rate> units = units(table, options);
        List<@Nullable Rate> sized = new ArrayList<>(units.size());
        for (Rate unit : units) {
            sized.add(unit == null || unit.size() == 0 ? null : unit);
        }
        Reading.requireAny(table, sized, options.count(), options.size());
        FunnelPlot plot = plot(table, options, labels, sized);
        Map<Double, Both> limits = new HashMap<>();
        List<Findings> points = new ArrayList<>();
        List<FunnelPoint> drawn = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            Rate unit = sized.get(row);
            Both both = unit == null
                    ? null
                    : limits.computeIfAbsent(unit.size(), size -> both(plot, size, options.overdispersion()));
            points.add(point(labels.get(row), units.get(row), plot, both));
            if (unit != null && both != null) {
                String beyond = both.outside(unit.perUnit());
                drawn.add(new FunnelPoint(labels.get(row), "", unit.size(), unit.perUnit(), beyond));
                if (beyond != null) {
                    outside.add(labels.get(row) + " (" + beyond + " %)");
                }
            }
        }
        Notes notes = new Notes(table, labels).missing(units);
        notes.of(empty(units), "A size of 0 gives no value");
        notes.of(
                IntStream.range(0, points.size())
                        .filter(row -> NO_Z.equals(points.get(row).map().get("note")))
                        .boxed()
                        .toList(),
                "Around a center at the end of the scale nothing varies, and there is no z of");
        Scale scale = options.rate() ? Scale.NUMBER : Scale.SHARE;
        return new Study(
                "funnel",
                drawn.size(),
                new Findings()
                        .with("center", plot.centre())
                        .with("phi", plot.phi())
                        .with("tau2", plot.tau2())
                        .rows("points", points)
                        .map(),
                headline(outside, drawn.size(), options, plot),
                method(options),
                notes.list(),
                new Funnel(
                        new Axis(options.size(), Scale.NUMBER),
                        new Axis(options.count() + (options.rate() ? " per unit of " : " of ") + options.size(), scale),
                        plot.centre(),
                        "center",
                        drawn,
                        FunnelCurves.of(plot, drawn, options.overdispersion())));
    }

    private static List<@Nullable Rate> units(Table table, Options options) {
        if (options.rate()) {
            List<@Nullable Long> counts = Reading.counts(table, options.count());
            List<@Nullable Double> exposures = Reading.exposures(table, options.size());
            RateCharts.requireExposure(table, options.count(), counts, exposures, options.size());
            return Reading.both(counts, exposures, Rate::new);
        }
        List<@Nullable Rate> units = new ArrayList<>();
        for (Proportion share : Reading.proportions(table, options.count(), options.size())) {
            units.add(share == null ? null : Rate.of(share));
        }
        return units;
    }

    private static FunnelPlot plot(Table table, Options options, List<String> labels, List<@Nullable Rate> units) {
        Set<String> excluded = new HashSet<>(options.exclude());
        List<Rate> kept = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            Rate unit = units.get(row);
            if (unit != null && !excluded.contains(labels.get(row))) {
                kept.add(unit);
            }
            if (unit != null && (unit.size() > LARGEST || unit.count() > LARGEST)) {
                throw new StudyException(table.column(options.size()).place(row)
                        + ": a funnel takes sizes and counts up to 1000000000; count in larger units.");
            }
        }
        excluded.removeAll(labels);
        if (kept.isEmpty() || !excluded.isEmpty()) {
            throw new StudyException(
                    kept.isEmpty()
                            ? "Every unit of " + table.source() + " is excluded; exclude fewer."
                            : table.source() + " has no unit " + excluded + " to exclude; its units are "
                                    + Spoken.listed(labels) + ".");
        }
        return options.rate()
                ? FunnelPlot.ofRates(kept)
                : FunnelPlot.ofProportions(kept.stream()
                        .map(unit -> new Proportion(unit.count(), (long) unit.size()))
                        .toList());
    }

    private static Both both(FunnelPlot plot, double size, boolean overdispersion) {
        return overdispersion
                ? new Both(
                        plot.overdispersedLimits(size, FunnelPlot.WARNING),
                        plot.overdispersedLimits(size, FunnelPlot.ALARM))
                : new Both(plot.limits(size, FunnelPlot.WARNING), plot.limits(size, FunnelPlot.ALARM));
    }

    private static Findings point(String label, @Nullable Rate unit, FunnelPlot plot, @Nullable Both limits) {
        Number size = unit == null
                ? null
                : unit.size() == Math.rint(unit.size()) ? (Number) (long) unit.size() : (Number) unit.size();
        Findings point = new Findings().with("label", (Object) label);
        if (unit == null || limits == null) {
            point.with("value", (Object) null).with("n", (Object) size);
            Stream.of("z", "lcl95", "ucl95", "lcl998", "ucl998", "outside")
                    .forEach(name -> point.with(name, (Object) null));
            return unit == null ? point : point.with("note", (Object) "a size of 0 gives no value");
        }
        double z = z(unit, plot);
        point.with("value", unit.perUnit())
                .with("n", (Object) size)
                .with("z", z)
                .with("lcl95", limits.warning().low())
                .with("ucl95", limits.warning().high())
                .with("lcl998", limits.alarm().low())
                .with("ucl998", limits.alarm().high())
                .with("outside", (Object) limits.outside(unit.perUnit()));
        return Double.isNaN(z) ? point.with("note", (Object) NO_Z) : point;
    }

    /** NaN off a centre at the end of the scale, around which nothing varies. */
    private static double z(Rate unit, FunnelPlot plot) {
        boolean varies = plot.centre() > 0 && (plot.counts() == FunnelPlot.Counts.POISSON || plot.centre() < 1);
        return varies || unit.perUnit() == plot.centre() ? plot.z(unit) : Double.NaN;
    }

    private static List<Integer> empty(List<@Nullable Rate> units) {
        List<Integer> empty = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            Rate unit = units.get(row);
            if (unit != null && unit.size() == 0) {
                empty.add(row);
            }
        }
        return empty;
    }

    private static String headline(List<String> outside, int units, Options options, FunnelPlot plot) {
        String level = options.rate() ? Spoken.rounded(plot.centre()) : Spoken.percent(plot.centre());
        String all = Spoken.counted(units, "unit") + " around " + level;
        return outside.isEmpty()
                ? "None of " + all + " is outside the limits."
                : outside.size() + " of " + all + " " + (outside.size() == 1 ? "is" : "are") + " outside the limits: "
                        + Spoken.listed(outside) + ".";
    }

    private static String method(Options options) {
        String law = options.rate() ? "Poisson" : "binomial";
        String limits = options.overdispersion()
                ? "limits of 95 and 99.8 % allow for the usual difference between units: center \u00b1 z \u221a(" + law
                        + " variance + \u03c4\u00b2)"
                : "limits of 95 and 99.8 % from exact " + law + " quantiles, interpolated";
        return "Funnel plot (Spiegelhalter 2005): " + limits
                + "; \u03c6 is the mean of z\u00b2 with its outer tenths drawn in, not floored.";
    }
}
