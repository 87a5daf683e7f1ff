package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Agreement of any number of raters. A unit counts alike however many answered it; one with a single answer shows no
 * agreement, but what the answers usually are.
 */
public final class Agreement {

    private static final int RESAMPLES = 1000;

    /** Any number will do; a fixed one gives the same interval each night. */
    private static final long SEED = 1979;

    private Agreement() {}

    /**
     * Two different answers about one unit.
     *
     * @param first the one that comes first in the order of the levels
     * @param second the other
     * @param count pairs of raters who gave them
     */
    public record Confusion(String first, String second, double count) {}

    /** The share of pairs of answers about one unit that are the same, mean over the units with two or more. */
    public static OptionalDouble percent(Ratings ratings) {
        double disagreement = observed(ratings, Disagreement.NOMINAL);
        return disagreement < 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - disagreement);
    }

    /**
     * Fleiss' κ (Psychological Bulletin 1971;76:378-382), which takes all raters to share one habit; where answers are
     * missing as Gwet has it (Handbook of Inter-Rater Reliability, 4th ed. 2014). Empty where all answers are the same.
     */
    public static OptionalDouble fleissKappa(Ratings ratings) {
        double squares = Arrays.stream(prevalence(ratings)).map(p -> p * p).sum();
        return beyondChance(observed(ratings, Disagreement.NOMINAL), 1 - squares);
    }

    /**
     * Gwet's AC1, and AC2 with graded disagreement (British Journal of Mathematical and Statistical Psychology
     * 2008;61:29-48; Handbook, 4th ed. 2014): not upset where nearly all answers are the same. Empty with one level.
     */
    public static OptionalDouble gwet(Ratings ratings, Disagreement disagreement) {
        int levels = ratings.levels().size();
        double weights = 0;
        for (int a = 0; a < levels; a++) {
            for (int b = 0; b < levels; b++) {
                weights += 1 - disagreement.between(a, b, levels);
            }
        }
        double mixture =
                Arrays.stream(prevalence(ratings)).map(p -> p * (1 - p)).sum();
        double chance = levels < 2 ? 1 : weights * mixture / (levels * (levels - 1.0));
        return beyondChance(observed(ratings, disagreement), 1 - chance);
    }

    /** The pairs of different answers about one unit, the most frequent first. */
    public static List<Confusion> confused(Ratings ratings) {
        int levels = ratings.levels().size();
        double[][] pairs = new double[levels][levels];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] counts = ratings.counts(unit);
            for (int a = 0; a < levels; a++) {
                for (int b = a + 1; b < levels && counts[a] > 0; b++) {
                    pairs[a][b] += ratings.weight(unit) * counts[a] * counts[b];
                }
            }
        }
        List<Confusion> confused = new ArrayList<>();
        for (int a = 0; a < levels; a++) {
            for (int b = a + 1; b < levels; b++) {
                if (pairs[a][b] > 0) {
                    confused.add(new Confusion(
                            ratings.levels().get(a), ratings.levels().get(b), pairs[a][b]));
                }
            }
        }
        confused.sort(Comparator.comparingDouble(Confusion::count).reversed());
        return confused;
    }

    /**
     * The percentile bootstrap interval of a coefficient: the middle of its values in 1,000 draws of as many units
     * (Efron, Annals of Statistics 1979;7:1-26). Empty where units are shares, or half of the draws have no value.
     */
    public static Optional<Interval> bootstrap(
            Ratings ratings, Function<Ratings, OptionalDouble> coefficient, double level) {
        return ratings.counted()
                ? bootstrap(random -> coefficient.apply(ratings.resampled(random)), level)
                : Optional.empty();
    }

    /** The same of any coefficient that can be had of a draw, such as of whole clusters of units. */
    public static Optional<Interval> bootstrap(Function<SplittableRandom, OptionalDouble> drawn, double level) {
        double tail = (1 - Level.checked(level)) / 2;
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[RESAMPLES];
        int defined = 0;
        for (int draw = 0; draw < RESAMPLES; draw++) {
            OptionalDouble value = drawn.apply(random);
            if (value.isPresent()) {
                values[defined++] = value.getAsDouble();
            }
        }
        double[] known = Arrays.copyOf(values, defined);
        return 2 * defined <= RESAMPLES
                ? Optional.empty()
                : Optional.of(new Interval(SampleQuantile.of(known, tail), SampleQuantile.of(known, 1 - tail)));
    }

    private static OptionalDouble beyondChance(double observed, double expected) {
        return observed < 0 || expected <= 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    /** Mean disagreement of two answers about one unit, or -1 where no unit has two. */
    private static double observed(Ratings ratings, Disagreement disagreement) {
        int levels = ratings.levels().size();
        double sum = 0;
        double units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] counts = ratings.counts(unit);
            double answers = Arrays.stream(counts).sum();
            if (answers < 2) {
                continue;
            }
            double distance = 0;
            for (int a = 0; a < levels; a++) {
                for (int b = 0; b < levels && counts[a] > 0; b++) {
                    distance += counts[a] * counts[b] * disagreement.between(a, b, levels);
                }
            }
            sum += ratings.weight(unit) * distance / (answers * (answers - 1));
            units += ratings.weight(unit);
        }
        return units > 0 ? sum / units : -1;
    }

    /** The share of each level among the answers about a unit, mean over the units with any. */
    private static double[] prevalence(Ratings ratings) {
        double[] shares = new double[ratings.levels().size()];
        double units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] counts = ratings.counts(unit);
            int answers = Arrays.stream(counts).sum();
            for (int level = 0; level < shares.length && answers > 0; level++) {
                shares[level] += ratings.weight(unit) * ((double) counts[level] / answers);
            }
            units += answers > 0 ? ratings.weight(unit) : 0;
        }
        double all = units;
        return Arrays.stream(shares).map(share -> all > 0 ? share / all : 0).toArray();
    }
}
