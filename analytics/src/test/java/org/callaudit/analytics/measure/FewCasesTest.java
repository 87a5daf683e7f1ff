package org.callaudit.analytics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class FewCasesTest {

    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    @Test
    void sharesFromTwentyCasesAgentsFromFifty() {
        assertFalse(FewCases.makeShare(19));
        assertTrue(FewCases.makeShare(20));
        assertFalse(FewCases.makeComparison(49));
        assertTrue(FewCases.makeComparison(50));
        assertEquals(LocalDate.of(2025, 11, 23), FewCases.comparedAfter(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void aChartFromAMedianOfThirty() {
        assertTrue(FewCases.makeChart(List.of(1L, 30L, 500L)));
        assertFalse(FewCases.makeChart(List.of(1L, 29L, 500L)));
        assertFalse(FewCases.makeChart(List.of(29L, 30L)));
        assertFalse(FewCases.makeChart(List.of()));
        assertEquals(0, FewCases.median(List.of()));
    }

    /** A year with so many cases every so many days: the shortest subgroup of 30, or none. */
    @ParameterizedTest
    @CsvSource({"30, 1, DAY", "29, 1, WEEK", "5, 1, WEEK", "4, 1, FOUR_WEEKS", "1, 1, MONTH", "1, 3, QUARTER", "1, 10,"
    })
    void subgroups(long cases, int everyDays, Subgroup expected) {
        Map<LocalDate, Long> days = new HashMap<>();
        for (int day = 0; day < 364; day++) {
            days.put(START.plusDays(day), day % everyDays == 0 ? cases : 0L);
        }
        assertEquals(Optional.ofNullable(expected), FewCases.subgroup(days));
    }

    @Test
    void noCasesNoSubgroup() {
        assertEquals(Optional.empty(), FewCases.subgroup(Map.of()));
        assertEquals(Optional.empty(), FewCases.subgroup(Map.of(START, 0L)));
    }

    @Test
    void fourWeeksAreFourWeeksWhereverDataBegin() {
        LocalDate first = Subgroup.FOUR_WEEKS.start(START);
        assertEquals(DayOfWeek.MONDAY, first.getDayOfWeek());
        for (int day = 0; day < 28; day++) {
            assertEquals(first, Subgroup.FOUR_WEEKS.start(first.plusDays(day)));
        }
        assertEquals(first.plusDays(28), Subgroup.FOUR_WEEKS.start(first.plusDays(28)));
        assertEquals(LocalDate.of(1969, 12, 8), Subgroup.FOUR_WEEKS.start(LocalDate.of(1970, 1, 4)));
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
