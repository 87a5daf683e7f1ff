package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChartsTest {

    /** Montgomery's orange juice cans, the trial samples of R's qcc 2.7, 50 cans each. */
    private static final List<Proportion> JUICE = LongStream.of(
                    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7,
                    13, 9, 6)
            .mapToObj(count -> new Proportion(count, 50))
            .toList();

    /** Accident and emergency attendances seen within four hours: Mohammed et al., BMJ Qual Saf 2013;22:362-368. */
    private static final long[][] ATTENDANCES = {
        {266501, 280443}, {264225, 276823}, {276532, 291681}, {281461, 296155}, {269071, 282343},
        {261215, 275888}, {270409, 283867}, {279778, 295251}, {270483, 284468}, {270320, 282529},
        {267923, 279618}, {271478, 283932}, {255353, 266629}, {256820, 268091}, {261835, 276803},
        {259144, 271578}, {255910, 266005}, {260863, 273520}, {264465, 278574}, {260989, 273772}
    };

    @Test
    void pChartOfTheOrangeJuice() {
        PChart chart = PChart.ordinary(JUICE);
        Limits limits = chart.limits(50);
        assertEquals(0.23133333333333334, chart.centre(), 1e-15);
        assertEquals(0.05242754807192823, limits.lower(), 1e-15);
        assertEquals(0.41023911859473844, limits.upper(), 1e-15);
        assertEquals(List.of(15, 23), outside(JUICE, chart));
    }

    /** Centre 11.5667, limits 2.6214 and 20.5120 (qcc 2.7). */
    @Test
    void npChartOfTheOrangeJuice() {
        Limits limits = NpChart.of(JUICE).limits();
        assertEquals(11.566666666666666, limits.centre(), 1e-12);
        assertEquals(2.6213774035964104, limits.lower(), 1e-12);
        assertEquals(20.51195592973692, limits.upper(), 1e-12);
        IllegalArgumentException unequal = assertThrows(
                IllegalArgumentException.class,
                () -> NpChart.of(List.of(new Proportion(1, 50), new Proportion(1, 40))));
        assertEquals(
                "an np chart needs points of one size, there are 50 and 40 cases; a p chart allows for that",
                unequal.getMessage());
    }

    @Test
    void pChartIsTheNpChartWhereSizesAreEqual() {
        Random random = new Random(1931);
        for (int run = 0; run < 200; run++) {
            int n = random.nextInt(1, 200);
            List<Proportion> points = random.ints(random.nextInt(1, 40), 0, n + 1)
                    .mapToObj(count -> new Proportion(count, n))
                    .toList();
            Limits np = NpChart.of(points).limits();
            Limits p = PChart.ordinary(points).limits(n);
            assertEquals(n * p.centre(), np.centre(), 1e-10);
            assertEquals(n * p.lower(), np.lower(), 1e-10);
            assertEquals(n * p.upper(), np.upper(), 1e-10);
            assertEquals(n * p.sigma(), np.sigma(), 1e-10);
            assertEquals(
                    points.stream().map(Proportion::share).map(p::outside).toList(),
                    points.stream()
                            .map(point -> np.outside((double) point.count()))
                            .toList());
        }
    }

    /** Limits and σz as R's qicharts2 0.8.1 has them (chart "pp"; no range is screened in these data). */
    @Test
    void laneyChartOfTheAttendances() {
        List<Proportion> attendances = new ArrayList<>();
        for (long[] month : ATTENDANCES) {
            attendances.add(new Proportion(month[0], month[1]));
        }
        PChart laney = PChart.laney(attendances);
        assertEquals(0.9528997113441912, laney.centre(), 1e-15);
        assertEquals(10.64042186349651, laney.sigmaZ(), 1e-11);
        assertEquals(0.9401296441775141, laney.limits(280443).lower(), 1e-13);
        assertEquals(0.9656697785108682, laney.limits(280443).upper(), 1e-13);
        assertEquals(List.of(), outside(attendances, laney));
        assertEquals(
                List.of(1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19),
                outside(attendances, PChart.ordinary(attendances)));
        assertEquals(laney, PChart.chosen(attendances));
    }

    @Test
    void pointsWithoutCasesDoNotMoveTheFit() {
        List<Proportion> gaps = new ArrayList<>();
        JUICE.forEach(point -> {
            gaps.add(point);
            gaps.add(new Proportion(0, 0));
        });
        assertEquals(PChart.laney(JUICE), PChart.laney(gaps));
        assertEquals(Overdispersion.of(JUICE), Overdispersion.of(gaps));
    }

    /** 5, 5 and 20 of 50: χ² = 18.75 on 2 degrees, p = 8.4818e-05 (SciPy 1.17.1, chi2_contingency uncorrected). */
    @Test
    void overdispersionIsPearsonsTest() {
        Overdispersion test =
                Overdispersion.of(List.of(new Proportion(5, 50), new Proportion(5, 50), new Proportion(20, 50)));
        assertEquals(18.75, test.statistic(), 1e-13);
        assertEquals(2, test.degrees());
        assertEquals(8.481823524646911e-05, test.pValue(), 1e-17);
        assertTrue(test.beyondChance());
    }

    @Test
    void whereNothingVariesNothingIsOverdispersedAndNothingIsNotANumber() {
        List<Proportion> clean = List.of(new Proportion(0, 40), new Proportion(0, 50), new Proportion(0, 60));
        assertFalse(Overdispersion.of(clean).beyondChance());
        PChart chart = PChart.chosen(clean);
        assertEquals(0, chart.limits(50).upper());
        assertEquals(0, chart.limits(50).z(0));
        assertEquals(0, PChart.laney(clean).sigmaZ());
    }

    /** NIST/SEMATECH e-Handbook 6.3.2.2, flow rate of ten batches: limits 45.8159 and 55.8041. */
    @Test
    void xmrOfTheFlowRate() {
        XmrChart chart = XmrChart.of(List.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1));
        assertEquals(50.81, chart.limits().centre(), 1e-12);
        assertEquals(1.8777777777777784, chart.meanRange(), 1e-12);
        assertEquals(45.81591016548463, chart.limits().lower(), 1e-12);
        assertEquals(55.80408983451537, chart.limits().upper(), 1e-12);
        assertEquals(6.134700000000002, chart.rangeLimit(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> XmrChart.of(List.of(1.0)));
    }

    @Test
    void pareto() {
        List<Pareto.Row> rows = Pareto.rows(Map.of("late", 3L, "rude", 5L, "wrong", 3L, "lost", 0L));
        assertEquals(
                List.of(
                        new Pareto.Row("rude", 5, 5 / 11.0, 5 / 11.0),
                        new Pareto.Row("late", 3, 3 / 11.0, 8 / 11.0),
                        new Pareto.Row("wrong", 3, 3 / 11.0, 1),
                        new Pareto.Row("lost", 0, 0, 1)),
                rows);
        assertThrows(IllegalArgumentException.class, () -> Pareto.rows(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Pareto.rows(Map.of("late", 0L)));
        assertThrows(IllegalArgumentException.class, () -> Pareto.rows(Map.of("late", -1L)));
    }

    private static List<Integer> outside(List<Proportion> points, PChart chart) {
        return IntStream.range(0, points.size())
                .filter(i ->
                        chart.limits(points.get(i).n()).outside(points.get(i).share()))
                .mapToObj(i -> i + 1)
                .toList();
    }
}
