package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelPlotTest {

    /** Child heart surgery in twelve English hospitals, 1991: Spiegelhalter, The Art of Statistics, table 2.5. */
    private static final List<Proportion> HOSPITALS = List.of(
            new Proportion(41, 143),
            new Proportion(25, 187),
            new Proportion(24, 323),
            new Proportion(23, 122),
            new Proportion(25, 164),
            new Proportion(42, 405),
            new Proportion(24, 239),
            new Proportion(53, 482),
            new Proportion(26, 195),
            new Proportion(25, 177),
            new Proportion(58, 581),
            new Proportion(31, 301));

    /** Five units with events in an exposure; expected values by SciPy 1.17.1. */
    private static final List<Rate> UNITS =
            List.of(new Rate(5, 100), new Rate(12, 150), new Rate(30, 300), new Rate(8, 120), new Rate(45, 310));

    /** Exact interpolated limits by R's qbinom and pbinom. */
    @ParameterizedTest
    @CsvSource({
        "143, 6.157630433345793, 0.06527892185647939, 0.1719910730767735, 0.040484927533761185, 0.20731712136321004",
        "323, -2.50943637500015, 0.08382993511985708, 0.15454114895879112, 0.06574905190234712, 0.17707622331960254",
        "581, -1.4696977608672528, 0.09301057825779527, 0.14577584930991314, 0.0791326341574768, 0.16216744419704457"
    })
    void exactLimitsOfTheHospitals(double n, double z, double low, double high, double lowest, double highest) {
        FunnelPlot funnel = FunnelPlot.ofProportions(HOSPITALS);
        Rate hospital = HOSPITALS.stream()
                .map(Rate::of)
                .filter(one -> one.size() == n)
                .findFirst()
                .orElseThrow();
        assertEquals(0.11961434166917746, funnel.centre(), 1e-15);
        assertEquals(z, funnel.z(hospital), 1e-13);
        assertEquals(low, funnel.limits(n, FunnelPlot.WARNING).low(), 1e-13);
        assertEquals(high, funnel.limits(n, FunnelPlot.WARNING).high(), 1e-13);
        assertEquals(lowest, funnel.limits(n, FunnelPlot.ALARM).low(), 1e-13);
        assertEquals(highest, funnel.limits(n, FunnelPlot.ALARM).high(), 1e-13);
    }

    @Test
    void onlyBristolRaisesAnAlarm() {
        FunnelPlot funnel = FunnelPlot.ofProportions(HOSPITALS);
        List<Long> alarms = HOSPITALS.stream()
                .map(Rate::of)
                .filter(one -> !funnel.limits(one.size(), FunnelPlot.ALARM).contains(one.perUnit()))
                .map(Rate::count)
                .toList();
        assertEquals(List.of(41L), alarms);
    }

    @Test
    void ratesAreJudgedByPoisson() {
        FunnelPlot funnel = FunnelPlot.ofRates(UNITS);
        assertEquals(0.10204081632653061, funnel.centre(), 1e-15);
        assertEquals(-1.6291352407498467, funnel.z(UNITS.get(0)), 1e-13);
        assertEquals(1.2493486828545708, funnel.phi(), 1e-12);
        assertEquals(0.0003088731666583522, funnel.tau2(), 1e-15);
        assertEquals(0.06578913710658654, funnel.limits(300, FunnelPlot.WARNING).low(), 1e-13);
        assertEquals(0.13814354919479968, funnel.limits(300, FunnelPlot.WARNING).high(), 1e-13);
        assertEquals(0, funnel.limits(10, FunnelPlot.ALARM).low());
        assertEquals(0.4897487630779369, funnel.limits(10, FunnelPlot.ALARM).high(), 1e-12);
    }

    /** Centre ± 1.96 √(0.10204 / 300 + 0.00030887). */
    @Test
    void overdispersedLimitsAreWider() {
        FunnelPlot funnel = FunnelPlot.ofRates(UNITS);
        Interval wide = funnel.overdispersedLimits(300, FunnelPlot.WARNING);
        double half = 1.959963984540054 * Math.sqrt(0.10204081632653061 / 300 + 0.0003088731666583522);
        assertEquals(0.10204081632653061 + half, wide.high(), 1e-14);
        assertTrue(wide.halfWidth() > funnel.limits(300, FunnelPlot.WARNING).halfWidth());
    }

    @Test
    void unitsThatDifferLessThanChanceHaveNoVarianceBetweenThemAndASmallPhi() {
        List<Proportion> alike = List.of(new Proportion(10, 100), new Proportion(11, 100), new Proportion(9, 100));
        FunnelPlot funnel = FunnelPlot.ofProportions(alike);
        assertTrue(funnel.phi() > 0 && funnel.phi() < 0.1);
        assertEquals(0, funnel.tau2());
    }

    @Test
    void limitsAreOnTheScaleAndNarrowWithSize() {
        FunnelPlot funnel = FunnelPlot.ofProportions(HOSPITALS);
        double before = 1;
        for (int n = 1; n < 3000; n = 2 * n + 1) {
            Interval limits = funnel.limits(n, FunnelPlot.ALARM);
            assertTrue(0 <= limits.low() && limits.high() <= 1 && limits.contains(funnel.centre()));
            assertTrue(limits.high() <= before);
            before = limits.high();
        }
    }

    @Test
    void whereNothingVariesLimitsAreTheCentre() {
        List<Proportion> clean = new ArrayList<>(List.of(new Proportion(0, 40), new Proportion(0, 60)));
        clean.add(new Proportion(0, 0));
        FunnelPlot funnel = FunnelPlot.ofProportions(clean);
        assertEquals(new FunnelPlot(FunnelPlot.Counts.BINOMIAL, 0, 0, 0), funnel);
        assertEquals(new Interval(0, 0), funnel.limits(40, FunnelPlot.WARNING));
        assertEquals(0, funnel.z(new Rate(0, 40)));
        assertEquals(0, FunnelPlot.ofRates(List.of(new Rate(3, 10))).tau2());
        assertFalse(Double.isNaN(FunnelPlot.ofRates(List.of(new Rate(3, 10))).phi()));
    }

    @Test
    void badArgumentsAreNamed() {
        FunnelPlot funnel = FunnelPlot.ofProportions(HOSPITALS);
        assertThrows(IllegalArgumentException.class, () -> funnel.limits(0, FunnelPlot.ALARM));
        assertThrows(IllegalArgumentException.class, () -> funnel.limits(10, 95));
        assertThrows(IllegalArgumentException.class, () -> FunnelPlot.ofRates(List.of()));
    }

    /** Exact sums of binomial terms; in the second case 99.8 % of chance lie nearer. */
    @ParameterizedTest
    @CsvSource({"10, 4, 0.2, 0.1536673792000001", "100, 34, 0.2, 0.001072970763181833", "100, 20, 0.2, 1"})
    void midPCountsWhatIsAsFarOff(long n, long count, double centre, double p) {
        FunnelPlot plot = new FunnelPlot(FunnelPlot.Counts.BINOMIAL, centre, 0, 0);
        assertEquals(p, plot.midP(new Proportion(count, n)), count == 20 ? 0.06 : 1e-12);
    }

    /** Two standard errors: P = 0.0455 of the normal distribution; a variance between units takes from them. */
    @Test
    void overdispersionMakesWhatIsFarOffLessSurprising() {
        Proportion unit = new Proportion(28, 100);
        FunnelPlot chance = new FunnelPlot(FunnelPlot.Counts.BINOMIAL, 0.2, 1, 0);
        FunnelPlot wide = new FunnelPlot(FunnelPlot.Counts.BINOMIAL, 0.2, 9, 8 * 0.0016);
        assertEquals(0.04550026389635844, chance.overdispersedP(unit), 1e-12);
        assertEquals(0.5049850750938458, wide.overdispersedP(unit), 1e-12);
        assertFalse(chance.overdispersed(20));
        assertTrue(wide.overdispersed(20));
    }
}
