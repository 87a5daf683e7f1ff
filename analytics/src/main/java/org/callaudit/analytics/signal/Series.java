package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;

/**
 * A team's share of something over twelve months, in subgroups of one grain.
 *
 * <p>A point is to carry 30 cases in the median ({@link FewCases#makeChart}). On a page months come first, as people think
 * in them; weeks or days only where there are too few months to know a usual level, quarters where months are too thin.
 * Four weeks, which would be next to months, give one point a year more than these and cut across what people call
 * October.
 *
 * @param points oldest first, from the first with data
 */
public record Series(Grain grain, List<Point> points) {

    /** Judged points, below which there is no usual level: its own error would widen the range by a tenth. */
    public static final int KNOWN = 6;

    /** One subgroup; {@code arrived} if it is judged. */
    public record Point(Period period, Proportion share, boolean arrived) {}

    public static Series of(Map<LocalDate, Tally> days, Horizon horizon, Function<Tally, Proportion> share) {
        SortedMap<LocalDate, Proportion> shares = new TreeMap<>();
        days.forEach((day, tally) -> shares.put(day, share.apply(tally)));
        Series months = over(shares, horizon, Grain.MONTH, 12);
        if (!months.carries()) {
            return over(shares, horizon, Grain.QUARTER, 4);
        }
        if (months.judged().size() >= KNOWN) {
            return months;
        }
        return List.of(over(shares, horizon, Grain.WEEK, 26), over(shares, horizon, Grain.DAY, 60)).stream()
                .filter(series -> series.carries() && series.judged().size() >= KNOWN)
                .findFirst()
                .orElse(months);
    }

    /** Points that have arrived and have cases. */
    public List<Point> judged() {
        return points.stream()
                .filter(point -> point.arrived && point.share.n() > 0)
                .toList();
    }

    /** Whether judged points carry enough for a usual range. */
    public boolean carries() {
        return FewCases.makeChart(cases());
    }

    /** Half of the judged points have so many cases or more; 0 if none is judged. */
    public long medianCases() {
        return FewCases.median(cases());
    }

    /** What those points come to together. */
    static Proportion sum(List<Point> points) {
        return points.stream().map(Point::share).reduce(new Proportion(0, 0), Proportion::plus);
    }

    private List<Long> cases() {
        return judged().stream().map(point -> point.share.n()).toList();
    }

    private static Series over(SortedMap<LocalDate, Proportion> shares, Horizon horizon, Grain grain, int periods) {
        List<Point> points = new ArrayList<>();
        Period latest = Period.of(grain, horizon.until());
        for (int back = periods - 1; back >= 0; back--) {
            Period period = latest.plus(-back);
            Proportion sum = shares.subMap(period.start(), period.end().plusDays(1)).values().stream()
                    .reduce(new Proportion(0, 0), Proportion::plus);
            if (sum.n() > 0 || !points.isEmpty()) {
                points.add(new Point(period, sum, horizon.judges(period)));
            }
        }
        return new Series(grain, List.copyOf(points));
    }
}
