package org.callaudit.analytics.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.junit.jupiter.api.Test;

/** Marks of charts that are judged with others. */
class ControlChartTest {

    /** Points without and with a mark; the last is still arriving. */
    private static ControlChart chart(boolean... marks) {
        List<Point> points = IntStream.range(0, marks.length)
                .mapToObj(i -> new Point(
                        "p" + i,
                        LocalDate.of(2026, 1 + i, 1),
                        i,
                        50,
                        i / 50.0,
                        null,
                        null,
                        null,
                        i == marks.length - 1,
                        marks[i],
                        marks[i] ? "note" : ""))
                .toList();
        return new ControlChart("title", "", "", "audits", points, null, "", null, List.of(), "", "");
    }

    private static List<String> notes(ControlChart chart) {
        return chart.points().stream()
                .map(point -> point.signal() ? point.note() : "-")
                .toList();
    }

    @Test
    void ofAFamilyKeepsWhatTheFamilyUpholds() {
        assertEquals(
                List.of("-", "-", "note", "-"),
                notes(chart(true, false, true, false).marking((int place) -> place > 0)));
    }

    @Test
    void hasNoMarksIfNothingIsToldOfIt() {
        assertEquals(
                List.of("-", "-", "-", "-"),
                notes(chart(true, false, true, false).marking(false)));
    }

    @Test
    void marksItsLatestJudgedPointIfItIsToldAndHasNoOther() {
        assertEquals(
                List.of("-", "-", "2 of 50", "-"),
                notes(chart(false, false, false, false).marking(true)));
        assertEquals(
                List.of("-", "note", "-", "-"),
                notes(chart(false, true, false, false).marking(true)));
    }
}
