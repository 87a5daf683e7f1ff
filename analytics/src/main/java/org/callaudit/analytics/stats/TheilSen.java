package org.callaudit.analytics.stats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The slope of a trend: the median of the slopes of all pairs of points (Theil 1950; Sen, JASA 1968;63:1379-1389).
 *
 * @param slope change of the value in one unit of time
 * @param interval by the normal approximation to Mann and Kendall's s, as R's trend 1.1.6 ranks it; empty where
 *     nothing varies or there are too few points for its level
 */
public record TheilSen(double slope, Optional<Interval> interval) {

    /** Of more points there is no slope: all pairs of them may have to be kept, which takes 400 MB. */
    public static final int MOST = 10_000;

    public TheilSen {
        Finite.checked("slope", slope);
    }

    /** The slope of at most {@link #MOST} values at their times, increasing; empty below two. */
    public static Optional<TheilSen> of(List<Double> times, List<Double> values, double level) {
        double z = Quantile.normal(level);
        PairSlopes slopes = new PairSlopes(times, values);
        long pairs = slopes.count();
        if (pairs == 0) {
            return Optional.empty();
        }
        double variance = MannKendall.variance(values);
        double reach = z * Math.sqrt(variance);
        long low = (long) Math.rint((pairs - reach) / 2);
        long high = (long) Math.rint((pairs + reach) / 2 + 1);
        long middle = (pairs - 1) / 2;
        if (variance == 0 || low < 1 || high > pairs) {
            double[] two = slopes.at(middle, pairs / 2);
            return Optional.of(new TheilSen((two[0] + two[1]) / 2, Optional.empty()));
        }
        double[] four = slopes.at(low - 1, middle, pairs / 2, high - 1);
        Interval interval = new Interval(Finite.checked("slope", four[0]), Finite.checked("slope", four[3]));
        return Optional.of(new TheilSen((four[1] + four[2]) / 2, Optional.of(interval)));
    }

    /** Where the line of that slope crosses time 0: the median of what it leaves over (Conover, 1980). */
    public OptionalDouble intercept(List<Double> times, List<Double> values) {
        double[] rests = new double[times.size()];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = values.get(i) - slope * times.get(i);
        }
        return rests.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(rests));
    }

    private static double median(double[] values) {
        int middle = (values.length - 1) / 2;
        double lower = OrderStatistic.of(values, middle);
        return (lower + OrderStatistic.of(values, middle, values.length - 1, values.length / 2)) / 2;
    }
}
