package org.callaudit.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Event;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.junit.jupiter.api.Test;

/** Twelve months in a plot from 20 to 620: fifty units each. */
class EventLinesTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);

    private static EventLines lines(Event... events) {
        List<Point> points = IntStream.range(0, 12)
                .mapToObj(i -> new Point("m", NOVEMBER.plusMonths(i), 1, 50, 0.02, null, null, null, false, false, ""))
                .toList();
        ControlChart chart = new ControlChart("t", "", "", "audits", points, null, "", null, List.of(events), "", "");
        return new EventLines(chart, 20, 620, 680);
    }

    private static Event on(LocalDate day, String words) {
        return new Event(day, words, false);
    }

    @Test
    void stand_where_their_day_is_within_its_month() {
        LocalDate middle = LocalDate.of(2026, 4, 16);
        EventLines lines = lines(
                on(LocalDate.of(2025, 10, 31), "before"),
                on(NOVEMBER, "first"),
                on(middle, "middle"),
                on(LocalDate.of(2026, 11, 1), "after"));
        assertEquals(List.of(20.0, 20 + 5.5 * 50), lines.uprights());
        assertEquals("", lines.footnote());
        assertEquals(1, lines.rows());
    }

    @Test
    void stack_words_that_would_meet() {
        EventLines lines = lines(
                on(LocalDate.of(2026, 4, 1), "a new form for move-ins, Apr 1"),
                on(LocalDate.of(2026, 4, 20), "a new call-back policy, Apr 20"),
                on(LocalDate.of(2026, 5, 2), "a storm, May 2"));
        assertEquals("", lines.footnote());
        assertTrue(lines.rows() > 1);
    }

    @Test
    void are_numbered_where_words_are_too_long_or_too_many() {
        String words = "a very long story of why the form was changed once more by the department, Apr 1";
        EventLines one = lines(on(LocalDate.of(2026, 4, 1), words));
        assertEquals("Dashed: 1 " + words + ".", one.footnote());
        Event[] many = IntStream.range(0, 12)
                .mapToObj(i -> on(LocalDate.of(2026, 4, 1).plusDays(i), "event " + (char) ('A' + i)))
                .toArray(Event[]::new);
        EventLines lines = lines(many);
        assertEquals(12, lines.uprights().size());
        assertEquals(1, lines.rows());
        assertTrue(lines.footnote().startsWith("Dashed: 1 event A; 2 event B; "), lines.footnote());
        assertTrue(lines.footnote().endsWith("; 12 event L."), lines.footnote());
    }
}
