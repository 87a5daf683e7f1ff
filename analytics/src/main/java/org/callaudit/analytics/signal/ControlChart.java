package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.callaudit.analytics.measure.English;
import org.jspecify.annotations.Nullable;

/**
 * A judged chart over time, ready to be drawn: shares as fractions 0 to 1.
 *
 * @param title what it shows
 * @param subtitle the unit, the subgroup and what the shading means
 * @param verdict how it stands, in a sentence or two: against what is usual, and at that level against the standard; without
 *     a usual level why there is none
 * @param nLabel what the numbers under the points count: {@code audits}
 * @param points oldest first; never empty
 * @param centre the usual level, or null if there are too few points for one
 * @param centreLabel the usual level as printed at the line's end, or empty
 * @param standard the target, or null
 * @param events what happened in its time, oldest first
 * @param method one line under the chart: which chart, how the range was computed, what it can see
 * @param alternative the chart in one or two sentences, for those who do not see it
 */
public record ControlChart(
        String title,
        String subtitle,
        String verdict,
        String nLabel,
        List<Point> points,
        @Nullable Double centre,
        String centreLabel,
        @Nullable Double standard,
        List<Event> events,
        String method,
        String alternative) {

    /**
     * One subgroup.
     *
     * @param label its period, as people write it: {@code Oct}
     * @param from first day of that period
     * @param count hits among {@code n}
     * @param value the share, or null where there are too few cases to print one
     * @param centre the usual level at that point, or null where none is known; it moves where an event re-based it
     * @param lower lower end of the usual range for this n, or null where none is known
     * @param upper upper end
     * @param hollow not judged: not over yet, or still arriving
     * @param signal more than chance would usually give
     * @param note the direct label of a signalled point, as {@code 21 of 51}; else empty
     */
    public record Point(
            String label,
            LocalDate from,
            long count,
            long n,
            @Nullable Double value,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean hollow,
            boolean signal,
            String note) {

        /** Whether it is judged and outside the usual range, and yet bears no mark. */
        public boolean passedOver() {
            return !hollow
                    && !signal
                    && value != null
                    && ((upper != null && value > upper) || (lower != null && value < lower));
        }

        Point marked(boolean mark, String words) {
            return new Point(label, from, count, n, value, centre, lower, upper, hollow, mark, words);
        }
    }

    /**
     * Something that happened within the time of the chart.
     *
     * @param rebase whether the usual level begins anew with it
     * @param form whether the item charted is another from then on
     */
    public record Event(LocalDate day, String words, boolean rebase, boolean form) {

        /** Something that leaves the item as it was. */
        public Event(LocalDate day, String words, boolean rebase) {
            this(day, words, rebase, false);
        }

        /** Whether what comes after is not to be compared with what was before. */
        public boolean parts() {
            return rebase || form;
        }
    }

    /** The same under another name, as one of many that are explained together. */
    public ControlChart called(String name) {
        return new ControlChart(
                name,
                subtitle,
                centre == null ? verdict : "",
                nLabel,
                points,
                centre,
                centreLabel,
                standard,
                events,
                method,
                name + ": " + alternative);
    }

    /** As one of a family that is judged together: of its marks only those at the places that the family upholds. */
    public ControlChart marking(IntPredicate upheld) {
        return with(IntStream.range(0, points.size())
                .mapToObj(i -> points.get(i).signal() && !upheld.test(i)
                        ? points.get(i).marked(false, "")
                        : points.get(i))
                .toList());
    }

    /**
     * As one of a family that told something of this share, or did not: without marks if not; else with a mark at the
     * latest judged point, where the range of a single chart shows none.
     */
    public ControlChart marking(boolean told) {
        if (!told || points.stream().anyMatch(Point::signal)) {
            return marking(place -> told);
        }
        int latest = IntStream.range(0, points.size())
                .filter(i -> !points.get(i).hollow() && points.get(i).value() != null)
                .reduce(-1, (earlier, later) -> later);
        return with(IntStream.range(0, points.size())
                .mapToObj(i -> i != latest
                        ? points.get(i)
                        : points.get(i)
                                .marked(
                                        true,
                                        English.of(
                                                points.get(i).count(),
                                                points.get(i).n())))
                .toList());
    }

    private ControlChart with(List<Point> marked) {
        return new ControlChart(
                title, subtitle, verdict, nLabel, marked, centre, centreLabel, standard, events, method, alternative);
    }
}
