package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Line;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.picture.Picture.Panel;
import org.callaudit.analytics.picture.Picture.Role;
import org.callaudit.analytics.stats.ChartPoint;
import org.callaudit.analytics.stats.Limits;
import org.callaudit.analytics.stats.RuleSet;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** The rows of a table as points in order of time: which have a figure, and on which of those the limits rest. */
final class Timeline {

    private final SeriesOptions options;
    private final List<String> labels;
    private final List<Integer> counted;
    private final List<Role> roles;

    /**
     * Takes the rows in order.
     *
     * @param figures what each row has to show; null: nothing, and it is not counted
     */
    Timeline(Table table, SeriesOptions options, List<? extends @Nullable Object> figures) {
        this.options = options;
        this.labels = Reading.labels(table, options.label());
        this.counted = Reading.present(figures);
        this.roles = new ArrayList<>(Collections.nCopies(labels.size(), Role.JUDGED));
        Set<String> excluded = excluded(table);
        for (int row : counted.subList(0, baseline(table))) {
            roles.set(row, Role.BASELINE);
        }
        for (int row = 0; row < labels.size(); row++) {
            if (excluded.contains(labels.get(row))) {
                roles.set(row, Role.EXCLUDED);
            }
        }
        if (!counted.isEmpty() && baseline(labels).isEmpty()) {
            throw new StudyException("Every point that the limits of " + table.source()
                    + " could rest on is excluded; exclude fewer, or take a longer baseline.");
        }
    }

    private Set<String> excluded(Table table) {
        Set<String> excluded = new HashSet<>(options.exclude());
        for (String label : options.exclude()) {
            if (!labels.contains(label)) {
                throw new StudyException(table.source() + " has no point \"" + label
                        + "\" to exclude. Its points are " + Spoken.listed(labels)
                        + "; points without names of their own are numbered from 1.");
            }
        }
        return excluded;
    }

    private int baseline(Table table) {
        Integer baseline = options.baseline();
        if (baseline != null && baseline > counted.size()) {
            throw new StudyException("A baseline of " + baseline + " points: " + table.source() + " has only "
                    + counted.size() + " with figures. Take a shorter one, or none.");
        }
        return baseline == null ? counted.size() : baseline;
    }

    List<String> labels() {
        return labels;
    }

    /** Rows that have a figure. */
    List<Integer> counted() {
        return counted;
    }

    /** What the limits rest on. */
    <T> List<T> baseline(List<? extends @Nullable T> figures) {
        return Reading.there(IntStream.range(0, labels.size())
                .filter(row -> roles.get(row) == Role.BASELINE)
                .<@Nullable T>mapToObj(figures::get)
                .toList());
    }

    /** On what the limits rest, in words. */
    String restsOn() {
        long points = roles.stream().filter(role -> role == Role.BASELINE).count();
        return "limits from " + (points == counted.size() ? "all " : "") + Spoken.counted((int) points, "point");
    }

    /** For each row the rules that mark it; none where it has no value or nothing was expected. */
    List<List<String>> signals(List<@Nullable Double> values, List<@Nullable Limits> limits) {
        List<List<String>> signals = new ArrayList<>(Collections.nCopies(labels.size(), List.of()));
        RuleSet rules = options.rules();
        List<Integer> judged = judged(values, limits);
        if (rules != null) {
            List<List<String>> found = rules.signals(points(judged, values, limits));
            for (int i = 0; i < judged.size(); i++) {
                signals.set(judged.get(i), found.get(i));
            }
        }
        return signals;
    }

    /** What the rules say of the series as a whole. */
    List<String> seriesSignals(List<@Nullable Double> values, List<@Nullable Limits> limits) {
        RuleSet rules = options.rules();
        return rules == null ? List.of() : rules.seriesSignals(points(judged(values, limits), values, limits));
    }

    /** The panel that shows it. */
    Panel panel(
            Axis axis,
            List<@Nullable Double> values,
            List<@Nullable Limits> limits,
            List<List<String>> signals,
            Line... lines) {
        List<Mark> marks = new ArrayList<>(labels.size());
        for (int row = 0; row < labels.size(); row++) {
            Limits one = limits.get(row);
            marks.add(new Mark(
                    values.get(row),
                    one == null ? null : (Double) one.centre(),
                    one == null || Double.isInfinite(one.lower()) ? null : (Double) one.lower(),
                    one == null || Double.isInfinite(one.upper()) ? null : (Double) one.upper(),
                    signals.get(row),
                    roles.get(row)));
        }
        return new Panel(axis, marks, List.of(lines));
    }

    /**
     * The finding in a sentence.
     *
     * @param judged whether a point could have been marked
     */
    String headline(List<List<String>> signals, List<String> ofSeries, String level, boolean judged) {
        List<String> marked = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            if (!signals.get(row).isEmpty()) {
                marked.add(labels.get(row) + " (" + String.join(", ", signals.get(row)) + ")");
            }
        }
        String series =
                ofSeries.isEmpty() ? "" : " The series as a whole is not random: " + String.join(", ", ofSeries) + ".";
        String points = Spoken.counted(counted.size(), "point");
        if (!judged) {
            return points + " around " + level + ", none of which was judged by itself." + series;
        }
        return marked.isEmpty()
                ? "No point stands out among " + points + " around " + level + "." + series
                : marked.size() + " of " + points + " around " + level + " " + (marked.size() == 1 ? "stands" : "stand")
                        + " out: " + Spoken.listed(marked) + "." + series;
    }

    /** Whether the rules can mark a point of those that have such limits. */
    boolean judgesPoints(List<@Nullable Limits> limits) {
        RuleSet rules = options.rules();
        return rules != null && rules.judgesPoints() && limits.stream().anyMatch(one -> one != null);
    }

    /** The rules that were asked, in words. */
    String rules() {
        RuleSet rules = options.rules();
        return rules == null ? "no rules" : "rules " + rules.title();
    }

    private List<Integer> judged(List<@Nullable Double> values, List<@Nullable Limits> limits) {
        return counted.stream()
                .filter(row -> values.get(row) != null && limits.get(row) != null)
                .toList();
    }

    private static List<ChartPoint> points(
            List<Integer> rows, List<@Nullable Double> values, List<@Nullable Limits> limits) {
        List<ChartPoint> points = new ArrayList<>(rows.size());
        for (int row : rows) {
            Double value = values.get(row);
            Limits one = limits.get(row);
            if (value != null && one != null) {
                points.add(new ChartPoint(value, one));
            }
        }
        return points;
    }
}
