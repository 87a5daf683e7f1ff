package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.junit.jupiter.api.Test;

class TrendTest {

    /** Suspended load of the Rhine at Maxau, 1965 to 2009: data set maxau of R's trend 1.1.6. */
    private static final List<Double> MAXAU = List.of(
            37.3835616438356,
            31.2821917808219,
            26.4191780821918,
            28.827868852459,
            32.8821917808219,
            37.572602739726,
            27.3424657534247,
            29.8579234972678,
            35.4931506849315,
            28.9041095890411,
            25.6931506849315,
            16.9699453551913,
            28.9013698630137,
            20.2520547945206,
            19.2684931506849,
            19.1912568306011,
            24.3369863013699,
            28.8109589041096,
            17.6958904109589,
            19.6366120218579,
            20.9561643835616,
            29.1041095890411,
            27.3452054794521,
            27.603825136612,
            20.9890410958904,
            26.9698630136986,
            27.4438356164384,
            32.792349726776,
            27.5616438356164,
            30.7287671232877,
            33.1452054794521,
            25.7786885245902,
            25.2876712328767,
            24.4082191780822,
            28.3835616438356,
            17.9726775956284,
            16.0958904109589,
            17.2684931506849,
            11.8904109589041,
            13.7704918032787,
            21.4689655172414,
            23.0986301369863,
            16.4441340782123,
            15.7732240437158,
            13.8736263736264);

    /** Hollander and Wolfe 1973, in the help of R's cor.test: colour and quality of canned tuna. */
    private static final List<Double> COLOUR = List.of(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1);

    private static final List<Double> QUALITY = List.of(2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8);

    private static final List<Double> TIED = List.of(1.0, 2.0, 2.0, 3.0, 3.0, 3.0, 5.0, 4.0, 6.0, 6.0);

    /** S -394, z -3.8445, p 0.0001208 by trend 1.1.6. */
    @Test
    void theRhineCarriesLess() {
        MannKendall test = MannKendall.of(MAXAU);
        assertEquals(-394, test.s());
        assertEquals(10450, test.variance());
        assertEquals(-3.844451666029915, test.z(), 1e-14);
        assertEquals(0.00012082229500252835, test.pValue(), 1e-16);
        assertEquals(-0.397979797979798, test.tau().orElseThrow(), 1e-14);
    }

    /** The slope and its interval by trend 1.1.6, sens.slope. */
    @Test
    void theSlopeOfTheRhine() {
        TheilSen slope = TheilSen.of(places(45), MAXAU, Level.USUAL).orElseThrow();
        Interval interval = slope.interval().orElseThrow();
        assertEquals(-0.2876138823725067, slope.slope(), 1e-12);
        assertEquals(-0.419647678219428, interval.low(), 1e-12);
        assertEquals(-0.151902587519026, interval.high(), 1e-12);
        assertEquals(31.56980566319441, slope.intercept(places(45), MAXAU).orElseThrow(), 1e-12);
    }

    /** By the formulas in NumPy; τ-b by SciPy 1.17.1. */
    @Test
    void tiesTakeVarianceAway() {
        MannKendall test = MannKendall.of(TIED);
        assertEquals(38, test.s());
        assertEquals(119.33333333333333, test.variance(), 1e-12);
        assertEquals(3.387043997220312, test.z(), 1e-14);
        assertEquals(0.0007065005675843464, test.pValue(), 1e-16);
        assertEquals(0.8956685895029601, test.tau().orElseThrow(), 1e-14);
        assertEquals(
                0.5, TheilSen.of(places(10), TIED, Level.USUAL).orElseThrow().slope(), 1e-14);
    }

    @Test
    void trendsFollowAffineChanges() {
        Random random = new Random(1945);
        for (int run = 0; run < 50; run++) {
            List<Double> values = random.doubles(30).boxed().toList();
            List<Double> moved = values.stream().map(value -> 3 - 2 * value).toList();
            TheilSen before = TheilSen.of(places(30), values, Level.USUAL).orElseThrow();
            TheilSen after = TheilSen.of(places(30), moved, Level.USUAL).orElseThrow();
            assertEquals(-2 * before.slope(), after.slope(), 1e-12);
            assertEquals(
                    -2 * before.interval().orElseThrow().low(),
                    after.interval().orElseThrow().high(),
                    1e-12);
            assertEquals(-MannKendall.of(values).s(), MannKendall.of(moved).s());
        }
    }

    @Test
    void fewValuesAndEqualOnesHaveNoTrend() {
        for (List<Double> flat : List.of(List.of(4.0), List.of(4.0, 4.0, 4.0))) {
            assertEquals(new MannKendall(0, 0, 0, 1, OptionalDouble.empty()), MannKendall.of(flat));
        }
        assertEquals(Optional.empty(), TheilSen.of(List.of(1.0), List.of(4.0), Level.USUAL));
        assertEquals(
                new TheilSen(0, Optional.empty()),
                TheilSen.of(places(3), List.of(4.0, 4.0, 4.0), Level.USUAL).orElseThrow());
        assertEquals(
                new TheilSen(2, Optional.empty()),
                TheilSen.of(places(2), List.of(4.0, 6.0), Level.USUAL).orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> MannKendall.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> MannKendall.of(List.of(1.0, Double.NaN)));
        assertThrows(
                IllegalArgumentException.class, () -> TheilSen.of(List.of(2.0, 1.0), List.of(1.0, 2.0), Level.USUAL));
    }

