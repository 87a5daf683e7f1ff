package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.AgentCount;
import org.callaudit.analytics.nightly.NightlySummary.Miss;
import org.callaudit.analytics.nightly.NightlySummary.NewAudit;
import org.callaudit.analytics.nightly.NightlySummary.ToDo;
import org.callaudit.analytics.nightly.NightlySummary.Unhappy;
import org.callaudit.analytics.nightly.NightlySummary.WrongTotal;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.reports.Nights.Night;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.sheet.ReportWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report's workbook, read back as an analyst would read it and, where types matter, as it stands in its file. */
class ReportWorkbookTest {

    private static final byte[] USUAL = Nights.render(Nights.usual()).workbook();

    @TempDir
    private Path folder;

    private OpenedBook usual() throws IOException {
        return OpenedBook.of(USUAL, folder);
    }

    private OpenedBook book(NightlySummary night) throws IOException {
        return OpenedBook.of(Nights.render(night).workbook(), folder);
    }

    /** A report of some kind that there is not yet. */
    private OpenedBook book(@Nullable Basis basis, Section... sections) throws IOException {
        Document page = new Document(
                "Title", "scope", "kind", "", "today", "callaudit", "all", "en-US", basis, List.of(sections));
        return OpenedBook.of(ReportWorkbook.of(page, Paper.A4), folder);
    }

    /** LibreOffice gives a row of wrapped words one line unless the file says how high it is. */
    @Test
    void rows_of_long_words_are_as_high_as_their_lines() throws IOException {
        assertTrue(usual().raw(1).contains("customHeight"), usual().raw(1));
        assertFalse(book(null, new Section("Words", false, List.of())).raw(1).contains("customHeight"));
    }

    @Test
    void has_a_sheet_for_each_table_and_chart_after_the_words() throws IOException {
        assertEquals(
                List.of(
                        "Report",
                        "New audits",
                        "What unhappy customers said",
                        "Audits with a critical error",
                        "Satisfied customers (4–5)",
                        "Audits done of five planned"),
                usual().names());
        assertEquals(List.of("Report"), book(Nights.empty()).names());
    }

    @Test
    void says_first_what_it_is_and_rests_on() throws IOException {
        OpenedBook book = usual();
        assertEquals("Utility Billing 1, nightly page, Tuesday, November 3, 2026", book.says("report"));
        assertEquals("2026-11-03", book.says("day"));
        // 23:42 in Greenwich; Chicago is six hours behind in winter.
        assertEquals("2026-11-02T17:42:00", book.says("data as of"));
        assertEquals("America/Chicago", book.says("times in"));
        assertEquals(Nights.REPORT_ID, book.says("report id"));
        assertTrue(book.says("in short").startsWith("Account verification was missed in 15 of 51 October audits"));
        assertTrue(book.says("Do today").contains("Correct two form totals: A9031 says 92, items give 88."));
        assertTrue(book.says("The team over twelve months").contains("p chart, three standard errors"));
        assertTrue(book.says("About this page").contains("All figures as reported."));
        assertEquals("New audits: 12", book.says("sheet “New audits”").strip());
        assertEquals("no data yet", book(Nights.empty()).says("data as of"));
    }

    @Test
    void names_both_ends_of_a_longer_period() throws IOException {
        LocalDate last = LocalDate.of(2026, 11, 30);
        OpenedBook book = book(new Basis("id", last.withDayOfMonth(1), last, null, ZoneId.of("UTC")));
        assertEquals("2026-11-01 2026-11-30", book.says("from") + " " + book.says("to"));
    }

