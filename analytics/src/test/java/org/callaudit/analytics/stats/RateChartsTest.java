package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateChartsTest {

    /** Montgomery's personal computers, 20 samples of 5: R's qcc 2.7, data set pcmanufact. */
    private static final List<Rate> COMPUTERS = LongStream.of(
                    10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5)
            .mapToObj(count -> new Rate(count, 5))
            .toList();

    /** NIST/SEMATECH e-Handbook 6.3.3.1: defects of 25 wafers. */
    private static final List<Rate> WAFERS = LongStream.of(
                    16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13)
            .mapToObj(Rate::of)
            .toList();

    /** NIST/SEMATECH e-Handbook 6.3.2.2, flow rate of ten batches. */
    private static final List<Double> FLOW = List.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1);

    /** Limits 0.0661 and 3.7939 (qcc 2.7). */
    @Test
    void uChartOfTheComputers() {
        UChart chart = UChart.ordinary(COMPUTERS);
        Limits limits = chart.limits(5);
        assertEquals(1.93, chart.centre(), 1e-15);
        assertEquals(0.06613305195891184, limits.lower(), 1e-14);
        assertEquals(3.793866948041088, limits.upper(), 1e-14);
        assertTrue(COMPUTERS.stream().noneMatch(point -> limits.outside(point.perUnit())));
    }

    /** σz and χ² on 19 degrees by NumPy and SciPy 1.17.1. */
    @Test
    void uPrimeOfTheComputersIsNotNeeded() {
        assertEquals(1.0664291101753263, UChart.laney(COMPUTERS).sigmaZ(), 1e-13);
        Overdispersion test = Overdispersion.ofRates(COMPUTERS);
        assertEquals(19.33160621761658, test.statistic(), 1e-12);
        assertEquals(0.43575647370655163, test.pValue(), 1e-12);
        assertEquals(UChart.ordinary(COMPUTERS), UChart.chosen(COMPUTERS));
    }

    @Test
    void uPrimeIsChosenWhereRatesVaryMoreThanPoisson() {
        List<Rate> wild =
                LongStream.of(2, 30, 5, 41, 8, 26, 1, 33).mapToObj(Rate::of).toList();
        assertEquals(UChart.laney(wild), UChart.chosen(wild));
        assertTrue(UChart.chosen(wild).limits(1).upper()
                > UChart.ordinary(wild).limits(1).upper());
    }

    /** Centre 16, limits 4 and 28 exactly: wafer 3 is on the limit and no signal, wafer 24 is one. */
    @Test
    void cChartOfTheWafersIsStrict() {
        Limits limits = UChart.ordinary(WAFERS).limits(1);
        assertEquals(16, limits.centre());
        assertEquals(4, limits.lower());
        assertEquals(28, limits.upper());
        assertEquals(
                List.of(24),
                IntStream.range(0, WAFERS.size())
                        .filter(i -> limits.outside(WAFERS.get(i).perUnit()))
                        .mapToObj(i -> i + 1)
                        .toList());
    }

    /** Mean 15, 15 + 3 √(15 · 16) = 61.4758. */
    @Test
    void gChart() {
        Limits limits = GChart.of(List.of(12L, 5L, 30L, 0L, 7L, 22L, 41L, 3L)).limits();
        assertEquals(15, limits.centre());
        assertEquals(0, limits.lower());
        assertEquals(61.47580015448901, limits.upper(), 1e-13);
        assertThrows(IllegalArgumentException.class, () -> GChart.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> GChart.of(List.of(3L, -1L)));
        assertFalse(GChart.of(List.of(0L)).limits().outside(0));
    }

    /** The flow rate by each constant: qcc 2.7, and the formula with d2 = 2/√π. */
    @ParameterizedTest
    @CsvSource({
        "TABLE, 45.81591016548463, 55.80408983451537, 6.134700000000002",
        "ROUNDED, 45.81511111111111, 55.8048888888889, 6.134700000000002",
        "EXACT, 45.817588319949465, 55.80241168005054, 6.13382104844193"
    })
    void xmrByEachConstant(RangeConstant constant, double lower, double upper, double rangeLimit) {
        XmrChart chart = XmrChart.of(FLOW, constant);
        assertEquals(lower, chart.limits().lower(), 1e-12);
        assertEquals(upper, chart.limits().upper(), 1e-12);
        assertEquals(rangeLimit, chart.rangeLimit(), 1e-12);
    }

    /** Limits 6.1347: 6.14 is beyond, and a range on its limit is not. */
    @Test
    void aRangeBeyondItsLimitIsASignal() {
        XmrChart chart = XmrChart.of(FLOW);
        assertEquals(List.of("mr-limit"), chart.rangeSignals(6.14));
        assertEquals(List.of(), chart.rangeSignals(chart.rangeLimit()));
        assertEquals(List.of(), XmrChart.of(List.of(5.0, 5.0, 5.0)).rangeSignals(0));
    }

    /** Ranges 2 1 2 1 18 19 1 2 3: mean 5.4444; 18 and 19 are beyond 3.267 times that, and 12 / 7 is left. */
    @Test
    void screeningDropsLargeRangesOnce() {
        List<Double> values = List.of(10.0, 12.0, 11.0, 13.0, 12.0, 30.0, 11.0, 12.0, 10.0, 13.0);
        assertEquals(5.444444444444445, XmrChart.of(values).meanRange(), 1e-14);
        XmrChart screened = XmrChart.screened(values, RangeConstant.TABLE);
        assertEquals(12.0 / 7, screened.meanRange(), 1e-14);
        assertEquals(13.4, screened.limits().centre(), 1e-14);
    }

    @Test
    void aKnownProcessIsNotEstimated() {
        XmrChart known = XmrChart.known(50, 2);
        assertEquals(new Limits(44, 50, 56, 2), known.limits());
        assertEquals(2.256, known.meanRange(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> XmrChart.known(50, -2));
        assertThrows(IllegalArgumentException.class, () -> XmrChart.known(Double.NaN, 2));
    }

    @ParameterizedTest
    @EnumSource
    void limitsFollowAffineChanges(RangeConstant constant) {
        Random random = new Random(1924);
        for (int run = 0; run < 100; run++) {
            List<Double> values = random.doubles(12, -5, 5).boxed().toList();
            double scale = random.nextDouble(0.1, 9);
            List<Double> moved = values.stream().map(x -> 7 - scale * x).toList();
            Limits before = XmrChart.screened(values, constant).limits();
            Limits after = XmrChart.screened(moved, constant).limits();
            assertEquals(7 - scale * before.centre(), after.centre(), 1e-10);
            assertEquals(7 - scale * before.upper(), after.lower(), 1e-10);
            assertEquals(scale * before.sigma(), after.sigma(), 1e-10);
        }
    }

    @Test
    void equalValuesLieOnTheirCentre() {
        for (int n = 2; n < 40; n++) {
            List<Double> same = java.util.Collections.nCopies(n, 0.1);
            XmrChart chart = XmrChart.screened(same, RangeConstant.TABLE);
            assertEquals(new Limits(0.1, 0.1, 0.1, 0), chart.limits());
            List<Double> averages = new EwmaChart(0.1, 0, 0.2, 3).averages(same);
            assertTrue(averages.stream().allMatch(average -> average == 0.1));
        }
    }

    /** NIST/SEMATECH e-Handbook 6.3.2.4: target 50, σ 2.0539, λ 0.3; digits by qcc 2.7. */
    @Test
    void ewmaOfTheHandbook() {
        EwmaChart chart = new EwmaChart(50, 2.0539, 0.3, 3);
        List<Double> averages = chart.averages(List.of(52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5));
        assertEquals(50.6, averages.get(0), 1e-13);
        assertEquals(49.52, averages.get(1), 1e-13);
        assertEquals(50.33029363519999, averages.get(9), 1e-12);
        assertEquals(47.411568261873384, chart.asymptoticLimits().lower(), 1e-12);
        assertEquals(52.588431738126616, chart.asymptoticLimits().upper(), 1e-12);
        assertEquals(48.15149, chart.limits(1).lower(), 1e-12);
        assertEquals(52.58739884787116, chart.limits(10).upper(), 1e-12);
        assertEquals(List.of(), EwmaChart.signals(48.15149, new Limits(48.15149, 50, 51.84851, 0.61617)));
        assertEquals(List.of("ewma-beyond"), EwmaChart.signals(51.85, chart.limits(1)));
        assertEquals(List.of("ewma-beyond"), EwmaChart.signals(48.15, chart.limits(1)));
    }

    /** NIST/SEMATECH e-Handbook 6.3.2.3: target 325, k 0.3175, h 4.1959; the first signal is at group 14. */
    @Test
    void cusumOfTheHandbook() {
        CusumChart chart = new CusumChart(325, 1, 0.3175, 4.1959);
        List<Double> groups = List.of(
                324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225, 324.600, 324.625,
                325.150, 328.325, 327.250, 327.825, 328.500, 326.675, 327.775, 326.875, 328.350);
        List<CusumChart.Sums> sums = chart.sums(groups);
        assertEquals(3.0074999999999887, sums.get(12).high(), 1e-11);
        assertEquals(4.939999999999993, sums.get(13).high(), 1e-11);
        assertEquals(19.03500000000002, sums.get(19).high(), 1e-11);
        assertEquals(0.7150000000000318, sums.get(7).low(), 1e-11);
        assertEquals(List.of(), chart.signals(sums.get(12)));
        assertEquals(List.of("cusum-high"), chart.signals(sums.get(13)));
    }

    /** With sums in standard deviations, k and h too, the unit of the values does not matter. */
    @Test
    void cusumFollowsAffineChanges() {
        CusumChart one = new CusumChart(0, 1, 0.5, 4);
        CusumChart ten = new CusumChart(50, 10, 0.5, 4);
        List<CusumChart.Sums> sums = one.sums(List.of(0.5, 1.5, -2.0, 3.0));
        assertEquals(sums, ten.sums(List.of(55.0, 65.0, 30.0, 80.0)));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Rate(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> new Rate(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> UChart.ordinary(List.of(new Rate(0, 0))));
        assertThrows(IllegalArgumentException.class, () -> UChart.laney(List.of(Rate.of(3))));
        assertThrows(
                IllegalArgumentException.class, () -> UChart.ordinary(COMPUTERS).limits(0));
        assertThrows(IllegalArgumentException.class, () -> new EwmaChart(0, 1, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> new EwmaChart(0, 1, 0.2, 3).limits(0));
        assertThrows(IllegalArgumentException.class, () -> new CusumChart(0, 0, 0.5, 4));
        assertThrows(IllegalArgumentException.class, () -> XmrChart.of(List.of(1.0, Double.NaN)));
    }
}
