package org.callaudit.analytics.signal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
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
    private static final Reference NO_FORMS = new Reference(new Roster(List.of()), List.of());
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
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
        assertEquals("A usual range needs six months that are judged.", chart.verdict());
    }

    /** From 10 % to 40 % over thirty months, a point a month. */
    @Test
    void aSlowDeteriorationStaysASignalForYears() {
        int[] counts = IntStream.range(0, 30).map(i -> 5 + i / 2).toArray();
        for (YearMonth month = OCTOBER.minusMonths(9); !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            ControlChart chart = chart(counts, Background.NONE, month);
            // 5, 5, 6, 6, 7 and 7 of 50 each: the first half-year.
            assertEquals(36 / 300.0, requireNonNull(chart.centre()), 1e-12);
            assertTrue(chart.points().get(11).signal(), month.toString());
            assertTrue(chart.method().startsWith("Usual level: May–Oct 2024. "), chart.method());
        }
    }

    @Test
    void theUsualLevelIsTheSameInEveryMonthOnceHalfAYearIsOver() {
        int[] counts = {9, 12, 8, 11, 10, 10, 14, 6, 9, 13, 12, 8, 10, 11, 15, 9, 14, 12};
        for (int months = 6; months <= counts.length; months++) {
            YearMonth until = OCTOBER.minusMonths(counts.length - months);
            assertEquals(
                    0.2, requireNonNull(chart(counts, Background.NONE, until).centre()), 1e-12, until.toString());
        }
    }

    @Test
    void anEventBeforeTheYearThatIsDrawnBeginsAnewToo() {
        int[] counts = new int[30];
        Arrays.fill(counts, 0, 10, 15);
        Arrays.fill(counts, 10, 30, 5);
        LocalDate march = LocalDate.of(2025, 3, 1);
        assertEquals(0.1, requireNonNull(chart(counts, event(march, TEAM, true)).centre()), 1e-12);
        assertEquals(
                0.3, requireNonNull(chart(counts, event(march, TEAM, false)).centre()), 1e-12);
    }

    /** With ten audits a month five make 50; a usual level takes 150. */
    @Test
    void aSlowBeginningIsUsedUntilItHasCasesEnough() {
        Map<LocalDate, Tally> days = new HashMap<>();
        for (int i = 0; i < 24; i++) {
            days.put(OCTOBER.minusMonths(23 - i).atDay(15), i < 10 ? audits(10, 1) : audits(50, 10));
        }
        ControlChart chart = new ShareChart(
                        TrackedShare.CRITICAL,
                        new History(days, Earlier.NONE, NO_FORMS),
                        Horizon.of(OCTOBER.atEndOfMonth()),
                        Background.NONE,
                        List.of(TEAM))
                .drawn()
                .orElseThrow();
        assertEquals(20 / 150.0, requireNonNull(chart.centre()), 1e-12);
    }

    @Test
    void aMonthIsJudgedOnceItIsOverAndAWeekTwoWeeksLater() {
        Horizon lastOfMonth = Horizon.of(LocalDate.of(2026, 10, 31));
        assertTrue(lastOfMonth.judges(Period.of(Grain.MONTH, LocalDate.of(2026, 10, 1))));
        assertFalse(Horizon.of(LocalDate.of(2026, 10, 30)).judges(Period.of(Grain.MONTH, LocalDate.of(2026, 10, 1))));
        assertFalse(lastOfMonth.judges(Period.of(Grain.QUARTER, LocalDate.of(2026, 10, 1))));
        assertTrue(Horizon.of(LocalDate.of(2026, 12, 31)).judges(Period.of(Grain.QUARTER, LocalDate.of(2026, 10, 1))));
        Period week = Period.of(Grain.WEEK, LocalDate.of(2026, 10, 12));
        assertFalse(Horizon.of(LocalDate.of(2026, 10, 31)).judges(week));
        assertTrue(Horizon.of(LocalDate.of(2026, 11, 1)).judges(week));
        assertTrue(Horizon.of(LocalDate.of(2026, 11, 1)).judges(Period.of(Grain.DAY, LocalDate.of(2026, 10, 18))));
        assertFalse(Horizon.of(LocalDate.of(2026, 11, 1)).judges(Period.of(Grain.DAY, LocalDate.of(2026, 10, 19))));
    }

    /** Of what has no range, 19 and 17 of 50 are no more chance than they would be beyond one; 3 of 50 may be. */
    @Test
    void whatIsTooRareForARangeIsMarkedByTheExactTest() {
        int[] counts = {0, 1, 0, 1, 0, 1, 0, 1, 0, 3, 19, 17};
        ControlChart chart = chart(counts, Background.NONE);
        assertNull(chart.centre());
        assertEquals("Worse than before in Oct.", chart.verdict());
        assertEquals("Usually too rare for a range. 43 of 600 audits.", chart.method());
        assertEquals(
                List.of("19 of 50", "17 of 50"),
                chart.points().stream()
                        .map(Point::note)
                        .filter(note -> !note.isEmpty())
                        .toList());
        assertEquals(chart.points(), chart.marking(true).points());
    }

    @Test
    void tellsTheEventsAndTheStandardToThoseWhoDoNotSeeThem() {
        Background one = event(MAY, TEAM, true);
        ControlChart chart = chart(FELL, new Background(standard(0.125, false).standards(), one.events(), List.of()));
        assertEquals("New form, May 1", chart.events().get(0).words());
        assertTrue(
                chart.alternative().endsWith(" The standard is 12.5%. Marked: New form, May 1."), chart.alternative());
    }

    /** Limits at the usual 20 % of 50 audits are 3 % and 37 %, one standard error from it 14 and 26 %. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | 0.40 | N | Nothing unusual in Oct. At its usual level it meets the standard of 40% month after month.
            10 | 0.37 | N | Nothing unusual in Oct. At its usual level it meets the standard of 37% month after month.
            10 | 0.15 | N | Nothing unusual in Oct. By chance alone, some months land above the standard and some below.
            10 | 0.13 | N | Nothing unusual in Oct.
            10 | 0.27 | N | Nothing unusual in Oct.
            10 | 0.03 | N | Nothing unusual in Oct. At its usual level it will miss the standard of 3% unless something changes.
            21 | 0.15 | N | Worse than usual in Oct.
            21 | 0.40 | N | Worse than usual in Oct.
            1  | 0.15 | N | Better than usual in Oct.
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
        return chart(counts, background, OCTOBER);
    }

    /** The year up to a month of a history that ends in October; what is older is only there to be asked for. */
    private static ControlChart chart(int[] counts, Background background, YearMonth until) {
        Map<LocalDate, Tally> days = new HashMap<>();
        Map<LocalDate, Tally> older = new HashMap<>();
        IntStream.range(0, counts.length).forEach(i -> {
            YearMonth month = OCTOBER.minusMonths(counts.length - 1L - i);
            Tally tally = audits(50, counts[i]);
            if (!month.isAfter(until)) {
                (month.isAfter(until.minusMonths(12)) ? days : older).put(month.atDay(15), tally);
            }
        });
        History history = new History(days, Earlier.of(older), NO_FORMS);
        return new ShareChart(
                        TrackedShare.CRITICAL, history, Horizon.of(until.atEndOfMonth()), background, List.of(TEAM))
                .drawn()
                .orElseThrow();
    }

    private static Tally audits(long n, long critical) {
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, n);
        tally.add(Counter.WITH_ANY_CRITICAL, critical);
        return tally;
    }
}
