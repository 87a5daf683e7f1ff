package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PowerTest {

    /**
     * Fifty cases on a level of 10 %: above the limit of 11.36 are 12 and more, of which the binomial has 6.3 % at 15 %,
     * 86.1 % at 30 % and 91.7 % at 32 % (SciPy 1.17.1, binom.sf). On a level of 19 % the first to reach 90 % is 44 %.
     */
    @Test
    void fiftyCasesUsuallyRevealALargeRiseAndRarelyASmallOne() {
        PChart ten = new PChart(0.10, 1);
        assertEquals(0.06281206813207538, Power.ofRise(ten, 50, 0.15), 1e-12);
        assertEquals(0.8609639351501455, Power.ofRise(ten, 50, 0.30), 1e-12);
        assertEquals(OptionalInt.of(32), Power.revealedRise(ten, 50));
        assertEquals(OptionalInt.of(44), Power.revealedRise(new PChart(0.19, 1), 50));
    }

    @Test
    void aFallIsARiseOfTheOthers() {
        assertEquals(OptionalInt.of(56), Power.revealedFall(new PChart(0.81, 1), 50));
        assertEquals(Power.ofRise(new PChart(0.19, 1), 50, 0.4), Power.ofFall(new PChart(0.81, 1), 50, 0.6), 1e-12);
        assertEquals(OptionalInt.empty(), Power.revealedFall(new PChart(0.10, 1), 50));
    }

    /** SciPy 1.17.1, binom.sf: on a level of 10 % 53 cases usually reveal 30 %, 718 reveal 15 %. */
    @Test
    void casesToReveal() {
        PChart ten = new PChart(0.10, 1);
        assertEquals(OptionalInt.of(53), Power.casesForRise(ten, 0.30));
        assertEquals(OptionalInt.of(718), Power.casesForRise(ten, 0.15));
        assertThrows(IllegalArgumentException.class, () -> Power.casesForRise(ten, 0.10));
        assertThrows(IllegalArgumentException.class, () -> Power.casesForRise(ten, 1.1));
    }

    /**
     * R's power.prop.test: n = 50 in each group find 50 against 75 % with power 0.740, and 76.7 do with 0.9. Digits, and 10
     * against 15 % (685.6 at 0.8), by the same formula in SciPy 1.17.1.
     */
    @Test
    void casesToTellTwoGroupsApart() {
        assertEquals(0.7401659013313878, TwoGroupPower.of(0.5, 0.75, 50, Level.USUAL), 1e-12);
        assertEquals(77, TwoGroupPower.cases(0.5, 0.75, Power.USUALLY, Level.USUAL));
        assertEquals(0.8972904266057903, TwoGroupPower.of(0.5, 0.75, 76, Level.USUAL), 1e-12);
        assertEquals(686, TwoGroupPower.cases(0.15, 0.1, 0.8, Level.USUAL));
        assertEquals(1, TwoGroupPower.of(0, 1, 50, Level.USUAL));
        assertThrows(IllegalArgumentException.class, () -> TwoGroupPower.cases(0.3, 0.3, 0.9, Level.USUAL));
        assertThrows(IllegalArgumentException.class, () -> TwoGroupPower.cases(0.3, 1.3, 0.9, Level.USUAL));
        assertThrows(IllegalArgumentException.class, () -> TwoGroupPower.cases(0.3, 0.4, 1, Level.USUAL));
        assertThrows(IllegalArgumentException.class, () -> TwoGroupPower.of(0.3, 0.4, 0, Level.USUAL));
    }

    /** So many cases reach the power, one fewer does not; it takes fewer for a larger difference and more for more power. */
    @Test
    void casesAndPowerOfTwoGroupsAgree() {
        for (double first : new double[] {0, 0.02, 0.1, 0.5, 0.9}) {
            for (double second : new double[] {0.05, 0.3, 0.7, 1}) {
                for (double power : new double[] {0.5, 0.8, 0.99}) {
                    long n = TwoGroupPower.cases(first, second, power, Level.USUAL);
                    assertTrue(TwoGroupPower.of(first, second, n, Level.USUAL) >= power);
                    assertTrue(n == 1 || TwoGroupPower.of(first, second, n - 1, Level.USUAL) < power);
                    assertTrue(TwoGroupPower.cases(second, first, power, Level.USUAL) == n);
                    assertTrue(TwoGroupPower.cases(first, second, power, 0.99) >= n);
                    assertTrue(TwoGroupPower.cases(first, (first + second) / 2, power, Level.USUAL) >= n);
                }
            }
        }
    }
}
