package org.callaudit.analytics.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a study draws, in numbers and words; axes carry their unit. Any list of points may be empty: then there is nothing to draw. */
public sealed interface Picture {

    /** How the numbers of an axis are printed. */
    enum Scale {
        /** A fraction, printed in per cent. */
        SHARE,
        /** Any number. */
        NUMBER
    }

    /** An axis: what it measures, with the unit in words, as in “abandoned of incoming, %”. */
    record Axis(String title, Scale scale) {}

    /**
     * Points in order of time in one panel, or in two with the same points, the second below the first.
     *
     * @param labels the points' names, from left to right
     */
    record Series(List<String> labels, List<Panel> panels) implements Picture {}

    /**
     * One panel of a series.
     *
     * @param marks one for each label
     * @param lines further lines through the points, such as the raw values behind a moving average
     */
    record Panel(Axis axis, List<Mark> marks, List<Line> lines) {}

    /**
     * A point and what was expected of it.
     *
     * @param value null where it is missing
     * @param centre null where no centre line is drawn
     * @param lower null where nothing limits it from below; likewise {@code upper}
     * @param signals names of the rules that mark it; empty: nothing unusual
     * @param role whether the limits rest on it
     */
    record Mark(
            @Nullable Double value,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            List<String> signals,
            Role role) {}

    /** What a point does for the limits. */
    enum Role {
        /** They rest on it, and it is judged. */
        BASELINE,
        /** It is judged only. */
        JUDGED,
        /** Asked to be kept out of the limits. */
        EXCLUDED
    }

    /** A further line with its name; one value a label, null where there is none. */
    record Line(String name, List<@Nullable Double> values) {}

    /**
     * Units of different size around their common level.
     *
     * @param size what the horizontal axis counts
     * @param centre the common level
     * @param common what it is the level of, as it stands beside its line: {@code all teams}
     * @param limits the curves, for sizes that rise
     */
    record Funnel(
            Axis size, Axis value, double centre, String common, List<FunnelPoint> points, List<FunnelLimits> limits)
            implements Picture {}

    /**
     * A unit.
     *
     * @param brief a name so short that it may stand beside a point inside; empty: none
     * @param outside of the 95 % or the 99.8 % limits, null inside
     */
    record FunnelPoint(
            String label,
            String brief,
            double size,
            double value,
            @Nullable String outside) {}

    /** What is expected of a unit of that size. */
    record FunnelLimits(double size, double lower95, double upper95, double lower998, double upper998) {}

    /**
     * Estimates one under another, each with its interval.
     *
     * @param reference where a line helps the eye, such as no difference; null for none
     */
    record Estimates(
            Axis axis, List<Estimate> rows, @Nullable Double reference) implements Picture {}

    /**
     * An estimate.
     *
     * @param value null where it can't be computed
     * @param low lower end of the interval; null where there is none, as {@code high}
     * @param marked drawn by another shape, with {@code note} beside it
     * @param note short words at the right, such as “12 of 50”; may be empty
     */
    record Estimate(
            String label,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            boolean marked,
            String note) {}

    /** Shares that have not yet come to an end, by time, one stepped curve a group. */
    record Survival(Axis time, Axis share, List<Curve> curves) implements Picture {}

    /** The curve of one group; {@code name} may be empty where there is only one. */
    record Curve(String name, List<Step> steps) {}

    /** From that time on; {@code censored}: some were last seen then, still without an end. */
    record Step(
            double time,
            double share,
            @Nullable Double low,
            @Nullable Double high,
            boolean censored) {}

    /** Bars from the longest to the shortest with the cumulative share. */
    record Bars(Axis axis, List<Bar> bars) implements Picture {}

    /**
     * A bar.
     *
     * @param cumulative the share of all that it and the bars before it make up
     */
    record Bar(String label, double count, double cumulative, Rank rank) {

        /** What a bar is beside the others. */
        public enum Rank {
            ORDINARY,
            /** It wants attention. */
            MARKED,
            /** What the others leave, several together: its length is no reason to look there first. */
            REST
        }

        /** Whether it wants attention. */
        public boolean marked() {
            return rank == Rank.MARKED;
        }
    }

    /**
     * How answers are spread, one row of a whole each: what is unwelcome to the left of a line, what is welcome to its
     * right, the middle across it.
     *
     * @param answers the answers' names from the worst to the best
     */
    record Spread(List<String> answers, List<SpreadRow> rows) implements Picture {}

    /** A row: how often each answer was given, from the worst to the best. */
    record SpreadRow(String label, List<Long> counts) {}

    /** A share before and after something was done, as a line from left to right; the axis begins at 0. */
    record Slope(Axis axis, End before, End after) implements Picture {}

    /**
     * One end of a slope.
     *
     * @param when short words, such as “since Oct 12”
     * @param note the counts, as “3 of 51”
     */
    record End(String when, double value, String note) {}

    /** Pairs of values. */
    record Scatter(Axis x, Axis y, List<Pair> pairs) implements Picture {}

    /** One pair. */
    record Pair(String label, double x, double y) {}
}
