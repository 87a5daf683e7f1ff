package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

    /** Newcombe, Statistics in Medicine 1998;17:857-872, Table I, method 3; digits by statsmodels 0.13.5. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2552885198782742, 0.36620957698280004",
        "15, 148, 0.06238639953073629, 0.16048724172330803",
        "0, 20, 0, 0.16112515805281935",
        "1, 29, 0.006113214292762667, 0.17175521879320282",
        "5, 5, 0.5655175352168252, 1"
    })
    void wilson(long count, long n, double low, double high) {
        Interval interval = WilsonInterval.of(new Proportion(count, n), Level.USUAL);
        assertEquals(low, interval.low(), 1e-15);
        assertEquals(high, interval.high(), 1e-15);
    }

    /** Newcombe, Statistics in Medicine 1998;17:857-872, Table I, methods 4 and 5; digits by statsmodels 0.13.5. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.25350868229518514, 0.3681762010430035, 0.2527367455852713, 0.36762192260135146",
        "15, 148, 0.05977820842849813, 0.16444977936483698, 0.05784401008344857, 0.161650490349479",
        "0, 20, 0, 0.20045334501348705, 0, 0.1684334709830853",
        "1, 29, 0.0018026402132796644, 0.19628175100975956, 0.000872646883579922, 0.1776442954887229"
    })
    void correctedAndExact(long count, long n, double low, double high, double exactLow, double exactHigh) {
        Interval corrected = WilsonInterval.corrected(new Proportion(count, n), Level.USUAL);
        assertEquals(low, corrected.low(), 1e-14);
        assertEquals(high, corrected.high(), 1e-14);
        Interval exact = ClopperPearsonInterval.of(new Proportion(count, n), Level.USUAL);
        assertEquals(exactLow, exact.low(), 1e-14);
        assertEquals(exactHigh, exact.high(), 1e-14);
    }

    /** Where shares are tiny or cases many: SciPy 1.17.1, beta.ppf and beta.isf. */
    @ParameterizedTest
    @CsvSource({
        "1, 1000000, 2.5317807663794178e-08, 5.571630655166941e-06",
        "3, 1000000000, 6.186721233228957e-10, 8.767273088677563e-09",
        "500000, 1000000, 0.49901951919531184, 0.5009804808046882",
        "999, 1000, 0.9944410757201734, 0.9999746825125088",
        "5, 5, 0.4781762498950185, 1"
    })
    void exactAtTheEnds(long count, long n, double low, double high) {
        Interval interval = ClopperPearsonInterval.of(new Proportion(count, n), Level.USUAL);
        assertEquals(low, interval.low(), 1e-9 * low);
        assertEquals(high, interval.high(), 1e-7 * high);
    }

    /** Unless cut, rounding makes the upper end 1.0000000000000002. */
    @Test
    void wilsonIsInsideTheScaleHoweverManyTheCases() {
        Proportion nearlyAll = new Proportion((1L << 53) - 2, 1L << 53);
        assertEquals(1, WilsonInterval.of(nearlyAll, 0.999).high());
    }

    @Test
    void cautiousIntervalsHoldTheOrdinaryOneStayInsideTheScaleAndShrink() {
        for (long n = 1; n <= 80; n++) {
            for (long count = 0; count <= n; count++) {
                Proportion share = new Proportion(count, n);
                Proportion twice = new Proportion(2 * count, 2 * n);
                Interval plain = WilsonInterval.of(share, Level.USUAL);
                Interval corrected = WilsonInterval.corrected(share, Level.USUAL);
                assertTrue(corrected.low() <= plain.low() && plain.high() <= corrected.high());
                Interval exact = ClopperPearsonInterval.of(share, Level.USUAL);
                assertTrue(0 <= exact.low() && exact.high() <= 1 && exact.contains(share.share()));
                assertTrue(ClopperPearsonInterval.of(twice, Level.USUAL).halfWidth() < exact.halfWidth());
                assertTrue(WilsonInterval.corrected(twice, Level.USUAL).halfWidth() < corrected.halfWidth());
            }
        }
        assertThrows(
                IllegalArgumentException.class, () -> ClopperPearsonInterval.of(new Proportion(0, 0), Level.USUAL));
    }

    /** 15 of 50 against 10 of 80: SciPy 1.17.1, relative_risk. */
    @Test
    void relativeRisk() {
        RelativeRisk risk = RelativeRisk.of(new Proportion(15, 50), new Proportion(10, 80), Level.USUAL)
                .orElseThrow();
        assertEquals(2.4, risk.ratio(), 1e-15);
        assertEquals(1.1706487365508393, risk.interval().orElseThrow().low(), 1e-14);
        assertEquals(4.92034870935843, risk.interval().orElseThrow().high(), 1e-13);
    }

    @Test
    void relativeRiskOfNoHits() {
        Proportion none = new Proportion(0, 50);
        Proportion some = new Proportion(5, 50);
        assertEquals(Optional.of(new RelativeRisk(0, Optional.empty())), RelativeRisk.of(none, some, Level.USUAL));
        assertEquals(Optional.empty(), RelativeRisk.of(some, none, Level.USUAL));
        assertEquals(Optional.empty(), RelativeRisk.of(none, none, Level.USUAL));
        assertThrows(IllegalArgumentException.class, () -> RelativeRisk.of(some, new Proportion(0, 0), Level.USUAL));
    }

    @Test
    void wilsonStaysInsideTheScaleHoldsTheShareAndShrinks() {
        for (long n = 1; n <= 300; n++) {
            for (long count = 0; count <= n; count++) {
                Interval interval = WilsonInterval.of(new Proportion(count, n), Level.USUAL);
                assertTrue(0 <= interval.low() && interval.high() <= 1);
                assertTrue(interval.contains((double) count / n));
                Interval larger = WilsonInterval.of(new Proportion(2 * count, 2 * n), Level.USUAL);
                assertTrue(larger.halfWidth() < interval.halfWidth());
            }
        }
    }

    /** Newcombe, Statistics in Medicine 1998;17:873-890, Table II, method 10: to four digits there, more by SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.05243147240236498, 0.333872654036906",
        "9, 10, 3, 10, 0.17052272393450307, 0.8090179735354881",
        "6, 7, 2, 7, 0.05822792748231209, 0.8062496375242277",
        "5, 56, 0, 29, -0.03813714790353688, 0.19256001385511162",
        "0, 10, 0, 20, -0.16112515805281938, 0.2775327998628892",
        "10, 10, 0, 20, 0.6790860371419145, 1"
    })
    void newcombe(long a, long m, long b, long n, double low, double high) {
        Interval interval = NewcombeDifference.of(new Proportion(a, m), new Proportion(b, n), Level.USUAL);
        assertEquals(low, interval.low(), 1e-14);
        assertEquals(high, interval.high(), 1e-14);
    }

    /** Student's quantiles by SciPy 1.17.1 (stats.t.ppf); the first is tan(0.475 π). */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174694",
        "2, 4.302652729749462",
        "4, 2.7764451051977934",
        "49, 2.0095752371292392",
        "1000, 1.9623390808264083",
        "100000, 1.9599877075346095"
    })
    void student(long degrees, double expected) {
        assertEquals(expected, Quantile.student(Level.USUAL, degrees), 1e-13 * expected);
    }

    @Test
    void normal() {
        assertEquals(1.959963984540054, Quantile.normal(0.95), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Quantile.normal(95));
    }

    /** Student's sleep data, group 1, R 4.2 {@code t.test(extra)}: mean 0.75, -0.5297804 to 2.0297804. */
    @Test
    void meanOfStudentsSleepData() {
        Moments moments = moments(List.of(7L, -16L, -2L, -12L, -1L, 34L, 37L, 8L, 0L, 20L), 10);
        assertEquals(0.75, moments.mean());
        Interval interval = moments.interval(Level.USUAL).orElseThrow();
        assertEquals(-0.5297804135262323, interval.low(), 1e-13);
        assertEquals(2.0297804135262325, interval.high(), 1e-13);
    }

    /** NIST StRD NumAcc4: mean 10000000.2, standard deviation 0.1 exactly, where floating sums lose every digit. */
    @Test
    void nothingCancels() {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < 1001; i++) {
            BigInteger tenths = BigInteger.valueOf(i == 0 ? 100_000_002L : i % 2 == 1 ? 100_000_001L : 100_000_003L);
            sum = sum.add(tenths);
            squares = squares.add(tenths.multiply(tenths));
        }
        Moments moments = new Moments(1001, sum, squares, 10);
        assertEquals(10_000_000.2, moments.mean());
        assertEquals(0.01, moments.variance(), 1e-17);
    }

    @Test
    void oneValueHasAMeanAndNoInterval() {
        Moments one = moments(List.of(88L), 1);
        assertEquals(88, one.mean());
        assertTrue(one.interval(Level.USUAL).isEmpty());
        assertThrows(IllegalArgumentException.class, one::variance);
    }

    /** Rocks, The American Statistician 2016;70:365-372: three quarters of an answer to each, n + 3; by SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "90, 40, 200, 0.1409001402662719, 0.3517106971721517",
        "20, 0, 20, 0.6968334402543936, 1",
        "0, 0, 10, -0.18465044909058884, 0.18465044909058884",
        "9, 2, 14, 0.05421733622107655, 0.7693120755436293"
    })
    void promoterScore(long promoters, long detractors, long n, double low, double high) {
        Interval interval = new PromoterScore(promoters, detractors, n).interval(Level.USUAL);
        assertEquals(low, interval.low(), 1e-14);
        assertEquals(high, interval.high(), 1e-14);
    }

    /** Variance p + d - (p - d)², as in R's package NPS; 5.42 points for 90 and 40 of 200. */
    @Test
    void promoterScoreHasItsStandardError() {
        PromoterScore score = new PromoterScore(90, 40, 200);
        assertEquals(0.25, score.score());
        assertEquals(0.054198708471697, score.standardError(), 1e-15);
    }

    /** 90, 70 and 40 of 200: ±10.62 points (R's package NPS); nothing to divide by has no score. */
    @Test
    void promoterScoreByWald() {
        PromoterScore score = PromoterScore.of(List.of(3L, 1L, 2L, 4L, 10L, 10L, 10L, 30L, 40L, 50L, 40L));
        assertEquals(new PromoterScore(90, 40, 200), score);
        assertEquals(0.14377248338688797, score.wald(Level.USUAL).low(), 1e-15);
        assertEquals(0.3562275166131121, score.wald(Level.USUAL).high(), 1e-15);
        assertEquals(new Interval(1, 1), new PromoterScore(20, 0, 20).wald(Level.USUAL));
        assertThrows(IllegalArgumentException.class, () -> new PromoterScore(0, 0, 0).wald(Level.USUAL));
        assertThrows(IllegalArgumentException.class, () -> PromoterScore.of(List.of(1L, 2L)));
        assertThrows(
                IllegalArgumentException.class,
                () -> PromoterScore.of(List.of(9L, -1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)));
    }

    private static Moments moments(List<Long> values, long perUnit) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long value : values) {
            sum = sum.add(BigInteger.valueOf(value));
            squares = squares.add(BigInteger.valueOf(value * value));
        }
        return new Moments(values.size(), sum, squares, perUnit);
    }
}
