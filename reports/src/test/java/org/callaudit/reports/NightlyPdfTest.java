package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.AgentCount;
import org.callaudit.analytics.nightly.NightlySummary.Miss;
import org.callaudit.analytics.nightly.NightlySummary.NewAudit;
import org.callaudit.analytics.nightly.NightlySummary.Unhappy;
import org.callaudit.reports.Nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The PDF of a nightly page: text, geometry, accessibility, bytes. */
class NightlyPdfTest {

    private static final byte[] USUAL = Nights.render(Nights.usual()).pdf();

    static Stream<Arguments> nights() {
        return Stream.of(
                Arguments.of("usual", Nights.usual()),
                Arguments.of("empty", Nights.empty()),
                Arguments.of("full", Nights.full()),
                Arguments.of("large team", largeTeam()),
                Arguments.of("hostile", hostile()),
                Arguments.of("weeks", weeks()));
    }

    @Test
    void says_what_the_summary_says() throws IOException {
        String text = Pdfs.text(USUAL);
        for (String expected : List.of(
                "Account verification was missed in 15 of 51 October audits; 15 of 145 in the",
                "More than chance would usually give. Nine of the 15 were move-in calls. Data as of Nov 2, 5:42 pm.",
                "New audits: 12",
                "◆ Verifies account holder (automatic zero)",
                "Eight more without a missed item: T. Brooks 2, D. Evans, L. Gupta, S. Hill, A. Ito 2, C. Lewis.",
                "What unhappy customers said: 2 of 9 answers",
                "21 of 51",
                "usual 19",
                "Audits done of five planned, October",
                "1,204 records read: 1,188 accepted, 12 need fixing, 4 duplicates.",
                "usual range, %",
                "Report 8c41f2a90b7e. All figures as reported.",
                "audits-2026-10-31.csv (9e3779b9)",
                "page 1 of 2")) {
            assertTrue(text.contains(expected), () -> "missing: " + expected + "\nin:\n" + text);
        }
    }

    @Test
    void gives_the_same_bytes_for_the_same_summary() {
        assertArrayEquals(USUAL, Nights.render(Nights.usual()).pdf());
        ReportRenderer other = new ReportRenderer(Paper.LETTER, null);
        assertArrayEquals(
                USUAL, other.render(Nights.report(Nights.usual(), List.of())).pdf());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nights")
    void is_accessible_and_whole(String name, NightlySummary night) throws Exception {
        RenderedReport report = Nights.render(night);
        assertTrue(report.pages() <= 2, () -> report.pages() + " pages");
        assertEquals(List.of(), Pdfs.violations(report.pdf()));
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(report.pdf()));
        try (PDDocument pdf = Loader.loadPDF(report.pdf())) {
            for (PDPage page : pdf.getPages()) {
                assertEquals(0, Pdfs.images(page.getResources()), "raster images");
            }
        }
        assertFalse(Pdfs.text(report.pdf()).contains("#"), "a missing glyph was printed as #");
    }

    @Test
    void carries_dates_bookmarks_and_language() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(USUAL)) {
            Instant asOf = Instant.parse("2026-11-02T23:42:00Z");
            assertEquals(asOf, pdf.getDocumentInformation().getCreationDate().toInstant());
            assertEquals(
                    asOf, pdf.getDocumentInformation().getModificationDate().toInstant());
            assertEquals("callaudit", pdf.getDocumentInformation().getProducer());
            assertEquals("en-US", pdf.getDocumentCatalog().getLanguage());
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            assertNotNull(outline);
            assertEquals("Utility Billing 1", outline.getFirstChild().getTitle());
            assertEquals("About this page", outline.getLastChild().getTitle());
        }
    }

    @Test
    void prints_a_square_for_what_the_typeface_lacks_and_escapes_markup() throws IOException {
        String text = Pdfs.text(Nights.render(hostile()).pdf());
        assertTrue(text.contains("<script>alert(1)</script> & “quoted”"), text);
        assertTrue(text.contains("Name □ end"), text);
        assertFalse(text.contains("\u202e"), "an override of the reading direction came through");
    }

    @Test
    void names_twelve_files_and_counts_the_rest() throws IOException {
        Night night = new Night();
        night.inputs = Night.inputs(15);
        // File names may be broken at the end of a line.
        String text = Pdfs.text(Nights.render(night.summary(), List.of("September audits of two agents"))
                        .pdf())
                .replaceAll("\\s+", "");
        assertTrue(text.contains("audits-2026-10-20.csv(6a99b4ac)and3more;together"), text);
        assertTrue(text.contains("Correctedsince:Septemberauditsoftwoagents."), text);
    }

    @Test
    void prints_on_a4() throws IOException {
        ReportRenderer a4 = new ReportRenderer(Paper.A4, null);
        byte[] pdf = a4.render(Nights.report(Nights.usual(), List.of())).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(595, document.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(842, document.getPage(0).getMediaBox().getHeight(), 1);
        }
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(pdf));
    }

    @Test
    void refuses_a_blank_chart_by_name() {
        Night night = new Night();
        night.charts = List.of(Nights.chart("Satisfied customers", "", "answers", new long[3], new long[3], null));
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Nights.render(night.summary()));
        assertTrue(String.valueOf(refused.getMessage()).contains("Satisfied customers"), refused::toString);
    }

    private static NightlySummary largeTeam() {
        Night night = new Night();
        night.planned = 12;
        night.coverage = IntStream.range(0, 120)
                .mapToObj(i -> new AgentCount("Agent Number " + i, i % 13))
                .toList();
        night.newAudits = Collections.nCopies(
                20,
                new NewAudit(
                        "Maria Alvarez",
                        "C48102",
                        Nights.AUDITED,
                        91.0,
                        List.of(new Miss("Quotes the fee", true, false)),
                        "Too high."));
        night.newAuditCount = 28;
        return night.summary();
    }

    private static NightlySummary hostile() {
        Night night = new Night();
        night.headline = "<script>alert(1)</script> & “quoted” \u0000\u0007\ud800 text";
        night.teamName = "شعار <b>Team</b> &amp;";
        night.newAudits = List.of(new NewAudit(
                "Name 王小明 end",
                "</td><td>",
                Nights.AUDITED,
                0.0,
                List.of(new Miss("\u202eevil\u202c", true, true), new Miss("x".repeat(400), false, false)),
                "😀👩‍👩‍👧 עברית ${7*7} [[${7*7}]]"));
        night.unhappy = List.of(new Unhappy("W".repeat(300), "<!-- -->"), new Unhappy("", "fees, rated 1"));
        return night.summary();
    }

    /** A chart of 52 weeks: labels thin out. */
    private static NightlySummary weeks() {
        Night night = new Night();
        long[] n = IntStream.range(0, 52).mapToLong(i -> 20 + i % 5).toArray();
        long[] count =
                IntStream.range(0, 52).mapToLong(i -> i % 9 == 0 ? 17 : 4).toArray();
        night.charts = List.of(Nights.chart("Weeks", "share of audits", "audits", n, count, 0.22), Nights.satisfied());
        return night.summary();
    }
}
