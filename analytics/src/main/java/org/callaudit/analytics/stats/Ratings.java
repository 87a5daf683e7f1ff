package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What several raters answered about the same units. An answer may be missing, a unit may stand for several. */
public final class Ratings {

    static final int MISSING = -1;

    /** Digits, not all that Java takes for a number: 1D and 0x1p3 are names. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final List<String> levels;
    private final int[][] answers;
    private final int[][] counts;
    private final double[] weights;

    private Ratings(List<String> levels, int[][] answers, int[][] counts, double[] weights) {
        this.levels = levels;
        this.answers = answers;
        this.counts = counts;
        this.weights = weights;
    }

    /**
     * Ratings of units that count once each.
     *
     * @param levels the possible answers in their order, without repetition
     * @param units the answers about each unit, rater by rater; null where one is missing
     */
    public static Ratings of(List<String> levels, List<? extends List<@Nullable String>> units) {
        return of(levels, units, Collections.nCopies(units.size(), 1.0));
    }

    /** The same of units that occur so often, or make up that share, 0 or more. */
    public static Ratings of(List<String> levels, List<? extends List<@Nullable String>> units, List<Double> weights) {
        if (weights.size() != units.size()) {
            throw new IllegalArgumentException(weights.size() + " weights of " + units.size() + " units");
        }
        if (levels.stream().distinct().count() < levels.size()) {
            throw new IllegalArgumentException("a level is repeated: " + String.join(", ", levels));
        }
        int[][] answers = units.stream().map(unit -> places(levels, unit)).toArray(int[][]::new);
        double[] checked = weights.stream()
                .mapToDouble(weight -> Finite.notNegative("weight", weight))
                .toArray();
        int[][] counts =
                Arrays.stream(answers).map(unit -> counts(levels.size(), unit)).toArray(int[][]::new);
        return new Ratings(List.copyOf(levels), answers, counts, checked);
    }

    /** The answers that occur: by size where all are numbers, else by the alphabet. */
    public static List<String> observedLevels(List<? extends List<@Nullable String>> units) {
        List<String> distinct = new ArrayList<>(units.stream()
                .<@Nullable String>flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
        Optional<double[]> numbers = numbers(distinct);
        distinct.sort(
                numbers.isPresent() ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder());
        return distinct;
    }

    /** How many units there are, with answers or without. */
    public int units() {
        return answers.length;
    }

    /** How many raters there are: the most answers, given or missing, about a unit. */
    public int raters() {
        return Arrays.stream(answers).mapToInt(unit -> unit.length).max().orElse(0);
    }

    /** The possible answers in their order. */
    public List<String> levels() {
        return levels;
    }

    /** The place of an answer in the order of the levels, or {@link #MISSING}. */
    int answer(int unit, int rater) {
        return rater < answers[unit].length ? answers[unit][rater] : MISSING;
    }

    double weight(int unit) {
        return weights[unit];
    }

    /** How often each level was the answer about a unit. */
    int[] counts(int unit) {
        return counts[unit];
    }

    /** Whether units were counted: no unit stands for a fraction of one. */
    boolean counted() {
        return Arrays.stream(weights).allMatch(weight -> weight == Math.rint(weight));
    }

    /** The levels as numbers, or empty if one is none. */
    Optional<double[]> numbers() {
        return numbers(levels);
    }

    /** As many units as there are, drawn with replacement; needs {@link #counted} units. */
    Ratings resampled(SplittableRandom random) {
        double[] upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
        double[] drawn = new double[weights.length];
        double total = upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        for (long draw = 0; draw < total; draw++) {
            int place = Arrays.binarySearch(upTo, Math.floor(random.nextDouble(total)) + 0.5);
            drawn[-place - 1]++;
        }
        return new Ratings(levels, answers, counts, drawn);
    }

    private static int[] places(List<String> levels, List<@Nullable String> unit) {
        int[] places = new int[unit.size()];
        for (int rater = 0; rater < places.length; rater++) {
            String answer = unit.get(rater);
            places[rater] = answer == null ? MISSING : levels.indexOf(answer);
            if (answer != null && places[rater] == MISSING) {
                throw new IllegalArgumentException(
                        "the answer \"" + answer + "\" is not among the levels " + String.join(", ", levels));
            }
        }
        return places;
    }

    private static int[] counts(int levels, int[] unit) {
        int[] counts = new int[levels];
        for (int answer : unit) {
            if (answer != MISSING) {
                counts[answer]++;
            }
        }
        return counts;
    }

    private static Optional<double[]> numbers(List<String> levels) {
        if (!levels.stream().allMatch(level -> NUMBER.matcher(level).matches())) {
            return Optional.empty();
        }
        double[] numbers = levels.stream().mapToDouble(Double::parseDouble).toArray();
        return Arrays.stream(numbers).allMatch(Double::isFinite) ? Optional.of(numbers) : Optional.empty();
    }
}
