package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Line;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.picture.Picture.Panel;
import org.callaudit.analytics.picture.Picture.Role;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Series;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.MannKendall;
import org.callaudit.analytics.stats.TheilSen;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Whether values rise or fall from row to row, and how fast. */
public final class TrendStudy {

    private static final double SIGNIFICANT = 0.05;

    private TrendStudy() {}

    /**
     * What is tested.
     *
     * @param value column of values, in order of time; a missing one leaves its place free
     * @param label column of the rows' names; null: their numbers
     */
    public record Options(String value, @Nullable String label) {}

    /** Mann and Kendall's test with Theil and Sen's slope in one row. */
    public static Study trend(Table table, Options options) {
        List<String> labels = Reading.labels(table, options.label());
        List<@Nullable Double> values = Reading.values(table, options.value());
        Reading.requireAny(table, values, options.value());
        List<Double> there = Reading.there(values);
        List<Double> times =
                Reading.present(values).stream().map(row -> (double) row).toList();
        MannKendall test = MannKendall.of(there);
        boolean tooMany = there.size() > TheilSen.MOST;
        Optional<TheilSen> slope = tooMany ? Optional.empty() : TheilSen.of(times, there, Level.USUAL);
        Notes notes = new Notes(table, labels).missing(values);
        if (tooMany) {
            notes.add("There are more than " + TheilSen.MOST
                    + " values, too many for a slope: take means of days or weeks, and then their trend.");
        } else if (slope.isEmpty()) {
            notes.add("One value has no slope.");
        } else if (slope.get().interval().isEmpty()) {
            notes.add(
                    test.variance() == 0
                            ? "All values are equal: there is no interval of the slope, and no \u03c4."
                            : "There are too few values for an interval of the slope.");
        }
        Optional<Interval> interval = slope.flatMap(TheilSen::interval);
        Findings found = new Findings()
                .with("s", test.s())
                .with("varS", test.variance())
                .with("z", test.z())
                .with("p", test.pValue())
                .with("tau", test.tau())
                .with("slope", slope.map(TheilSen::slope).orElse(null))
                .with("low", "high", interval);
        OptionalDouble start =
                slope.isEmpty() ? OptionalDouble.empty() : slope.get().intercept(times, there);
        return new Study(
                "trend",
                there.size(),
                found.map(),
                headline(test, slope),
                "Mann and Kendall's test with ties and continuity correction; Theil and Sen's slope in one row, with its"
                        + " 95 % interval.",
                notes.list(),
                picture(labels, values, options, slope.map(TheilSen::slope).orElse(0.0), start));
    }

    private static String headline(MannKendall test, Optional<TheilSen> slope) {
        String p = " (p " + Spoken.rounded(test.pValue()) + ").";
        if (test.pValue() >= SIGNIFICANT) {
            return "No trend is to be seen" + p;
        }
        boolean level = slope.filter(line -> line.slope() == 0).isPresent();
        if (level) {
            return "The values " + (test.s() > 0 ? "rise" : "fall")
                    + ", if so many are equal that the median slope is 0" + p;
        }
        return "The values " + (test.s() > 0 ? "rise" : "fall")
                + slope.map(line -> ", by " + Spoken.rounded(Math.abs(line.slope())) + " a row")
                        .orElse("") + p;
    }

    private static Series picture(
            List<String> labels, List<@Nullable Double> values, Options options, double slope, OptionalDouble start) {
        List<Mark> marks = new ArrayList<>();
        List<@Nullable Double> line = new ArrayList<>(Collections.<@Nullable Double>nCopies(values.size(), null));
        for (int row = 0; row < values.size(); row++) {
            marks.add(new Mark(values.get(row), null, null, null, List.of(), Role.JUDGED));
            if (start.isPresent()) {
                line.set(row, start.getAsDouble() + slope * row);
            }
        }
        List<Line> lines = start.isPresent() ? List.of(new Line("median slope", line)) : List.of();
        return new Series(labels, List.of(new Panel(new Axis(options.value(), Scale.NUMBER), marks, lines)));
    }
}
