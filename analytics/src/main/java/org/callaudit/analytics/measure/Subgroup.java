package org.callaudit.analytics.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What cases are put together to a point of a chart, from the shortest. */
public enum Subgroup {
    DAY,
    /** From Monday (ISO 8601). */
    WEEK,
    /** Counted from Monday, 5 January 1970, so that they never depend on where the data begin. */
    FOUR_WEEKS,
    MONTH,
    QUARTER;

    private static final LocalDate FIRST_MONDAY = LocalDate.of(1970, 1, 5);

    private static final long DAYS = 4L * DayOfWeek.values().length;

    /** The first day of the subgroup that a day is in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> Grain.WEEK.start(day);
            case FOUR_WEEKS -> day.minusDays(Math.floorMod(ChronoUnit.DAYS.between(FIRST_MONDAY, day), DAYS));
            case MONTH -> Grain.MONTH.start(day);
            case QUARTER -> Grain.QUARTER.start(day);
        };
    }
}
