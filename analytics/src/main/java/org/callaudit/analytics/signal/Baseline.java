package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.signal.Series.Point;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * The points that a usual level rests on: those of the first half-year with cases, from the beginning of the data or from the
 * day on which an event began it anew. Five at least, and cases enough for five points of a chart, however long that takes.
 *
 * <p>So it is the same in every report and never moves with the months that a chart shows: what gets worse slowly is measured
 * against where it began. Only until the half-year is over does it grow, being the older half of what there is.
 */
final class Baseline {

    /** Fewer points do not make one. */
    static final int LEAST = 5;

    /** How long it is, in months. */
    static final int MONTHS = 6;

    private static final long LEAST_CASES = (long) LEAST * FewCases.POINT;

    private Baseline() {}

    /**
     * The points, oldest first; empty as long as fewer than {@value Series#KNOWN} are judged.
     *
     * @param since the day on which the level began anew; null: it begins with the data
     * @param until the day on which the next begins; null: there is none
     */
    static List<Point> of(
            History history,
            TrackedShare what,
            Grain grain,
            Horizon horizon,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        Optional<LocalDate> first = history.first();
        if (first.isEmpty()) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        for (Period period = begin(grain, first.get(), since);
                horizon.judges(period) && (until == null || period.start().isBefore(until));
                period = period.plus(1)) {
            Proportion share = history.share(what, period);
            if (share.n() > 0) {
                if (complete(points, period)) {
                    return points;
                }
                points.add(new Point(period, share, true));
            }
        }
        return ofUnfinished(points);
    }

    private static Period begin(Grain grain, LocalDate first, @Nullable LocalDate since) {
        if (since == null || since.isBefore(first)) {
            return Period.of(grain, first);
        }
        Period period = Period.of(grain, since);
        return period.start().isBefore(since) ? period.plus(1) : period;
    }

    /** Whether the points before that period are enough. */
    private static boolean complete(List<Point> points, Period next) {
        return points.size() >= LEAST
                && !next.start().isBefore(points.get(0).period().start().plusMonths(MONTHS))
                && points.stream().mapToLong(point -> point.share().n()).sum() >= LEAST_CASES;
    }

    private static List<Point> ofUnfinished(List<Point> points) {
        if (points.size() < Series.KNOWN) {
            return List.of();
        }
        Period next = points.get(points.size() - 1).period().plus(1);
        return complete(points, next) ? points : points.subList(0, Math.max(LEAST, points.size() / 2));
    }
}
