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

    /** Points; the slopes of so many take 400 MB. */
    private static final int MOST = 10_000;

    /** The slope of values at their times, increasing; empty below two. */
    public static Optional<TheilSen> of(List<Double> times, List<Double> values, double level) {
        double z = Quantile.normal(level);
        double[] slopes = slopes(times, values);
        if (slopes.length == 0) {
            return Optional.empty();
        }
        double variance = MannKendall.variance(values);
        double reach = z * Math.sqrt(variance);
        long low = (long) Math.rint((slopes.length - reach) / 2);
        long high = (long) Math.rint((slopes.length + reach) / 2 + 1);
        double slope = median(slopes);
        if (variance == 0 || low < 1 || high > slopes.length) {
            return Optional.of(new TheilSen(slope, Optional.empty()));
        }
        int middle = slopes.length / 2;
        Interval interval = new Interval(
                OrderStatistic.of(slopes, 0, middle, (int) low - 1),
                OrderStatistic.of(slopes, middle, slopes.length - 1, (int) high - 1));
        return Optional.of(new TheilSen(slope, Optional.of(interval)));
    }

    /** Where the line of that slope crosses time 0: the median of what it leaves over (Conover, 1980). */
    public OptionalDouble intercept(List<Double> times, List<Double> values) {
        double[] rests = new double[times.size()];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = values.get(i) - slope * times.get(i);
        }
        return rests.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(rests));
    }

    private static double[] slopes(List<Double> times, List<Double> values) {
        if (times.size() != values.size()) {
            throw new IllegalArgumentException(times.size() + " times of " + values.size() + " values");
        }
        if (times.size() > MOST) {
            throw new IllegalArgumentException("all pairs of " + times.size() + " points, at most " + MOST);
        }
        double[] time =
                times.stream().mapToDouble(one -> Finite.checked("time", one)).toArray();
        double[] value =
                values.stream().mapToDouble(one -> Finite.checked("value", one)).toArray();
        double[] slopes = new double[(int) PairOrder.pairs(time.length)];
        int pair = 0;
        for (int i = 1; i < time.length; i++) {
            if (!(time[i] > time[i - 1])) {
                throw new IllegalArgumentException("time " + time[i] + " is not after " + time[i - 1]);
            }
            for (int j = 0; j < i; j++) {
                slopes[pair++] = (value[i] - value[j]) / (time[i] - time[j]);
            }
        }
        return slopes;
    }

    /** The median, which leaves smaller values before the middle and larger ones after it. */
    private static double median(double[] values) {
        int middle = values.length / 2;
        double upper = OrderStatistic.of(values, middle);
        return values.length % 2 == 1 ? upper : (OrderStatistic.of(values, 0, middle - 1, middle - 1) + upper) / 2;
    }
}
