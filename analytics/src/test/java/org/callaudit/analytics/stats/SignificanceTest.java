package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignificanceTest {

    /** Benjamini and Hochberg, JRSS B 1995;57:289-300, section 4. */
    private static final List<Double> FIFTEEN = List.of(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
            0.759, 1.0);

    /** Four of the fifteen at 0.05, as in the paper; digits as R's p.adjust. */
    @Test
    void theExampleOfBenjaminiAndHochberg() {
        double[] adjusted = PValueAdjustment.BH.adjusted(FIFTEEN);
        double[] expected = {
            0.0015,
            0.003,
            0.0095,
            0.035625,
            0.0603,
            0.06385714285714286,
            0.06385714285714286,
            0.0645,
            0.0765,
            0.486,
            0.5811818181818182,
            0.714875,
            0.7532307692307694,
            0.8132142857142857,
            1.0
        };
        assertArrayEquals(expected, adjusted, 1e-15);
        assertEquals(4, Arrays.stream(adjusted).filter(p -> p <= 0.05).count());
    }

    /** The same fifteen by R's p.adjust, methods holm and BY. */
    @ParameterizedTest
    @CsvSource({
        "HOLM, 0.0015 0.0056 0.0247 0.11399999999999999 0.2211 0.27799999999999997 0.27799999999999997"
                + " 0.27799999999999997 0.32130000000000003 1 1 1 1 1 1",
        "BY, 0.004977343489843491 0.009954686979686982 0.03152317543567544 0.11821190788378289 0.20008920829170831"
                + " 0.21189262285333718 0.21189262285333718 0.2140257700632701 0.253844517982018 1 1 1 1 1 1"
    })
    void otherWaysOfAdjusting(PValueAdjustment way, String expected) {
        double[] numbers = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(numbers, way.adjusted(FIFTEEN), 1e-15);
    }

    /** Each way is no bolder than the p-values, Holm and BY are no bolder than BH, and a larger q rejects no fewer. */
    @ParameterizedTest
    @EnumSource
    void adjustingIsCautious(PValueAdjustment way) {
        Random random = new Random(2001);
        for (int family = 0; family < 100; family++) {
            List<Double> pValues =
                    random.doubles(family).map(p -> p * p * p).boxed().toList();
            double[] adjusted = way.adjusted(pValues);
            double[] bh = PValueAdjustment.BH.adjusted(pValues);
            for (int i = 0; i < family; i++) {
                assertTrue(adjusted[i] >= bh[i] && bh[i] >= pValues.get(i) && adjusted[i] <= 1);
            }
            for (double q : new double[] {0.01, 0.05, 0.2}) {
                assertEquals(
                        rejectedStepUp(pValues, q),
                        Arrays.stream(bh).filter(p -> p <= q).count());
                assertTrue(Arrays.stream(adjusted).filter(p -> p <= q).count()
                        <= Arrays.stream(adjusted).filter(p -> p <= 2 * q).count());
            }
        }
        assertThrows(IllegalArgumentException.class, () -> way.adjusted(List.of(0.5, 1.5)));
        assertThrows(IllegalArgumentException.class, () -> way.adjusted(List.of(Double.NaN)));
    }

    /** The paper's own wording: the largest k for which the k-th smallest p is at most k q / m. */
    private static long rejectedStepUp(List<Double> pValues, double q) {
        List<Double> sorted = pValues.stream().sorted().toList();
        for (int k = sorted.size(); k > 0; k--) {
            if (sorted.get(k - 1) <= k * q / sorted.size()) {
                return k;
            }
        }
        return 0;
    }

    @Test
    void adjustingKeepsTheOrderAndNeverLowers() {
        Random random = new Random(1995);
        for (int family = 1; family < 200; family++) {
            List<Double> pValues = random.doubles(family).boxed().toList();
            double[] adjusted = PValueAdjustment.BH.adjusted(pValues);
            for (int i = 0; i < family; i++) {
                assertTrue(adjusted[i] >= pValues.get(i) && adjusted[i] <= 1);
                for (int j = 0; j < i; j++) {
                    assertTrue((pValues.get(i) - pValues.get(j)) * (adjusted[i] - adjusted[j]) >= 0);
                }
            }
        }
        assertEquals(0, PValueAdjustment.BH.adjusted(List.of()).length);
    }

    /**
     * Fisher's tea (The Design of Experiments, 1935): 3 of 4 cups against 1 of 4. Of 70 tables 16 are this one and 1 is
     * more extreme, so the mid-P is 2 (1 + 16 / 2) / 70.
     */
    @Test
    void theLadyTastingTea() {
        assertEquals(18.0 / 70, TwoProportionTest.midP(new Proportion(3, 4), new Proportion(1, 4)), 1e-14);
    }

    /** Hypergeometric tail of SciPy 1.17.1: 2 (sf(15) + pmf(15) / 2) with 200 cases, 30 hits, 50 drawn. */
    @Test
    void fifteenOfFiftyAgainstFifteenOfOneHundredAndFifty() {
        double p = TwoProportionTest.midP(new Proportion(15, 50), new Proportion(15, 150));
        assertEquals(0.0014284100110353586, p, 1e-14);
    }

    @Test
    void theTestIsSymmetricAndAProbability() {
        for (int n = 1; n < 12; n++) {
            for (int i = 0; i <= n; i++) {
                for (int j = 0; j <= 7; j++) {
                    double p = TwoProportionTest.midP(new Proportion(i, n), new Proportion(j, 7));
                    assertTrue(p > 0 && p <= 1);
                    assertEquals(p, TwoProportionTest.midP(new Proportion(j, 7), new Proportion(i, n)), 1e-12);
                    assertEquals(p, TwoProportionTest.midP(new Proportion(n - i, n), new Proportion(7 - j, 7)), 1e-12);
                }
            }
        }
        assertEquals(1, TwoProportionTest.midP(new Proportion(0, 0), new Proportion(3, 7)));
    }
}
