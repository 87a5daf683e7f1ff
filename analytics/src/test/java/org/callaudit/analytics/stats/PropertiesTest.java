package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.callaudit.analytics.stats.KaplanMeier.Span;
import org.callaudit.analytics.stats.KaplanMeier.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws that hold whatever the data are; those of one class alone stand with its examples. */
class PropertiesTest {

    @Test
    void ewmaFollowsAffineChanges() {
        Random random = new Random(1959);
        for (int run = 0; run < 100; run++) {
            List<Double> values = random.doubles(20, -5, 5).boxed().toList();
            double scale = random.nextDouble(0.1, 9);
            List<Double> moved = values.stream().map(x -> 7 - scale * x).toList();
            EwmaChart before = new EwmaChart(0.5, 2, random.nextDouble(0.05, 1), 3);
            EwmaChart after = new EwmaChart(7 - scale * 0.5, scale * 2, before.lambda(), 3);
            List<Double> averages = before.averages(values);
            List<Double> movedAverages = after.averages(moved);
            for (int i = 0; i < 20; i++) {
                assertEquals(7 - scale * averages.get(i), movedAverages.get(i), 1e-12);
                assertEquals(
                        7 - scale * before.limits(i + 1).upper(),
                        after.limits(i + 1).lower(),
                        1e-12);
            }
        }
    }

    /** Counts, and exact sums however values are divided. */
    @Test
    void stateOfPartsIsStateOfTheWhole() {
        Random random = new Random(1933);
        for (int run = 0; run < 100; run++) {
            long[] values = random.longs(2 + run, 0, 100_000_000_001L).toArray();
            int cut = random.nextInt(1 + values.length);
            Moments first = moments(Arrays.copyOf(values, cut));
            Moments second = moments(Arrays.copyOfRange(values, cut, values.length));
            Moments together = new Moments(
                    first.n() + second.n(),
                    first.sum().add(second.sum()),
                    first.squares().add(second.squares()),
                    first.perUnit());
            assertEquals(moments(values).mean(), together.mean());
            assertEquals(moments(values).variance(), together.variance());
        }
        List<Proportion> points = proportions(random, 30);
        assertEquals(
                PChart.pooled(points),
                PChart.pooled(points.subList(0, 11)).plus(PChart.pooled(points.subList(11, 30))));
        assertEquals(new Rate(7, 12), new Rate(3, 4).plus(new Rate(4, 8)));
    }

    @Test
    void intervalsAreOnTheScaleAndShrinkWithCases() {
        for (int n = 4; n <= 40; n += 4) {
            for (int first = 0; first <= n; first++) {
                for (int second = 0; second <= n - first; second += 2) {
                    for (double level : new double[] {0.8, 0.95, 0.999}) {
                        Interval score = new PromoterScore(first, second, n).interval(level);
                        assertTrue(-1 <= score.low() && score.high() <= 1);
                        Interval larger = new PromoterScore(2L * first, 2L * second, 2L * n).interval(level);
                        assertTrue(larger.halfWidth() < score.halfWidth());
                        Interval difference = difference(first, second, n, level);
                        assertTrue(-1 <= difference.low() && difference.high() <= 1);
                        assertTrue(difference.contains((double) (first - second) / n));
                        assertTrue(
                                difference(2 * first, 2 * second, 2 * n, level).halfWidth() < difference.halfWidth());
                    }
                }
            }
        }
    }

    @Test
    void aDifferenceTheOtherWayRoundIsItsNegative() {
        for (int first = 0; first <= 15; first++) {
            for (int second = 0; second <= 15; second++) {
                Interval one = difference(first, second, 15, Level.USUAL);
                Interval other = difference(second, first, 15, Level.USUAL);
                assertEquals(one.low(), -other.high(), 1e-15);
                assertEquals(one.high(), -other.low(), 1e-15);
            }
        }
    }

    /** What is rejected at a q, by the procedure itself, is rejected at every larger one; what Holm rejects BH does too. */
    @Test
    void rejectionsGrowWithQ() {
        Random random = new Random(1979);
        for (int run = 0; run < 200; run++) {
            List<Double> pValues =
                    random.doubles(1 + run).map(p -> p * p * p).boxed().toList();
            double[] bh = PValueAdjustment.BH.adjusted(pValues);
            double[] holm = PValueAdjustment.HOLM.adjusted(pValues);
            double before = -1;
            for (double q = 0.01; q < 0.5; q *= 1.5) {
                double largest = largestRejected(pValues, q);
                assertTrue(largest >= before);
                before = largest;
                for (int i = 0; i < bh.length; i++) {
                    assertEquals(pValues.get(i) <= largest, bh[i] <= q);
                    assertTrue(holm[i] > q || bh[i] <= q);
                }
            }
        }
    }

