package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.callaudit.analytics.mapping.ScoringRule.Marked;
import org.callaudit.analytics.mapping.ScoringRule.NotApplicable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules by which a made-up form scores are found again from its totals. */
class ScoringRuleTest {

    private static final List<Double> ALIKE = Collections.nCopies(6, 1.0);

    /** Audits scored by a rule of one's choice, each total to one digit behind the point. */
    private static List<Marked> audits(List<Double> points, NotApplicable rule, int fatal, int count) {
        Random random = new Random(7);
        List<Marked> audits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            @Nullable Double[] shares = new @Nullable Double[points.size()];
            double got = 0;
            double most = 0;
            boolean zero = false;
            for (int item = 0; item < shares.length; item++) {
                double draw = random.nextDouble();
                shares[item] = draw < 0.75 ? 1.0 : draw < 0.9 ? 0.0 : Double.NaN;
                zero |= item == fatal && shares[item] == 0;
                boolean applies = !shares[item].isNaN();
                most += applies || rule != NotApplicable.LEAVES_OUT ? points.get(item) : 0;
                got += points.get(item) * (applies ? shares[item] : rule == NotApplicable.FULL ? 1 : 0);
            }
            double total = zero || most == 0 ? 0 : 100 * got / most;
            audits.add(
                    new Marked(Arrays.asList(shares), BigDecimal.valueOf(total).setScale(1, RoundingMode.HALF_UP)));
        }
        return audits;
    }

    @ParameterizedTest
    @CsvSource({"LEAVES_OUT,-1", "FULL,-1", "ZERO,-1", "LEAVES_OUT,2", "FULL,0"})
    void aRuleIsFoundFromItsTotals(NotApplicable rule, int fatal) {
        List<Double> points = List.of(5.0, 10.0, 20.0, 5.0, 10.0, 50.0);
        ScoringRule found = ScoringRule.find(audits(points, rule, fatal, 200), List.of(points, ALIKE));
        assertEquals(200, found.agree());
        assertEquals(rule, found.notApplicable());
        assertEquals(fatal < 0 ? Set.of() : Set.of(fatal), found.autoFail());
        assertEquals(points, found.possible());
    }

    @Test
    void pointsThatNobodyWroteDownAreFittedToTheTotals() {
        List<Double> points = List.of(5.0, 10.0, 20.0, 5.0, 10.0, 50.0);
        ScoringRule found = ScoringRule.find(audits(points, NotApplicable.LEAVES_OUT, -1, 200), List.of(ALIKE));
        assertEquals(points, found.possible());
        assertEquals(200, found.agree());
    }

    @Test
    void aFewWrongTotalsAreNamedAndChangeNothing() {
        List<Marked> audits = audits(ALIKE, NotApplicable.LEAVES_OUT, 1, 100);
        for (int wrong : List.of(3, 40, 77)) {
            audits.set(wrong, new Marked(audits.get(wrong).shares(), new BigDecimal("12.3")));
        }
        ScoringRule found = ScoringRule.find(audits, List.of(ALIKE));
        assertEquals(List.of(3, 40, 77), found.differing());
        assertEquals(Set.of(1), found.autoFail());
    }

    @Test
    void aTotalOfNoDigitsAgreesToHalfAPoint() {
        Marked third = new Marked(List.of(1.0, 0.0, 0.0), new BigDecimal("33"));
        Marked off = new Marked(List.of(1.0, 0.0, 0.0), new BigDecimal("34"));
        assertEquals(
                1,
                ScoringRule.find(List.of(third, off), List.of(Collections.nCopies(3, 1.0)))
                        .agree());
    }
}
