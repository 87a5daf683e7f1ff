package org.callaudit.analytics.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.stats.Proportion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a change began, in words. */
class ShiftTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTH | 2026-09-01 | 2026-10-01 | 10 | From September to October: 34 of 62; 33 of 312 in the ten months before.",
                "MONTH | 2026-10-01 | 2026-10-01 | 1 | In October: 34 of 62; 33 of 312 in the month before.",
                "QUARTER | 2026-07-01 | 2026-07-01 | 3 | From July to September: 34 of 62; 33 of 312 before that.",
                "WEEK | 2026-10-05 | 2026-10-12 | 9 | From Oct 5 to Oct 18: 34 of 62; 33 of 312 before that.",
            })
    void isToldInTheWordsOfItsPeriods(Grain grain, LocalDate first, LocalDate last, int earlier, String sentence) {
        Shift shift = new Shift(
                new Period(grain, first),
                new Period(grain, last),
                new Proportion(34, 62),
                new Proportion(33, 312),
                earlier);
        assertEquals(sentence, shift.sentence(LocalDate.of(2026, 10, 31)));
    }
}