    /** Of k smallest the k-th is at most k q / m: the largest such, or -1. */
    private static double largestRejected(List<Double> pValues, double q) {
        double[] sorted = pValues.stream().mapToDouble(p -> p).sorted().toArray();
        return IntStream.rangeClosed(1, sorted.length)
                .filter(k -> sorted[k - 1] <= k * q / sorted.length)
                .mapToDouble(k -> sorted[k - 1])
                .max()
                .orElse(-1);
    }

    @Test
    void aFunnelDoesNotKnowTheOrderOfItsUnits() {
        Random random = new Random(2005);
        for (int run = 0; run < 50; run++) {
            List<Proportion> units = new ArrayList<>(proportions(random, 3 + run));
            FunnelPlot before = FunnelPlot.ofProportions(units);
            Collections.shuffle(units, random);
            FunnelPlot after = FunnelPlot.ofProportions(units);
            assertEquals(before.centre(), after.centre());
            assertEquals(before.phi(), after.phi(), 1e-12 * before.phi());
            assertEquals(before.tau2(), after.tau2(), 1e-12);
        }
    }

    /** Neither names of levels nor the order of units and raters matter to a nominal scale; nor does α to any scale. */
    @ParameterizedTest
    @EnumSource
    void agreementDoesNotKnowOrdersAndNames(KrippendorffAlpha.Scale scale) {
        Random random = new Random(1970);
        for (int run = 0; run < 30; run++) {
            List<List<String>> units = new ArrayList<>();
            for (int unit = 0; unit < 12; unit++) {
                int truth = random.nextInt(1, 5);
                units.add(List.of(answer(random, truth), answer(random, truth)));
            }
            List<List<String>> moved = new ArrayList<>(units.stream()
                    .map(unit -> List.of(unit.get(1), unit.get(0)))
                    .toList());
            Collections.shuffle(moved, random);
            List<String> levels = List.of("1", "2", "3", "4");
            Ratings before = Ratings.of(levels, units);
            Ratings after = Ratings.of(levels, moved);
            assertEquals(
                    KrippendorffAlpha.of(before, scale).orElseThrow(),
                    KrippendorffAlpha.of(after, scale).orElseThrow(),
                    1e-12);
            Ratings renamed = Ratings.of(List.of("4", "2", "1", "3"), moved);
            for (Ratings same : List.of(after, renamed)) {
                assertEquals(
                        CohenKappa.of(before, Disagreement.NOMINAL).orElseThrow(),
                        CohenKappa.of(same, Disagreement.NOMINAL).orElseThrow(),
                        1e-12);
                assertEquals(
                        Agreement.fleissKappa(before).orElseThrow(),
                        Agreement.fleissKappa(same).orElseThrow(),
                        1e-12);
            }
        }
    }

    private static String answer(Random random, int truth) {
        return Integer.toString(random.nextDouble() < 0.6 ? truth : random.nextInt(1, 5));
    }

    @Test
    void survivalWithoutCensoringIsTheShareThatLastsLonger() {
        Random random = new Random(1958);
        for (int n = 1; n < 60; n++) {
            double[] times = random.ints(n, 0, 20).asDoubleStream().toArray();
            List<Span> spans =
                    Arrays.stream(times).mapToObj(time -> new Span(time, true)).toList();
            for (Step step :
                    KaplanMeier.of(spans, KaplanMeier.Scale.LOG, Level.USUAL).steps()) {
                double longer =
                        Arrays.stream(times).filter(time -> time > step.time()).count();
                assertEquals(longer / n, step.survival(), 1e-14);
            }
        }
    }

    private static Interval difference(int first, int second, int n, double level) {
        return NewcombeDifference.of(new Proportion(first, n), new Proportion(second, n), level);
    }

    private static List<Proportion> proportions(Random random, int points) {
        return IntStream.range(0, points)
                .mapToObj(i -> {
                    int n = random.nextInt(20, 200);
                    return new Proportion(random.nextInt(1, n), n);
                })
                .toList();
    }

    private static Moments moments(long[] values) {
        return new Moments(
                values.length,
                LongStream.of(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add),
                LongStream.of(values)
                        .mapToObj(value -> BigInteger.valueOf(value).pow(2))
                        .reduce(BigInteger.ZERO, BigInteger::add),
                1_000_000_000L);
    }
}
