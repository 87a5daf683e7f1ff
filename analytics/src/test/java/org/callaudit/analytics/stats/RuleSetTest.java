package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleSetTest {

    private static final Limits STANDARD = new Limits(-3, 0, 3, 1);

    /** Series in standard errors, and the points (from 1) that the definitions mark; counted by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NELSON           | nelson-1   | 0.5 3.0 -3.0 3.01 -1 1 -3.01                    | 4 7
        NELSON           | nelson-2   | -1 0.1 0.2 0.1 0.3 0.2 0.1 0.4 0.1 0.2 0.1      | 10 11
        NELSON           | nelson-2   | 0.1 0.2 0.1 0.3 0 0.2 0.1 0.4 0.1 0.2 0.1       |
        NELSON           | nelson-3   | 0 -1 -0.5 0 0.5 1 1.5                           | 7
        NELSON           | nelson-3   | -1 -0.5 0 0 0.5 1 1.5                           |
        NELSON           | nelson-3   | -2 -1 0.3 0.30000000000000004 0.5 1             |
        NELSON           | nelson-4   | 1 -1 1 -1 1 -1 1 -1 1 -1 1 -1 1 -1              | 14
        NELSON           | nelson-4   | 1 -1 1 -1 1 -1 1 1 -1 1 -1 1 -1 1 -1            |
        NELSON           | nelson-5   | 0 2.1 0 2.1 0 0 -2.1 -2.1 0                     | 4 8 9
        NELSON           | nelson-5   | 0 2.1 -2.1 0 2.0 2.1                            |
        NELSON           | nelson-6   | 0 1.1 1.1 0 1.1 1.1                             | 6
        NELSON           | nelson-7   | 0 0.9 -0.9 0 0 0 0 0 0 0 0 0 0 0 0.5 1.0        | 15
        NELSON           | nelson-8   | 0 1.1 -1.1 1.2 1.3 -1.5 -1.1 1.1 1.1            | 9
        WESTERN_ELECTRIC | we-1       | 3 3.5                                           | 2
        WESTERN_ELECTRIC | we-2       | 0 2.1 2.2                                       | 3
        WESTERN_ELECTRIC | we-3       | -1.1 -1.1 -1.1 -1.1 0                           | 5
        WESTERN_ELECTRIC | we-4       | 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1                 | 8
        NHS              | nhs-shift  | -1 0.1 0.1 0.2 0.1 0.1 0.3 0.1 0                | 2 3 4 5 6 7 8
        NHS              | nhs-trend  | 0 -2 -1.5 -1 0 0.1 0.2 0.3 0                    | 2 3 4 5 6 7 8
        NHS              | nhs-2of3   | 0 2.1 0 2.2 0                                   | 2 3 4
        NHS              | nhs-2of3   | 0 2.1 0 3.2 0                                   |
        NHS              | nhs-astronomical | 3 3.5 -3.5                                | 2 3
        """)
    void pointsAreMarked(RuleSet rules, String name, String series, String expected) {
        List<List<String>> signals = rules.signals(points(series));
        String marked = IntStream.range(0, signals.size())
                .filter(i -> signals.get(i).contains(name))
                .mapToObj(i -> Integer.toString(i + 1))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        assertEquals(expected == null ? "" : expected, marked);
    }

    /** Without a rule there is no signal, nor in a series shorter than any window or on its centre throughout. */
    @ParameterizedTest
    @EnumSource
    void quietSeriesAreQuiet(RuleSet rules) {
        for (List<ChartPoint> quiet : List.of(points(""), points("0"), points("0 ".repeat(6)))) {
            assertTrue(rules.signals(quiet).stream().allMatch(List::isEmpty));
            assertEquals(List.of(), rules.seriesSignals(quiet));
        }
        List<ChartPoint> flat = Collections.nCopies(30, new ChartPoint(0.1, new Limits(0.1, 0.1, 0.1, 0)));
        assertTrue(rules.signals(flat).stream().allMatch(List::isEmpty));
    }

    /** Every rule is symmetric, and knows nothing of units. */
    @ParameterizedTest
    @EnumSource
    void signalsFollowAffineChanges(RuleSet rules) {
        Random random = new Random(1956);
        for (int run = 0; run < 20; run++) {
            double[] z = random.doubles(60, -4, 4).toArray();
            List<ChartPoint> before = Arrays.stream(z)
                    .mapToObj(value -> new ChartPoint(value, STANDARD))
                    .toList();
            List<ChartPoint> after = Arrays.stream(z)
                    .mapToObj(value -> new ChartPoint(8 - 2 * value, new Limits(2, 8, 14, 2)))
                    .toList();
            assertEquals(rules.signals(before), rules.signals(after));
            assertEquals(rules.seriesSignals(before), rules.seriesSignals(after));
        }
    }

    /** Limits for 20 and 24 points: 7 and 8; 6 and 8 crossings (Anhøj and Olesen 2014, table 1; SciPy 1.17.1 binom). */
    @Test
    void runsAnalysis() {
        RunsAnalysis twenty = RunsAnalysis.of(points("1 1 1 1 1 1 1 1 -1 -1 -1 -1 -1 -1 -1 -1 0 -1 1 1 1"));
        assertEquals(new RunsAnalysis(20, 9, 7, 2, 6), twenty);
        assertEquals(List.of("anhoej-run", "anhoej-crossings"), twenty.signals());
        RunsAnalysis turns = RunsAnalysis.of(points("1 -1 ".repeat(12)));
        assertEquals(new RunsAnalysis(24, 1, 8, 23, 8), turns);
        assertEquals(List.of(), turns.signals());
    }

    @Test
    void ruleSetsHaveNames() {
        assertEquals(RuleSet.WESTERN_ELECTRIC, RuleSet.named("western-electric"));
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> RuleSet.named("westgard"));
        assertEquals(
                "no rules \"westgard\"; there are nelson, western-electric, nhs, anhoej, none", unknown.getMessage());
    }

    private static List<ChartPoint> points(String series) {
        return Arrays.stream(series.split(" "))
                .filter(value -> !value.isBlank())
                .map(value -> new ChartPoint(Double.parseDouble(value), STANDARD))
                .toList();
    }
}
