package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.AgentCount;
import org.callaudit.analytics.nightly.NightlySummary.Miss;
import org.callaudit.analytics.nightly.NightlySummary.NewAudit;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.Nights.Night;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.DotList;
import org.callaudit.reports.page.Block.Headline;
import org.callaudit.reports.page.Block.Numbers;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.junit.jupiter.api.Test;

/** What a nightly page says, before it is drawn. */
class NightlyBlocksTest {

    private static Document page(NightlySummary night) {
        return Nights.report(night, List.of()).document(20);
    }

    private static Block block(Document page, String title) {
        return page.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow()
                .blocks()
                .get(0);
    }

    @Test
    void stands_in_the_order_of_urgency() {
        assertEquals(
                List.of(
                        "",
                        "Do today",
                        "New audits: 12",
                        "What unhappy customers said: 2 of 9 answers",
                        "The team over twelve months",
                        "Audits done of five planned, October",
                        "Data",
                        "Numbers behind the charts",
                        "About this page"),
                page(Nights.usual()).sections().stream().map(Section::title).toList());
    }

    @Test
    void says_plainly_that_there_is_nothing() {
        assertEquals(
                List.of(
                        "",
                        "New audits: none",
                        "Unhappy customers: none",
                        "The team over twelve months",
                        "Data",
                        "About this page"),
                page(Nights.empty()).sections().stream().map(Section::title).toList());
        assertEquals(
                new Headline("Nothing unusual. No audits entered.", "", "No data yet."),
                page(Nights.empty()).sections().get(0).blocks().get(0));
    }

    @Test
    void marks_the_critical_miss_and_counts_what_is_not_listed() {
        Night night = new Night();
        night.moreWithMiss = 3;
        night.newAuditCount = 15;
        Table table = assertInstanceOf(Table.class, block(page(night.summary()), "New audits: 15"));
        assertEquals(
                List.of(Span.alarm("Verifies account holder"), Span.plain(" (automatic zero)")),
                table.rows().get(0).get(3).spans());
        assertEquals(
                Span.quiet("Three more with a missed item. "), table.closing().get(0));
    }

    @Test
    void marks_every_critical_miss_of_an_audit() {
        Night night = new Night();
        night.newAudits = List.of(new NewAudit(
                "K. Chen",
                "C1",
                Nights.AUDITED,
                62.0,
                List.of(
                        new Miss("Solves", true, false),
                        new Miss("Offers", true, false),
                        new Miss("Greets", false, false)),
                ""));
        Table table = assertInstanceOf(Table.class, block(page(night.summary()), "New audits: 12"));
        assertEquals(
                List.of(
                        Span.alarm("Solves"),
                        Span.plain(" / "),
                        Span.alarm("Offers"),
                        Span.plain(" / "),
                        Span.plain("Greets")),
                table.rows().get(0).get(3).spans());
    }

    @Test
    void says_what_a_first_report_covers_and_of_which_days_its_audits_are() {
        Night night = new Night();
        night.firstReportOn = "twelve months";
        night.newAuditCount = 595;
        night.moreWithMiss = 297;
        night.clean = List.of(new AgentCount("T. Brooks", 13));
        night.newAudits = List.of(
                new NewAudit("K. Chen", "C1", Nights.AUDITED, 62.0, List.of(new Miss("Solves", true, false)), ""),
                new NewAudit(
                        "K. Chen",
                        "C2",
                        Nights.AUDITED.minusDays(4),
                        62.0,
                        List.of(new Miss("Solves", true, false)),
                        ""));
        Table table = assertInstanceOf(
                Table.class,
                block(
                        page(night.summary()),
                        "New audits, first report: 595 in twelve months; the latest two with a missed item"));
        assertEquals("audited", table.columns().get(2).head());
        assertEquals("Oct 29", Span.text(table.rows().get(1).get(2).spans()));
        assertEquals("297 more with a missed item. 13 more without a missed item.", Span.text(table.closing()));
    }

    @Test
    void says_who_is_drawn_under_who_is_done() {
        Night night = new Night();
        night.assigned = "Drawn and still to be done: one for Nov 4 (P. Jones).";
        DotList dots =
                assertInstanceOf(DotList.class, block(page(night.summary()), "Audits done of five planned, October"));
        assertEquals("Drawn and still to be done: one for Nov 4 (P. Jones).", dots.closing());
    }

    @Test
    void gives_counts_where_there_are_too_few_for_a_share() {
        Night night = new Night();
        List<Point> points = new ArrayList<>(Nights.errors().points());
        Point march = points.get(4);
        points.set(4, new Point(march.label(), march.from(), 3, 14, null, null, null, null, false, false, ""));
        night.charts = List.of(Nights.withPoints(Nights.errors(), points));
        Numbers numbers = assertInstanceOf(Numbers.class, block(page(night.summary()), "Numbers behind the charts"));
        assertEquals(
                List.of("14", "3", "–", "–"),
                numbers.rows().stream().map(row -> row.values().get(4)).toList());
    }

    @Test
    void claims_twelve_months_only_where_every_chart_shows_them() {
        Night night = new Night();
        List<Point> ten = Nights.satisfied().points().subList(2, 12);
        night.charts = List.of(Nights.errors(), Nights.withPoints(Nights.satisfied(), ten));
        assertTrue(page(night.summary()).sections().stream()
                .anyMatch(section -> section.title().equals("The team over time")));
    }

    @Test
    void lists_only_those_behind_in_a_large_team() {
        Night night = new Night();
        night.coverage = IntStream.range(0, 60)
                .mapToObj(i -> new AgentCount("A" + i, i < 50 ? 5 : 2))
                .toList();
        DotList dots =
                assertInstanceOf(DotList.class, block(page(night.summary()), "Audits done of five planned, October"));
        assertEquals(10, dots.entries().size());
        assertEquals("50 with all that were planned.", dots.closing());
        assertEquals(
                List.of(true, true, false, false, false), dots.entries().get(0).filled());
    }

    @Test
    void puts_the_numbers_under_their_months() {
        Numbers numbers = assertInstanceOf(Numbers.class, block(page(Nights.usual()), "Numbers behind the charts"));
        assertEquals("Oct", numbers.heads().get(11));
        assertEquals(
                List.of("51", "21", "41", "3–35"),
                numbers.rows().stream().map(row -> row.values().get(11)).toList());
    }

    @Test
    void carries_the_data_s_own_time() {
        assertEquals(Instant.parse("2026-11-02T23:42:00Z"), page(Nights.usual()).asOf());
        // No data yet: the start of the business day in Chicago, 2026-11-03T00:00-06:00.
        assertEquals(Instant.parse("2026-11-03T06:00:00Z"), page(Nights.empty()).asOf());
    }

    @Test
    void keeps_every_figure_by_name() {
        var figures = Nights.report(Nights.usual(), List.of()).figures();
        assertEquals("21 of 51", figures.get("Audits with a critical error, Oct 2026: count"));
        assertEquals("0.411765 signal", figures.get("Audits with a critical error, Oct 2026: share"));
        assertEquals("2", figures.get("audits done: P. Jones"));
        assertTrue(figures.containsKey("Satisfied customers (4–5): usual level"));
    }
}