    /** ρ 0.6 with S 48 and exact p 0.0968, τ 0.4444 (R's cor.test). */
    @Test
    void colourAndQualityOfTuna() {
        SpearmanCorrelation correlation =
                SpearmanCorrelation.of(COLOUR, QUALITY, Level.USUAL).orElseThrow();
        assertEquals(0.6, correlation.rho(), 1e-15);
        assertEquals(0.0967978395061728, correlation.pValue(), 1e-15);
        assertTrue(correlation.interval().orElseThrow().contains(0.6));
        assertEquals(0.4444444444444444, KendallTau.b(COLOUR, QUALITY).orElseThrow(), 1e-15);
    }

    /** ρ, p by Student's t, and τ-b by SciPy 1.17.1. */
    @Test
    void correlationOfTiedValues() {
        List<Double> x = List.of(1.0, 2.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
        List<Double> y = List.of(2.0, 1.0, 4.0, 3.0, 3.0, 6.0, 8.0, 5.0, 9.0, 7.0);
        SpearmanCorrelation correlation =
                SpearmanCorrelation.of(x, y, Level.USUAL).orElseThrow();
        assertEquals(0.8414634146341463, correlation.rho(), 1e-14);
        assertEquals(0.0022718945258157863, correlation.pValue(), 1e-13);
        assertEquals(0.6590909090909091, KendallTau.b(x, y).orElseThrow(), 1e-14);
    }

    /** Twelve cases with S = 46: p = 0.0011364 by all 12! rankings; the series of AS 89 comes within 1e-4. */
    @Test
    void beyondNineCasesASeriesServes() {
        List<Double> y = List.of(3.0, 1.0, 2.0, 6.0, 4.0, 5.0, 9.0, 12.0, 8.0, 7.0, 11.0, 10.0);
        SpearmanCorrelation correlation =
                SpearmanCorrelation.of(places(12), y, Level.USUAL).orElseThrow();
        assertEquals(1 - 6 * 46 / (12 * 143.0), correlation.rho(), 1e-14);
        assertEquals(0.0011364429680401902, correlation.pValue(), 1e-4);
    }

    @Test
    void theCorrelationIsSymmetricAndAboutTheOrderAlone() {
        Random random = new Random(1904);
        for (int n = 2; n < 40; n++) {
            List<Double> x = random.doubles(n).boxed().toList();
            List<Double> y = random.doubles(n).boxed().toList();
            SpearmanCorrelation one = SpearmanCorrelation.of(x, y, 0.9).orElseThrow();
            List<Double> opposite = y.stream().map(value -> -Math.exp(value)).toList();
            SpearmanCorrelation other = SpearmanCorrelation.of(opposite, x, 0.9).orElseThrow();
            assertEquals(-one.rho(), other.rho(), 1e-14);
            assertEquals(one.pValue(), other.pValue(), 1e-14);
            assertTrue(one.pValue() > 0 && one.pValue() <= 1);
            one.interval().ifPresent(interval -> assertTrue(interval.contains(one.rho()) && interval.low() >= -1));
        }
    }

    @Test
    void whatDoesNotVaryCorrelatesWithNothing() {
        List<Double> flat = List.of(1.0, 1.0, 1.0);
        assertEquals(Optional.empty(), SpearmanCorrelation.of(flat, places(3), Level.USUAL));
        assertEquals(Optional.empty(), SpearmanCorrelation.of(List.of(), List.of(), Level.USUAL));
        assertEquals(OptionalDouble.empty(), KendallTau.b(flat, places(3)));
        SpearmanCorrelation perfect =
                SpearmanCorrelation.of(places(5), places(5), Level.USUAL).orElseThrow();
        assertEquals(new SpearmanCorrelation(1, 2 / 120.0, Optional.empty()), perfect);
        assertThrows(IllegalArgumentException.class, () -> SpearmanCorrelation.of(flat, places(2), Level.USUAL));
    }

    @Test
    void orderStatisticsAreThoseOfTheSortedValues() {
        Random random = new Random(1961);
        for (int n = 1; n < 200; n++) {
            double[] values = random.ints(n, 0, 30).asDoubleStream().toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int index = random.nextInt(n);
            assertEquals(sorted[index], OrderStatistic.of(values, index));
        }
    }

    /** Against all pairs one by one, with ties and without; at 300 points only some of the slopes are kept. */
    @Test
    void countingPairsAndSlopesSparesNoPair() {
        Random random = new Random(1966);
        for (int n : new int[] {0, 1, 2, 3, 10, 57, 300}) {
            for (int different : new int[] {1, 2, 9, 100_000}) {
                List<Double> x = values(random, n, different);
                List<Double> y = values(random, n, different);
                long score = 0;
                List<Double> slopes = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < i; j++) {
                        score += (long) (Math.signum(x.get(i) - x.get(j)) * Math.signum(y.get(i) - y.get(j)));
                        slopes.add((y.get(i) - y.get(j)) / (i - j));
                    }
                }
                assertEquals(score, PairOrder.score(x, y));
                Collections.sort(slopes);
                for (int rank = 0; rank < slopes.size(); rank += 1 + slopes.size() / 20) {
                    int last = slopes.size() - 1;
                    double[] found = new PairSlopes(places(n), y).at(rank, (rank + last) / 2, last);
                    assertArrayEquals(
                            new double[] {slopes.get(rank), slopes.get((rank + last) / 2), slopes.get(last)}, found);
                    assertEquals(slopes.get(rank), new PairSlopes(places(n), y).at(rank)[0]);
                }
            }
        }
    }

    private static List<Double> values(Random random, int n, int different) {
        return random.ints(n, 0, different).mapToObj(i -> i / 8.0).toList();
    }

    private static List<Double> places(int n) {
        return IntStream.range(0, n).mapToObj(i -> (double) i).toList();
    }
}