    @Test
    void holds_each_point_of_a_chart_unrounded() throws IOException {
        OpenedBook book = usual();
        String name = "Audits with a critical error";
        String heads =
                "period, from, audits, of these, share, usual from, usual to, usual level, standard, not judged yet,"
                        + " more than chance, note, event";
        assertEquals(heads, String.join(", ", book.sheet(name).columns()));
        List<Point> points = Nights.errors().points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            List<String> row = book.row(name, i);
            assertEquals(
                    List.of(point.label(), point.from().toString(), "" + point.n(), "" + point.count()),
                    row.subList(0, 4));
            assertEquals((double) point.count() / point.n(), Double.parseDouble(row.get(4)), 1e-14);
            // p chart: 0.19 ± 3 √(0.19 · 0.81 / n)
            double three = 3 * Math.sqrt(0.19 * 0.81 / point.n());
            assertEquals(0.19 - three, Double.parseDouble(row.get(5)), 1e-14);
            assertEquals(0.19 + three, Double.parseDouble(row.get(6)), 1e-14);
            assertEquals(List.of("0.19", "", "no"), row.subList(7, 10));
        }
        assertEquals(List.of("no", ""), book.row(name, 10).subList(10, 12));
        assertEquals(List.of("yes", "21 of 51"), book.row(name, 11).subList(10, 12));
    }

    /** LibreOffice and Excel would read a table to its first empty row. */
    @Test
    void words_stand_under_their_table_after_an_empty_row() throws IOException {
        OpenedBook book = usual();
        String chart = book.raw(4);
        int last = Nights.errors().points().size() + 1;
        assertFalse(chart.contains("r=\"A" + (last + 1) + "\""), chart);
        assertTrue(book.part("xl/sharedStrings.xml").contains("Eight more without a missed item: T. Brooks 2"));
        assertTrue(chart.contains("<mergeCell ref=\"A" + (last + 2) + ":M" + (last + 2) + "\""), chart);
    }

    @Test
    void tells_of_too_few_cases_their_counts_but_no_share() throws IOException {
        ControlChart usual = Nights.errors();
        Point few = new Point("Oct", LocalDate.of(2026, 10, 1), 3, 9, null, null, null, null, true, false, "");
        Night night = new Night();
        night.charts = List.of(new ControlChart(
                usual.title(),
                "",
                "",
                "audits",
                List.of(usual.points().get(0), few),
                null,
                "",
                0.125,
                List.of(),
                "",
                ""));
        assertEquals(
                List.of("Oct", "2026-10-01", "9", "3", "", "", "", "", "0.125", "yes", "no", "", ""),
                book(night.summary()).row(usual.title(), 1));
    }

    @Test
    void lists_every_form_total_to_correct() throws IOException {
        Night night = new Night();
        night.wrongTotals = List.of(
                new WrongTotal("A9031", "L. Moreno", LocalDate.of(2026, 10, 30), "92", 88.0),
                new WrongTotal("A9044", "K. Chen", LocalDate.of(2026, 10, 31), null, null));
        OpenedBook book = book(night.summary());
        assertEquals(List.of("A9031", "L. Moreno", "2026-10-30", "92", "88"), book.row("Form totals to correct", 0));
        assertEquals(List.of("A9044", "K. Chen", "2026-10-31", "", ""), book.row("Form totals to correct", 1));
    }

    @Test
    void holds_the_rows_of_the_page_s_tables() throws IOException {
        OpenedBook book = usual();
        assertEquals(
                List.of("K. Chen", "C48213", "0", "◆ Verifies account holder (automatic zero)"),
                book.row("New audits", 0).subList(0, 4));
        assertEquals(List.of("P. Jones", "2", "5"), book.row("Audits done of five planned", 8));
        assertEquals(
                List.of("The form online says one thing, the agent another.", "move-in, rated 2"),
                book.row("What unhappy customers said", 1));
    }

    @Test
    void writes_numbers_shares_and_days_as_such() throws IOException {
        OpenedBook book = usual();
        // Days are counted so that 1 January 2025 is the 45,658th.
        assertEquals("46296.0 as yyyy-mm-dd", book.typed(4, "B13"));
        assertEquals("51.0 as #,##0", book.typed(4, "C13"));
        assertEquals(21.0 / 51 + " as 0.0%", book.typed(4, "E13"));
        assertEquals("85.0 as #,##0.0", book.typed(2, "C3"));
        assertEquals("46329.0 as yyyy-mm-dd", book.typed(1, "B4"));
        assertTrue(book.raw(4).matches("(?s).*<c r=\"A13\" s=\"\\d+\" t=\"s\">.*"), book.raw(4));
    }

    @Test
    void keeps_its_bold_heads_in_sight_and_on_every_page_of_the_paper() throws IOException {
        OpenedBook book = usual();
        for (int i = 1; i <= book.names().size(); i++) {
            String sheet = book.raw(i);
            for (String part : List.of(
                    "ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"",
                    "fitToPage=\"true\"",
                    "paperSize=\"1\"",
                    "fitToWidth=\"1\" fitToHeight=\"0\"",
                    "Utility Billing 1, nightly page, Tuesday, November 3, 2026</oddHeader>",
                    "report " + Nights.REPORT_ID,
                    "Page &amp;P of &amp;N</oddFooter>")) {
                assertTrue(sheet.contains(part), () -> part + " isn't in " + sheet);
            }
        }
        assertTrue(book.part("xl/workbook.xml").contains("'Audits with a critical error'!$1:$1"));
        assertTrue(book.part("xl/styles.xml").contains("<b/>"));
        assertTrue(book.raw(4).contains("orientation=\"landscape\""));
        assertTrue(book.raw(6).contains("orientation=\"portrait\""));
        assertTrue(book((Basis) null).raw(1).contains("paperSize=\"9\""));
    }

    @Test
    void is_the_same_for_the_same_report_whenever_it_is_made() throws IOException {
        assertArrayEquals(USUAL, Nights.render(Nights.usual()).workbook());
        String properties = usual().part("docProps/core.xml");
        assertTrue(properties.contains(">2026-11-02T23:42:00Z</dcterms:created>"), properties);
        assertFalse(book((Basis) null).part("docProps/core.xml").contains("created"));
    }

    @Test
    void turns_no_words_into_a_formula() throws IOException {
        Night night = new Night();
        String evil = "=HYPERLINK(\"http://example.org\",\"refund\")";
        night.toDo = List.of(new ToDo("=1+1", "+2"));
        night.newAudits = List.of(new NewAudit(
                "-3+4", "@SUM(A1)", Nights.AUDITED, 50.0, List.of(new Miss(evil, false, false)), "_x003D_1+1"));
        night.unhappy = List.of(new Unhappy(evil, "\t=cmd|' /C calc'!A0"));
        night.coverage = List.of(new AgentCount("=A1", 2));
        night.data = "=1+1";
        OpenedBook book = book(night.summary());
        assertEquals(List.of("'-3+4", "'@SUM(A1)", "50", "'" + evil, "_x003D_1+1"), book.row("New audits", 0));
        assertEquals(List.of("'" + evil, "'=cmd|' /C calc'!A0"), book.row("What unhappy customers said", 0));
        assertEquals("'=A1", book.row("Audits done of five planned", 0).get(0));
        assertEquals("'=1+1", book.says("Data"));
        assertEquals("'=1+1: +2", book.says("Do today"));
        book.parts().forEach((name, part) -> assertFalse(part.matches("(?s).*<f[ >/].*"), name));
    }

    @Test
    void is_whole_whatever_the_report_holds() throws Exception {
        for (NightlySummary night : List.of(Nights.empty(), Nights.full(), hostile())) {
            for (String part : book(night).parts().values()) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
                Matcher margin =
                        Pattern.compile("<odd(?:Header|Footer)>(.*?)</odd").matcher(part);
                while (margin.find()) {
                    String text = margin.group(1).replaceAll("&[a-z]+;|&#x[0-9a-f]+;", "&");
                    // As many as Excel opens.
                    assertTrue(text.length() <= 255, text);
                }
            }
        }
    }

    /** A night made of what means something in headers, names of sheets and markup. */
    private static NightlySummary hostile() {
        Night night = new Night();
        night.teamName = "&D&'<b>]]>'".repeat(4);
        List<Point> points = Nights.errors().points();
        night.charts = List.of(new ControlChart(
                "'It''s' <b>&amp; [x]/b?", "", "", "</c>", points, 0.19, "usual 19", null, List.of(), "", "Nothing."));
        return night.summary();
    }

    @Test
    void takes_whatever_a_later_report_is_made_of() throws IOException {
        Block table = new Block.SmallTable(
                List.of(new Column("team", false, 50), new Column("errors", true, 50)),
                List.of(List.of(Cell.of("UB1"), Cell.of("18%", new Value.Share(0.1765)))),
                "and 3 more");
        OpenedBook book = book((Basis) null, Section.of("Teams", table, table), Section.of("Teams: again", table));
        assertEquals(List.of("Report", "Teams", "team", "Teams 2"), book.names());
        assertEquals(List.of("UB1", "0.1765"), book.row("Teams 2", 0));
        assertEquals("Teams: again", book.says("sheet “Teams 2”"));
    }

    @Test
    void gives_each_number_that_a_page_prints_with_others_a_column_of_its_own() throws IOException {
        Interval likely = new Interval(0.23, 0.49);
        Block table = new Block.SmallTable(
                List.of(
                        new Column("errors", true, 30),
                        new Column("share (likely)", true, 30, "share"),
                        new Column("share (likely)", true, 30, "share")),
                List.of(
                        List.of(Cells.of(15, 44), Cells.share(15, 44, likely), Cells.share(15, 44, likely)),
                        List.of(Cells.of(0, 0), Cells.share(0, 0, null), Cell.of("few"))),
                "");
        OpenedBook book = book((Basis) null, Section.of("Teams", table));
        assertEquals(
                "errors, errors, of all, share, share, likely from, share, likely to, share 2, share, likely from 2,"
                        + " share, likely to 2",
                String.join(", ", book.sheet("Teams").columns()));
        assertEquals(
                List.of("15", "44", "0.340909090909091", "0.23", "0.49"),
                book.row("Teams", 0).subList(0, 5));
        assertEquals(List.of("0", "0", "", "", "", "few", "", ""), book.row("Teams", 1));
    }

    @Test
    void holds_tables_that_the_page_leaves_out_and_words_that_it_cuts() throws IOException {
        Block behind = new Block.InWorkbook(
                "All of them",
                List.of(new Column("item", false, 50), new Column("errors", true, 50)),
                List.of(List.of(Cells.clipped("one two three", 8), Cells.count(3))),
                "");
        OpenedBook book = book((Basis) null, Section.of("Teams", behind));
        assertEquals(List.of("one two three", "3"), book.row("All of them", 0));
    }

    @Test
    void holds_many_small_charts_in_one_sheet() throws IOException {
        ControlChart chart = Nights.errors();
        OpenedBook book = book(
                (Basis) null,
                Section.of(
                        "Each team",
                        new Block.SmallCharts(List.of(chart.called("A"), chart.called("B")), "One scale.")));
        assertEquals(List.of("Report", "Each team"), book.names());
        assertEquals("B", book.row("Each team", chart.points().size()).get(0));
    }

    @Test
    void has_no_figure_that_is_none() {
        assertThrows(IllegalArgumentException.class, () -> new Value.Share(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Value.Amount(Double.POSITIVE_INFINITY, 1));
    }
}
