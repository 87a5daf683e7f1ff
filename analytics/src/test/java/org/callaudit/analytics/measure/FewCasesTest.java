package org.callaudit.analytics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

public class FewCasesTest {

    @Test
    void sharesFromTwentyCases() {
        assertFalse(FewCases.makeShare(19));
        assertTrue(FewCases.makeShare(20));
    }

    @Test
    void aChartFromAMedianOfThirty() {
        assertTrue(FewCases.makeChart(List.of(1L, 30L, 500L)));
        assertFalse(FewCases.makeChart(List.of(1L, 29L, 500L)));
        assertFalse(FewCases.makeChart(List.of(29L, 30L)));
        assertFalse(FewCases.makeChart(List.of()));
        assertEquals(0, FewCases.median(List.of()));
    }

    @Test
    void theLastTwoWeeksAreNotJudged() {
        assertEquals(LocalDate.of(2026, 11, 9), FewCases.judgedUntil(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void oneEvaluatorFromFourFifthsOn() {
        assertTrue(FewCases.oneEvaluator(12, 15));
        assertFalse(FewCases.oneEvaluator(79, 100));
        assertFalse(FewCases.oneEvaluator(0, 0));
    }
}
