package org.callaudit.analytics.signal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.signal.RareErrors.Gap;
import org.callaudit.analytics.stats.Proportion;
import org.junit.jupiter.api.Test;

class RareErrorsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate PAGE = LocalDate.of(2026, 10, 31);

    /** One audit a day, in error on these days of the year. */
    private static RareErrors daily(int audits, Integer... errors) {
        Map<LocalDate, Proportion> days = new HashMap<>();
        for (int day = 1; day <= audits; day++) {
            days.put(FIRST.plusDays(day - 1), new Proportion(List.of(errors).contains(day) ? 1 : 0, 1));
        }
        return of("compliance-critical error", days);
    }

    private static RareErrors of(String error, Map<LocalDate, Proportion> days) {
        return of(error, days, FIRST);
    }

    /** The days from one on are read, the older ones only asked for. */
    private static RareErrors of(String error, Map<LocalDate, Proportion> days, LocalDate from) {
        Map<LocalDate, Tally> read = new HashMap<>();
        Map<LocalDate, Tally> older = new HashMap<>();
        days.forEach((day, share) -> {
            Tally tally = new Tally();
            tally.add(Counter.AUDITS, share.n());
            tally.add(Counter.WITH_ANY_CRITICAL, share.count());
            (day.isBefore(from) ? older : read).put(day, tally);
        });
        Reference none = new Reference(new Roster(List.of()), List.of());
        return RareErrors.of(error, TrackedShare.CRITICAL, new History(read, Earlier.of(older), none));
    }

    @Test
    void countsTheAuditsBetweenTwoErrors() {
        RareErrors errors = daily(50, 3, 13, 14, 40);
        assertEquals(
                List.of(9L, 0L, 25L), errors.gaps().stream().map(Gap::audits).toList());
        assertEquals(LocalDate.of(2026, 2, 9), errors.last());
        assertEquals(
                "10 audits since the last compliance-critical error, Feb 9; four such errors in 50 audits.",
                errors.sentence(PAGE));
        assertTrue(errors.picture(PAGE).isEmpty());
    }

    @Test
    void spreadsTheErrorsOfADayOverItsAudits() {
        RareErrors errors = of(
                "error",
                Map.of(
                        FIRST,
                        new Proportion(1, 4),
                        FIRST.plusDays(1),
                        new Proportion(2, 10),
                        FIRST.plusDays(2),
                        new Proportion(0, 7)));
        assertEquals(List.of(4L, 4L), errors.gaps().stream().map(Gap::audits).toList());
        assertEquals(7, errors.since());
    }

    @Test
    void tellsOfNoneAndOfOneInTheLatestAudit() {
        assertEquals("No compliance-critical error in 30 audits.", daily(30).sentence(PAGE));
        assertEquals(
                "No audits since the last compliance-critical error, Jan 30; one such error in 30 audits.",
                daily(30, 30).sentence(PAGE));
    }

    /** Benneyan 2001: centre the mean gap c, upper limit c + 3 √(c (c + 1)). */
    @Test
    void restsWhatIsUsualOnTheOlderHalf() {
        RareErrors errors = daily(102, 1, 12, 23, 34, 45, 56, 60);
        double upper = 10 + 3 * Math.sqrt(110);
        List<Mark> marks = errors.picture(PAGE).orElseThrow().panels().get(0).marks();
        assertEquals(
                List.of(10.0, 10.0, 10.0, 10.0, 10.0, 3.0, 42.0),
                marks.stream().map(Mark::value).toList());
        assertEquals(upper, requireNonNull(marks.get(6).upper()), 1e-9);
        assertEquals(
                "42 audits since the last compliance-critical error, Mar 1; usually 10 lie between two."
                        + " So long without one is more than chance would usually give.",
                errors.sentence(PAGE));
        assertEquals(
                "4 audits since the last compliance-critical error, Mar 1; usually 10 lie between two.",
                daily(64, 1, 12, 23, 34, 45, 56, 60).sentence(PAGE));
    }

    /** An error every tenth day for two years, then every fifth: the level of the first half-year holds. */
    @Test
    void whatIsUsualDoesNotMoveWithTheDaysThatAreRead() {
        Map<LocalDate, Proportion> days = new HashMap<>();
        for (int day = 0; day < 1_400; day++) {
            days.put(FIRST.minusDays(1_400 - day), new Proportion(day % (day < 730 ? 10 : 5) == 0 ? 1 : 0, 1));
        }
        for (int read = 200; read < 1_400; read += 200) {
            assertEquals(
                    9,
                    requireNonNull(of("error", days, FIRST.minusDays(read)).chart())
                            .centre(),
                    1e-12);
        }
    }
}
