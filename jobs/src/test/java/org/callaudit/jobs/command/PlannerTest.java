package org.callaudit.jobs.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.jobs.report.Schedule.BusinessDays;
import org.junit.jupiter.api.Test;

/** Days to make up for. November 1, 2026 is a Sunday. */
class PlannerTest {

    private static final BusinessDays BUSINESS = new BusinessDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));

    private static List<LocalDate> missed(String first, String last) {
        return Planner.missed(LocalDate.parse(first), LocalDate.parse(last), BUSINESS);
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }

    @Test
    void everyDayOfAFortnight() {
        assertEquals(List.of(), missed("2026-11-06", "2026-11-05"));
        assertEquals(days("2026-11-05"), missed("2026-11-05", "2026-11-05"));
        assertEquals(14, missed("2026-11-05", "2026-11-18").size());
    }

    @Test
    void ofMoreTheLatestAndTheDayOfTheMonthsReports() {
        List<LocalDate> missed = missed("2026-10-29", "2026-11-27");
        assertEquals(14, missed.size());
        assertEquals(days("2026-11-02", "2026-11-15"), missed.subList(0, 2));
        assertEquals(LocalDate.parse("2026-11-27"), missed.get(13));
    }

    @Test
    void ofAYearTheReportsOfThreeMonths() {
        List<LocalDate> missed = missed("2025-11-01", "2026-11-20");
        assertEquals(14, missed.size());
        assertEquals(days("2026-09-01", "2026-10-01", "2026-11-02", "2026-11-10"), missed.subList(0, 4));
    }
}
