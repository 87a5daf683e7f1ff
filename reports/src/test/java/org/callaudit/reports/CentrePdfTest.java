package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.centre.CentreSummary;
import org.callaudit.reports.mail.MailBody;
import org.callaudit.reports.page.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of a whole centre, from one team to 150. */
class CentrePdfTest {

    private static final byte[] USUAL =
            Nights.RENDERER.render(Centres.report(Centres.usual())).pdf();

    static Stream<Arguments> centres() {
        return Stream.of(
                Arguments.of("one team", Centres.oneTeam(), 2),
                Arguments.of("150 teams", Centres.large(), 6),
                Arguments.of("only surveys", Centres.onlySurveys(), 3),
                Arguments.of("eleven audits", Centres.eleven(), 2),
                Arguments.of("nothing", Centres.nothing(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("centres")
    void is_whole_at_any_size(String name, CentreSummary centre, int pages) throws IOException {
        RenderedReport report = Nights.RENDERER.render(Centres.report(centre));
        assertTrue(report.pages() <= pages, () -> report.pages() + " pages");
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(report.pdf()));
        assertFalse(Pdfs.text(report.pdf()).contains("#"), "a missing glyph was printed as #");
    }

    @Test
    void is_accessible() throws Exception {
        assertEquals(List.of(), Pdfs.violations(USUAL));
    }

    @Test
    void says_what_the_summary_says() throws IOException {
        String text = Pdfs.text(USUAL).replaceAll("\\s+", " ");
        for (String expected : List.of(
                "Leaks: a critical error in 63 of 120 audits, 53%; the expected range for this many is",
                "Audits with a critical error, the three months to Oct 31",
                "Leaks 63 of 120 53% (44–61) ◆ above",
                "Six evaluators scored 24 contacts together in the twelve months to Oct 31.",
                "0 of 140 planned audits done; 28 of 28 agents without an audit.",
                "300 contacts were both audited and answered by the customer",
                "cases are open, ",
                "(restricted)",
                "What case 1 is about",
                "◆ overdue.",
                "1,204 records read in the runs in October: 1,188 accepted, 12 need fixing, 4 duplicates.",
                "For the manager only")) {
            assertTrue(text.contains(expected), () -> "missing: " + expected + "\nin:\n" + text);
        }
    }

    @Test
    void what_has_no_card_is_told_below_the_headline_and_in_the_mail() throws IOException {
        RenderedReport report = Nights.RENDERER.render(Centres.report(Centres.threeOutside()));
        MailBody mail = Nights.RENDERER.mail(report).body();
        String third = "Leaks C: a critical error in 63 of 120 audits";
        assertTrue(Pdfs.text(report.pdf()).replaceAll("\\s+", " ").contains(third), "the page");
        assertTrue(mail.text().contains(third), mail::text);
        assertTrue(mail.html().contains(third), mail::html);
    }

    @Test
    void sections_keep_their_order_and_counts_their_names() {
        assertEquals(
                List.of(
                        "",
                        "For the manager",
                        "Audits with a critical error, the three months to Oct 31",
                        "Satisfied customers (4–5), the three months to Oct 31",
                        "Teams by department, the three months to Oct 31",
                        "Audits with a critical error, each team over twelve months",
                        "Do evaluators agree?",
                        "Audits done of those planned, October",
                        "Which errors go with dissatisfied customers (1–2)",
                        "Repeat contacts",
                        "Cases",
                        "Data and forms",
                        "Numbers behind the charts",
                        "About this report"),
                Centres.report(Centres.usual()).document(200).sections().stream()
                        .map(Section::title)
                        .toList());
        assertEquals(
                "63 of 120",
                Centres.report(Centres.usual()).figures().get("team Leaks, audits with a critical error: count"));
    }
}
