package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignificanceTest {

    /** Benjamini and Hochberg, JRSS B 1995;57:289-300, section 4: four of fifteen at 0.05; digits as R's p.adjust. */
    @Test
    void theExampleOfBenjaminiAndHochberg() {
        List<Double> pValues = List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
                0.759, 1.0);
        double[] adjusted = BenjaminiHochberg.adjusted(pValues);
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

    @Test
    void adjustingKeepsTheOrderAndNeverLowers() {
        Random random = new Random(1995);
        for (int family = 1; family < 200; family++) {
            List<Double> pValues = random.doubles(family).boxed().toList();
            double[] adjusted = BenjaminiHochberg.adjusted(pValues);
            for (int i = 0; i < family; i++) {
                assertTrue(adjusted[i] >= pValues.get(i) && adjusted[i] <= 1);
                for (int j = 0; j < i; j++) {
                    assertTrue((pValues.get(i) - pValues.get(j)) * (adjusted[i] - adjusted[j]) >= 0);
                }
            }
        }
        assertEquals(0, BenjaminiHochberg.adjusted(List.of()).length);
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
