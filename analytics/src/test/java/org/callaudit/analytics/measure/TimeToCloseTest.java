package org.callaudit.analytics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.junit.jupiter.api.Test;

/**
 * By hand: the day on which the Kaplan–Meier curve falls below one half; where it stays at one half for a while, the middle of
 * that time, as quantile.survfit of the R package survival documents it.
 */
class TimeToCloseTest {

    private static final Instant AT = Instant.parse("2026-10-31T00:00:00Z");

    private final List<Case> cases = new ArrayList<>();

    /** Cases opened so many days before, closed after so many; never, if that is more. */
    private void opened(int before, int... days) {
        for (int after : days) {
            Instant opened = AT.minus(Duration.ofDays(before));
            cases.add(new Case(
                    "K" + cases.size(),
                    CaseType.ACTION,
                    opened,
                    null,
                    after > before ? null : opened.plus(Duration.ofDays(after)),
                    "Pat Moss",
                    "",
                    "",
                    "",
                    "",
                    "",
                    false,
                    "",
                    ""));
        }
    }

    @Test
    void isTheMiddleOneWhereAllAreClosed() {
        opened(30, 1, 2, 3, 4, 5);
        assertEquals(OptionalDouble.of(3), TimeToClose.median(cases, AT));
    }

    @Test
    void countsWhatIsStillOpenAsLongAsItHasBeen() {
        opened(30, 1, 2, 3, 4, 5);
        opened(10, 11, 11, 11);
        assertEquals(OptionalDouble.of(4.5), TimeToClose.median(cases, AT));
    }

    @Test
    void isNotKnownWhileMostAreOpenOrFewAreClosed() {
        opened(30, 1, 2, 3, 4);
        assertEquals(OptionalDouble.empty(), TimeToClose.median(cases, AT));
        opened(30, 5, 31, 31, 31, 31, 31, 31);
        assertEquals(OptionalDouble.empty(), TimeToClose.median(cases, AT));
    }
}
