package org.callaudit.analytics.signal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fifty audits a month from November to October, of which so many had a critical error. */
class ShareChartTest {

    private static final Scope TEAM = new Scope(ScopeKind.TEAM, "UB1");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final int[] FELL = {15, 14, 16, 15, 15, 15, 5, 4, 6, 5, 5, 5};

    @Test
    void beginsAnewWithAnEventThatSaysSo() {
        List<Point> points = chart(FELL, event(MAY, TEAM, true)).points();
        assertEquals(List.of(0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1), centres(points));
        // Montgomery, Introduction to Statistical Quality Control: centre + 3 √(centre (1 - centre) / n).
        assertEquals(
                0.1 + 3 * Math.sqrt(0.09 / 50), requireNonNull(points.get(11).upper()), 1e-12);
        assertTrue(points.stream().noneMatch(Point::signal));
    }

    @Test
    void neverBeginsAnewByItself() {
        for (Background background : List.of(
                Background.NONE,
                event(MAY, TEAM, false),
                event(MAY, new Scope(ScopeKind.TEAM, "UB2"), true),
                event(LocalDate.of(2024, 5, 1), TEAM, true))) {
            List<Point> points = chart(FELL, background).points();
            assertEquals(0.3, requireNonNull(points.get(11).centre()), 1e-12);
            assertTrue(points.get(11).signal());
        }
    }

    @Test
    void judgesAPointAgainstItsOwnStretch() {
        int[] rose = FELL.clone();
        rose[11] = 14;
        Point october = chart(rose, event(MAY, TEAM, true)).points().get(11);
        assertTrue(october.signal());
        assertEquals("14 of 50", october.note());
        assertFalse(chart(rose, event(MAY, TEAM, false)).points().get(11).signal());
    }

    @Test
    void knowsNoUsualLevelWhereTooFewPointsFollow() {
        ControlChart chart = chart(FELL, event(LocalDate.of(2026, 8, 1), TEAM, true));
        assertNotEquals(null, chart.points().get(8).centre());
        assertNull(chart.points().get(9).centre());
        assertNull(chart.centre());
        assertEquals("", chart.verdict());
    }

    @Test
    void tellsTheEventsAndTheStandardToThoseWhoDoNotSeeThem() {
        Background one = event(MAY, TEAM, true);
        ControlChart chart = chart(FELL, new Background(standard(0.125, false).standards(), one.events(), List.of()));
        assertEquals("New form, May 1", chart.events().get(0).words());
        assertTrue(
                chart.alternative().endsWith(" The standard is 12.5%. Marked: New form, May 1."), chart.alternative());
    }

    /** Limits at the usual 20 % of 50 audits are 3 % and 37 %. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | 0.40 | N | Nothing unusual in Oct. At its usual level it meets the standard of 40% month after month.
            10 | 0.37 | N | Nothing unusual in Oct. At its usual level it meets the standard of 37% month after month.
            10 | 0.15 | N | Nothing unusual in Oct. At its usual level it meets the standard of 15% some months by chance, and others not.
            10 | 0.03 | N | Nothing unusual in Oct. At its usual level it will miss the standard of 3% unless something changes.
            21 | 0.15 | N | Worse than usual in Oct. At its usual level it meets the standard of 15% some months by chance, and others not.
            1  | 0.15 | N | Better than usual in Oct. At its usual level it meets the standard of 15% some months by chance, and others not.
            10 | 0.03 | Y | Nothing unusual in Oct. At its usual level it meets the standard of 3% month after month.
            10 | 0.40 | Y | Nothing unusual in Oct. At its usual level it will miss the standard of 40% unless something changes.
            """)
    void saysHowItStands(int october, double target, String up, String words) {
        int[] counts = {10, 9, 11, 10, 10, 10, 10, 10, 10, 10, 10, october};
        assertEquals(words, chart(counts, standard(target, up.equals("Y"))).verdict());
    }

    @Test
    void saysNothingOfAStandardThatIsNot() {
        assertEquals(
                "Nothing unusual in Oct.", chart(FELL, event(MAY, TEAM, true)).verdict());
    }

    private static List<Double> centres(List<Point> points) {
        return points.stream()
                .map(point -> Math.round(1e9 * requireNonNull(point.centre())) / 1e9)
                .toList();
    }

    private static Background event(LocalDate day, Scope scope, boolean rebase) {
        return new Background(List.of(), List.of(new Event(day, scope, "New form", rebase)), List.of());
    }

    private static Background standard(double target, boolean up) {
        return new Background(
                List.of(new Standard(
                        Measure.ERROR_RATE_ANY_CRITICAL.text(), TEAM, target, up, LocalDate.of(2025, 1, 1))),
                List.of(),
                List.of());
    }

    private static ControlChart chart(int[] counts, Background background) {
        Map<LocalDate, Tally> days = new HashMap<>();
        IntStream.range(0, counts.length).forEach(i -> {
            Tally tally = new Tally();
            tally.add(Counter.AUDITS, 50);
            tally.add(Counter.WITH_ANY_CRITICAL, counts[i]);
            days.put(LocalDate.of(2025, 11, 15).plusMonths(i), tally);
        });
        Horizon horizon = Horizon.closed(LocalDate.of(2026, 10, 31));
        return new ShareChart(TrackedShare.CRITICAL, days, horizon, background, List.of(TEAM))
                .drawn()
                .orElseThrow();
    }
}
