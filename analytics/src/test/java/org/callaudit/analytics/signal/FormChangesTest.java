package org.callaudit.analytics.signal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.FormChanges;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.junit.jupiter.api.Test;

/** Fifty audits a month up to October 2026: one item is missed in 5 of them, and from July on, when it is another, in 12. */
class FormChangesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Scope TEAM = new Scope(ScopeKind.TEAM, "UB1");

    private static Form form(String version, String text, double points) {
        return new Form("CARE", version, List.of(item("R03", text, points), item("R04", "Notes the account", 5)));
    }

    private static FormItem item(String id, String text, double points) {
        return new FormItem("Call", id, text, points, ErrorClass.NON_CRITICAL, false, null, null, null, null);
    }

    /** Two versions, the second in use since that day of July. */
    private static Reference used(Form first, Form second, int day) {
        return new Reference(
                new Roster(List.of()),
                List.of(first, second),
                Map.of("CARE/1", LocalDate.of(2025, 7, 1), "CARE/2", LocalDate.of(2026, 7, day)));
    }

    private static Reference reworded(int day) {
        return used(form("1", "States next steps", 5), form("2", "States the next step and its date", 10), day);
    }

    private static void audits(Map<LocalDate, Tally> days, LocalDate day, long n, long missed) {
        Tally tally = days.computeIfAbsent(day, any -> new Tally());
        tally.add(Counter.AUDITS, n);
        tally.add(Counter.WITHOUT_FINDING, n);
        tally.addItem("CARE/R03", n, missed);
        tally.addItem("CARE/R04", n, missed);
    }

    /** Sixteen months; the second version is first used on that day of July. */
    private static Map<LocalDate, Tally> months(int day) {
        Map<LocalDate, Tally> days = new TreeMap<>();
        for (YearMonth month = OCTOBER.minusMonths(15); !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            boolean since = !month.isBefore(YearMonth.of(2026, 7));
            audits(days, month.atDay(since ? day : 1), 50, since ? 12 : 5);
        }
        return days;
    }

    private static final Reference REWORDED = reworded(1);

    private static List<String> told(Map<LocalDate, Tally> days, YearMonth until, Reference reference) {
        return new Changes(days, Horizon.of(until.atEndOfMonth()), reference)
                .findings().stream().map(finding -> finding.signal().sentence()).toList();
    }

    @Test
    void anItemThatWasRewordedIsToldAsOfThatDay() {
        List<String> told = told(months(1), OCTOBER, REWORDED);
        assertTrue(
                told.contains(
                        "“States the next step and its date” was missed in 48 of 200 audits since the form of Jul 1"
                                + " changed its wording; 40 of 400 in the eight months before."),
                told.toString());
        // The other item is the same on both versions.
        assertTrue(
                told.contains("“Notes the account” was missed in 36 of 150 August–October audits; 52 of 450 in the nine"
                        + " months before."),
                told.toString());
        assertEquals(2, told.size());
    }

    /** Of the same days as the latest three months, and yet not a comparison of months: the item was another before. */
    @Test
    void whatIsToldAsOfAFormCountsTheDaysSince() {
        Reference august = new Reference(
                REWORDED.roster(),
                REWORDED.forms(),
                Map.of("CARE/1", LocalDate.of(2025, 7, 1), "CARE/2", LocalDate.of(2026, 8, 1)));
        Stretch months = new Stretch(LocalDate.of(2026, 8, 1), OCTOBER.atEndOfMonth());
        Map<String, Finding> found = new Changes(months(1), Horizon.of(OCTOBER.atEndOfMonth()), august)
                .findings().stream()
                        .collect(Collectors.toMap(finding -> finding.signal().key(), finding -> finding));
        Finding since = requireNonNull(found.get("item:CARE/R03:up"));
        Finding same = requireNonNull(found.get("item:CARE/R04:up"));
        assertEquals(same.now(), since.now());
        assertEquals(List.of(months, months), List.of(since.days(), same.days()));
        assertEquals(List.of(Optional.empty(), Optional.of(months)), List.of(since.months(), same.months()));
    }

    @Test
    void withinAMonthTheTimeBeforeIsNotCountedInMonths() {
        List<String> told = told(months(9), OCTOBER, reworded(9));
        assertTrue(
                told.contains(
                        "“States the next step and its date” was missed in 48 of 200 audits since the form of Jul 9"
                                + " changed its wording; 40 of 400 in the time before."),
                told.toString());
    }

    @Test
    void otherPointsAreAnotherItemToo() {
        Reference reference = used(form("1", "States next steps", 5), form("2", "States next steps", 10), 1);
        assertTrue(told(months(1), OCTOBER, reference)
                .contains(
                        "“States next steps” was missed in 48 of 200 audits since the form of Jul 1 changed its scoring;"
                                + " 40 of 400 in the eight months before."));
    }

    @Test
    void monthsOfOneVersionAreComparedAsEver() {
        Map<LocalDate, Tally> days = months(1);
        audits(days, OCTOBER.atDay(2), 50, 40);
        List<String> told = told(days, OCTOBER, REWORDED);
        assertTrue(
                told.contains(
                        "“States the next step and its date” was missed in 52 of 100 October audits; 36 of 150 in the"
                                + " three months before."),
                told.toString());
    }

    @Test
    void beforeTheChangeAnItemIsCalledWhatItWasCalled() {
        Map<LocalDate, Tally> days = months(1);
        YearMonth june = YearMonth.of(2026, 6);
        audits(days, june.atDay(2), 50, 40);
        List<String> told = told(days, june, REWORDED);
        assertTrue(told.get(0).startsWith("“States next steps” was missed in 45 of 100 June audits"), told.toString());
    }

    @Test
    void anOldVersionThatIsTakenUpLaterChangesNothing() {
        FormChanges changes = new FormChanges(REWORDED);
        assertEquals(List.of(new FormChanges.Change(LocalDate.of(2026, 7, 1), "2", true)), changes.of("CARE/R03"));
        assertEquals(List.of(), changes.of("CARE/R04"));
        Reference late = new Reference(
                REWORDED.roster(),
                REWORDED.forms(),
                Map.of("CARE/2", LocalDate.of(2026, 7, 1), "CARE/1", LocalDate.of(2026, 7, 20)));
        assertEquals(List.of(), new FormChanges(late).of("CARE/R03"));
    }

    /** Tallies of before versions were counted tell of no use. */
    @Test
    void withoutAUseThereIsNoChange() {
        FormChanges changes = new FormChanges(new Reference(REWORDED.roster(), REWORDED.forms()));
        assertEquals(List.of(), changes.of("CARE/R03"));
        assertEquals("States the next step and its date", changes.text("CARE/R03", OCTOBER.atDay(1)));
        assertEquals("CARE/X", changes.text("CARE/X", OCTOBER.atDay(1)));
    }

    @Test
    void itsChartHasOneLineAtThatDay() {
        assertEquals(
                List.of(new ControlChart.Event(LocalDate.of(2026, 7, 1), "form 2, Jul 1", false, true)),
                events("CARE/R03", Background.NONE));
        Event event = new Event(LocalDate.of(2026, 7, 1), Scope.CENTRE, "New form", false);
        Background background = new Background(List.of(), List.of(event), List.of());
        assertEquals(
                List.of(new ControlChart.Event(LocalDate.of(2026, 7, 1), "New form, Jul 1", false, true)),
                events("CARE/R03", background));
        assertEquals(
                List.of(new ControlChart.Event(LocalDate.of(2026, 7, 1), "New form, Jul 1", false, false)),
                events("CARE/R04", background));
    }

    private static List<ControlChart.Event> events(String item, Background background) {
        return new ShareChart(
                        TrackedShare.of(Subject.item(item, "Item", true)),
                        new History(months(1), Earlier.NONE, REWORDED),
                        Horizon.of(OCTOBER.atEndOfMonth()),
                        background,
                        List.of(TEAM, Scope.CENTRE))
                .drawn()
                .orElseThrow()
                .events();
    }

    @Test
    void aFindingHasTheChartOfWhatItCounts() {
        History history = new History(months(1), Earlier.NONE, REWORDED);
        Horizon horizon = Horizon.of(OCTOBER.atEndOfMonth());
        for (Finding finding : new Changes(history.days(), horizon, REWORDED).findings()) {
            ControlChart chart = finding.chart(history, horizon, Background.NONE, List.of(TEAM))
                    .orElseThrow();
            assertEquals("Missed: " + finding.subject().name(), chart.title());
            assertEquals(12, chart.points().get(11).count());
        }
        for (Subject subject :
                List.of(Subject.ANY_CRITICAL, Subject.DISSATISFIED, Subject.FORMS, Subject.topic("refund"))) {
            assertEquals(subject, TrackedShare.of(subject).subject());
        }
    }
}
