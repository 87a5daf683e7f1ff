package org.callaudit.analytics.stats;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The slopes of all pairs of points, by rank and without keeping them all: a sample says between which two slopes the
 * wanted ranks lie, and only what lies there is kept (after Floyd and Rivest, CACM 1975;18:165-172). The result does not
 * depend on the sample, the time does.
 */
final class PairSlopes {

    private static final int SAMPLE = 20_000;

    /** How far the bracket reaches beyond the wanted ranks, in standard deviations of a rank of the sample. */
    private static final int MARGIN = 6;

    private static final long SEED = 1950;

    private final double[] times;
    private final double[] values;
    private final long count;

    /** Neighbours in rank, in any order. */
    private double[] kept = new double[0];

    private int size;

    /** How many slopes are smaller than all that are kept. */
    private long below;

    /** The points; times increase. */
    PairSlopes(List<Double> times, List<Double> values) {
        if (times.size() != values.size()) {
            throw new IllegalArgumentException(times.size() + " times of " + values.size() + " values");
        }
        if (times.size() > TheilSen.MOST) {
            throw new IllegalArgumentException("all pairs of " + times.size() + " points, at most " + TheilSen.MOST);
        }
        this.times =
                times.stream().mapToDouble(time -> Finite.checked("time", time)).toArray();
        this.values = values.stream()
                .mapToDouble(value -> Finite.checked("value", value))
                .toArray();
        for (int i = 1; i < this.times.length; i++) {
            if (!(this.times[i] > this.times[i - 1])) {
                throw new IllegalArgumentException("time " + this.times[i] + " is not after " + this.times[i - 1]);
            }
        }
        this.count = PairOrder.pairs(this.times.length);
    }

    /** How many pairs there are. */
    long count() {
        return count;
    }

    /** The slopes at ranks from 0 for the smallest, given in ascending order. */
    double[] at(long... ranks) {
        keep(ranks[0], ranks[ranks.length - 1]);
        double[] slopes = new double[ranks.length];
        int first = 0;
        for (int i = 0; i < ranks.length; i++) {
            int place = (int) (ranks[i] - below);
            slopes[i] = OrderStatistic.of(kept, first, size - 1, place);
            first = place;
        }
        return slopes;
    }

    /** Keeps all slopes from one rank to another, and some around them. */
    private void keep(long first, long last) {
        double[] sample = sample();
        double margin = MARGIN * Math.sqrt(sample.length) / 2;
        double perRank = (double) sample.length / count;
        int low = (int) Math.floor(first * perRank - margin);
        int high = (int) Math.ceil((last + 1) * perRank + margin);
        keepBetween(
                low < 0 ? Double.NEGATIVE_INFINITY : sample[low],
                high < sample.length ? sample[high] : Double.POSITIVE_INFINITY);
        if (first < below || last >= below + size) {
            keepBetween(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
    }

    private double[] sample() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] sample = new double[(int) Math.min(count, SAMPLE)];
        for (int draw = 0; draw < sample.length; draw++) {
            int i = random.nextInt(times.length);
            int j = random.nextInt(times.length - 1);
            sample[draw] = slope(i, j < i ? j : j + 1);
        }
        Arrays.sort(sample);
        return sample;
    }

    private void keepBetween(double low, double high) {
        below = 0;
        size = 0;
        for (int i = 1; i < times.length; i++) {
            if (size + i > kept.length) {
                kept = Arrays.copyOf(kept, (int) Math.min(count, 2L * (size + i)));
            }
            keepOf(i, low, high);
        }
    }

    /** The slopes of a point with all before it; what the machine repeats most often is kept in its registers. */
    private void keepOf(int point, double low, double high) {
        double time = times[point];
        double value = values[point];
        double[] slopes = kept;
        int next = size;
        int less = 0;
        for (int i = 0; i < point; i++) {
            double slope = (value - values[i]) / (time - times[i]);
            slopes[next] = slope;
            next += slope >= low && slope <= high ? 1 : 0;
            less += slope < low ? 1 : 0;
        }
        size = next;
        below += less;
    }

    private double slope(int i, int j) {
        return (values[i] - values[j]) / (times[i] - times[j]);
    }
}
