package org.callaudit.analytics.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Krippendorff's α: agreement of any number of raters beyond chance, answers missing or not (Computing Krippendorff's
 * Alpha-Reliability, 2011). A unit with a single answer says nothing and is passed over.
 */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /** What the levels are, and with that how much two answers differ. */
    public enum Scale {
        /** Names. */
        NOMINAL,
        /** Names with an order: by the answers that lie between. */
        ORDINAL,
        /** Numbers, by their difference. */
        INTERVAL,
        /** Numbers with a true zero, by their difference in proportion to their sum. */
        RATIO
    }

    /**
     * α on that scale. Empty where no two answers about a unit can be compared, where all are the same, where units are
     * shares rather than counts (chance is reckoned from the number of answers), or where the levels don't fit the scale.
     */
    public static OptionalDouble of(Ratings ratings, Scale scale) {
        double[][] pairs = coincidences(ratings);
        double[] totals = Arrays.stream(pairs)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double answers = Arrays.stream(totals).sum();
        Optional<double[]> values = values(ratings, scale);
        if (values.isEmpty() || !ratings.counted()) {
            return OptionalDouble.empty();
        }
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < totals.length; a++) {
            for (int b = a + 1; b < totals.length; b++) {
                double difference = difference(scale, totals, values.get(), a, b);
                observed += pairs[a][b] * difference * difference;
                expected += totals[a] * totals[b] * difference * difference;
            }
        }
        return expected > 0 ? OptionalDouble.of(1 - (answers - 1) * observed / expected) : OptionalDouble.empty();
    }

    /** How often one answer met another about one unit, each unit counting as many answers as it has. */
    private static double[][] coincidences(Ratings ratings) {
        int levels = ratings.levels().size();
        double[][] pairs = new double[levels][levels];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] counts = ratings.counts(unit);
            int answers = Arrays.stream(counts).sum();
            for (int a = 0; a < levels && answers > 1; a++) {
                for (int b = 0; b < levels && counts[a] > 0; b++) {
                    int met = counts[a] * (a == b ? counts[b] - 1 : counts[b]);
                    pairs[a][b] += ratings.weight(unit) * met / (answers - 1);
                }
            }
        }
        return pairs;
    }

    private static double difference(Scale scale, double[] totals, double[] values, int a, int b) {
        return switch (scale) {
            case NOMINAL -> 1;
            case ORDINAL -> Arrays.stream(totals, a, b + 1).sum() - (totals[a] + totals[b]) / 2;
            case INTERVAL -> values[a] - values[b];
            case RATIO -> (values[a] - values[b]) / (values[a] + values[b]);
        };
    }

    /** The levels as numbers where the scale needs them; empty where they are none, or below the zero of a ratio. */
    private static Optional<double[]> values(Ratings ratings, Scale scale) {
        return switch (scale) {
            case NOMINAL, ORDINAL -> Optional.of(new double[0]);
            case INTERVAL -> ratings.numbers();
            case RATIO ->
                ratings.numbers().filter(numbers -> Arrays.stream(numbers).allMatch(number -> number >= 0));
        };
    }
}
