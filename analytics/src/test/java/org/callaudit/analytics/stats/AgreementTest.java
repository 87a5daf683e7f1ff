package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.callaudit.analytics.stats.KrippendorffAlpha.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    /** Twenty subjects by three raters, a digit each: data set anxiety of R's irr 0.84.1. */
    private static final String ANXIETY =
            "332 361 344 464 523 542 221 346 531 231 221 632 133 533 221 221 113 233 432 342";

    /** Four observers, twelve units, answers missing: Krippendorff 2011; Gwet's Handbook, 4th ed., has it too. */
    private static final String KRIPPENDORFF = "11-1 2232 3333 3333 2222 1234 4444 1121 2222 -555 --11 --3-";

    /** Thirty patients by six psychiatrists: Fleiss, Psychological Bulletin 1971;76:378-382. */
    private static final String DIAGNOSES = "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555"
            + " 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555"
            + " 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555";

    /** The two raters' table of Cohen, Psychological Bulletin 1968;70:213-220: of 200 cases, as shares. */
    private static final Ratings COHEN = Ratings.of(
            List.of("1", "2", "3"),
            units("11 12 13 21 22 23 31 32 33"),
            List.of(0.44, 0.07, 0.09, 0.05, 0.20, 0.05, 0.01, 0.03, 0.06));

    /** irr 0.84.1, kappa2 of raters 1 and 2. */
    @Test
    void kappaOfTheAnxietyRatings() {
        Ratings two = ratings(ANXIETY.replaceAll("(\\d\\d)\\d", "$1"));
        assertEquals(0.11949685534591203, value(CohenKappa.of(two, Disagreement.NOMINAL)), 1e-14);
        assertEquals(0.18918918918918914, value(CohenKappa.of(two, Disagreement.LINEAR)), 1e-14);
        assertEquals(0.2967651195499297, value(CohenKappa.of(two, Disagreement.QUADRATIC)), 1e-14);
        assertThrows(IllegalArgumentException.class, () -> CohenKappa.of(ratings(ANXIETY), Disagreement.NOMINAL));
    }

    /** 0.492 and 0.348 in the paper; digits by R's psych. Disagreement is 1, 3 and 6, as Cohen chose. */
    @Test
    void kappaOfSharesAndWithWeightsOfOnesOwn() {
        double[][] cohens = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};
        assertEquals(0.4915254237288136, value(CohenKappa.of(COHEN, Disagreement.NOMINAL)), 1e-14);
        assertEquals(0.34782608695652173, value(CohenKappa.of(COHEN, (a, b, n) -> cohens[a][b])), 1e-14);
        assertEquals(0.4736842105263158, value(CohenKappa.of(COHEN, Disagreement.LINEAR)), 1e-14);
        assertEquals(0.4545454545454546, value(CohenKappa.of(COHEN, Disagreement.QUADRATIC)), 1e-14);
        assertEquals(OptionalDouble.empty(), KrippendorffAlpha.of(COHEN, Scale.NOMINAL));
    }

    /** 0.43 in the paper; digits by irr's kappam.fleiss. With answers missing 0.76117: R's irrCAC 1.0. */
    @Test
    void fleissKappa() {
        assertEquals(0.43024452006014074, value(Agreement.fleissKappa(ratings(DIAGNOSES))), 1e-14);
        assertEquals(0.76117, value(Agreement.fleissKappa(ratings(KRIPPENDORFF))), 5e-6);
    }

    /** 0.743, 0.815, 0.849 and 0.797 in the paper; digits by irr's kripp.alpha. */
    @ParameterizedTest
    @CsvSource({
        "NOMINAL, 0.743421052631579",
        "ORDINAL, 0.8153875037548813",
        "INTERVAL, 0.8491071428571428",
        "RATIO, 0.797402774711612"
    })
    void alphaOfKrippendorffsExample(Scale scale, double expected) {
        assertEquals(expected, value(KrippendorffAlpha.of(ratings(KRIPPENDORFF), scale)), 1e-14);
    }

    /** By counting pairs one by one; irr 0.84.1 has 0.221848, for it divides by 1 where nothing is missing. */
    @Test
    void alphaOfThreeRatersWithNothingMissing() {
        assertEquals(0.22838694529232206, value(KrippendorffAlpha.of(ratings(ANXIETY), Scale.ORDINAL)), 1e-14);
    }

    /** 0.77544, 0.85874 and 0.91400 by irrCAC 1.0. */
    @Test
    void gwet() {
        Ratings four = ratings(KRIPPENDORFF);
        assertEquals(0.8181818181818182, value(Agreement.percent(four)), 1e-14);
        assertEquals(0.775444068126995, value(Agreement.gwet(four, Disagreement.NOMINAL)), 1e-14);
        assertEquals(0.8587391364326116, value(Agreement.gwet(four, Disagreement.LINEAR)), 1e-14);
        assertEquals(0.9140007235516046, value(Agreement.gwet(four, Disagreement.QUADRATIC)), 1e-14);
    }

    @Test
    void theMostConfusedAnswersComeFirst() {
        List<Agreement.Confusion> confused = Agreement.confused(ratings(KRIPPENDORFF));
        assertEquals(new Agreement.Confusion("1", "2", 4), confused.get(0));
        assertEquals(new Agreement.Confusion("2", "3", 4), confused.get(1));
        assertEquals(6, confused.size());
    }

    @ParameterizedTest
    @EnumSource
    void identicalRatersAgreeFully(Scale scale) {
        Ratings same = ratings("111 222 333 222 111 444");
        assertEquals(1, value(KrippendorffAlpha.of(same, scale)));
        assertEquals(1, value(Agreement.percent(same)));
        assertEquals(1, value(Agreement.fleissKappa(same)));
        assertEquals(1, value(Agreement.gwet(same, Disagreement.QUADRATIC)));
        assertEquals(1, value(CohenKappa.of(ratings("11 22 33 22"), Disagreement.LINEAR)));
        assertEquals(List.of(), Agreement.confused(same));
    }

    @Test
    void shuffledRatersAgreeByChance() {
        Random random = new Random(1960);
        StringBuilder series = new StringBuilder();
        random.ints(4000, 1, 6)
                .forEach(answer ->
                        series.append(answer).append(random.nextInt(1, 6)).append(' '));
        Ratings shuffled = ratings(series.toString());
        for (Disagreement disagreement : List.of(Disagreement.NOMINAL, Disagreement.LINEAR, Disagreement.QUADRATIC)) {
            assertEquals(0, value(CohenKappa.of(shuffled, disagreement)), 0.05);
            assertEquals(0, value(Agreement.gwet(shuffled, disagreement)), 0.05);
        }
        assertEquals(0, value(Agreement.fleissKappa(shuffled)), 0.05);
        assertEquals(0, value(KrippendorffAlpha.of(shuffled, Scale.INTERVAL)), 0.05);
    }

    /** A unit of weight 3 is three units, and one of weight 0 is none. */
    @Test
    void weightsAreRepetitions() {
        List<List<@Nullable String>> some = units("121 222 133");
        Ratings weighted = Ratings.of(List.of("1", "2", "3"), some, List.of(3.0, 1.0, 0.0));
        Ratings repeated = ratings("121 121 121 222");
        assertEquals(value(Agreement.percent(repeated)), value(Agreement.percent(weighted)), 1e-14);
        assertEquals(value(Agreement.fleissKappa(repeated)), value(Agreement.fleissKappa(weighted)), 1e-14);
        assertEquals(
                value(KrippendorffAlpha.of(repeated, Scale.ORDINAL)),
                value(KrippendorffAlpha.of(weighted, Scale.ORDINAL)),
                1e-14);
        assertEquals(Agreement.confused(repeated), Agreement.confused(weighted));
    }

    @Test
    void whatCannotBeToldIsEmpty() {
        for (String silent : List.of("", "1", "1- -2 --", "11 11 11")) {
            Ratings ratings = ratings(silent);
            assertEquals(OptionalDouble.empty(), Agreement.fleissKappa(ratings));
            assertEquals(OptionalDouble.empty(), Agreement.gwet(ratings, Disagreement.LINEAR));
            for (Scale scale : Scale.values()) {
                assertEquals(OptionalDouble.empty(), KrippendorffAlpha.of(ratings, scale));
            }
            assertEquals(Optional.empty(), Agreement.bootstrap(ratings, Agreement::fleissKappa, Level.USUAL));
        }
        assertEquals(OptionalDouble.empty(), CohenKappa.of(ratings("1- -2"), Disagreement.NOMINAL));
        assertEquals(OptionalDouble.empty(), CohenKappa.of(ratings("11 11"), Disagreement.NOMINAL));
        assertEquals(OptionalDouble.empty(), KrippendorffAlpha.of(ratings("AB BB AA"), Scale.INTERVAL));
        Ratings known = Ratings.of(List.of("1", "2"), units("11 11"));
        assertEquals(1, value(Agreement.gwet(known, Disagreement.NOMINAL)));
    }

    @Test
    void theBootstrapIntervalHoldsTheCoefficientAndIsTheSameEachTime() {
        Ratings diagnoses = ratings(DIAGNOSES);
        Interval interval = Agreement.bootstrap(diagnoses, Agreement::fleissKappa, Level.USUAL)
                .orElseThrow();
        assertTrue(interval.contains(value(Agreement.fleissKappa(diagnoses))));
        assertTrue(interval.halfWidth() > 0.05 && interval.halfWidth() < 0.2);
        assertEquals(Optional.of(interval), Agreement.bootstrap(diagnoses, Agreement::fleissKappa, Level.USUAL));
        assertEquals(Optional.empty(), Agreement.bootstrap(COHEN, Agreement::fleissKappa, Level.USUAL));
    }

    @Test
    void levelsAreOrderedAsNumbersWhereTheyAre() {
        assertEquals(List.of("2", "10"), Ratings.observedLevels(List.of(Arrays.asList("10", null, "2"))));
        assertEquals(List.of("10", "2", "no"), Ratings.observedLevels(List.of(List.of("no", "2", "10"))));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> Ratings.of(List.of("1"), units("12")));
        assertThrows(IllegalArgumentException.class, () -> Ratings.of(List.of("1", "1"), units("11")));
        assertThrows(IllegalArgumentException.class, () -> Ratings.of(List.of("1"), units("11"), List.of(-1.0)));
        assertThrows(IllegalArgumentException.class, () -> Ratings.of(List.of("1"), units("11"), List.of()));
    }

    private static double value(OptionalDouble coefficient) {
        return coefficient.orElseThrow();
    }

    private static Ratings ratings(String series) {
        List<List<@Nullable String>> units = units(series);
        return Ratings.of(Ratings.observedLevels(units), units, Collections.nCopies(units.size(), 1.0));
    }

    /** A word a unit, a letter an answer; a dash is a missing one. */
    private static List<List<@Nullable String>> units(String series) {
        List<List<@Nullable String>> units = new ArrayList<>();
        for (String word : series.split(" ")) {
            List<@Nullable String> unit = new ArrayList<>();
            IntStream.range(0, word.length())
                    .forEach(i -> unit.add(word.charAt(i) == '-' ? null : word.substring(i, i + 1)));
            units.add(unit);
        }
        return units;
    }
}
