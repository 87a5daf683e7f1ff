package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.reports.evaluation.EvaluationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The PDF of an evaluation sheet, from an agent without audits to one with hundreds. */
class EvaluationPdfTest {

    @ParameterizedTest
    @CsvSource({"0, 6, 1", "1, 6, 2", "5, 6, 2", "60, 6, 2", "60, 60, 4", "240, 12, 8"})
    void isAccessibleAndWholeOnItsPages(int audits, int items, int mostPages) throws Exception {
        EvaluationReport sheet = Sheets.of(audits, items, "Wilhelmina-Josephine Featherstonehaugh-Abernathy");
        RenderedReport report = new ReportRenderer(Paper.LETTER, null).render(sheet);
        assertTrue(report.pages() <= mostPages, () -> audits + " audits: " + report.pages() + " pages");
        assertEquals(List.of(), Pdfs.violations(report.pdf()));
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(report.pdf()));
        String text = Pdfs.text(report.pdf());
        for (int n = 0; n < audits; n++) {
            assertTrue(text.contains("C" + (48_000 + n)), "audit " + n + " is not listed");
        }
        assertTrue(text.contains("not sufficient by itself"), text);
    }

    /** Whoever counts an item in the list of audits comes to what the sheet says of it. */
    @ParameterizedTest
    @CsvSource({"60, 6", "60, 60", "240, 12"})
    void listsEveryMissOfEveryAudit(int audits, int items) throws Exception {
        EvaluationReport sheet = Sheets.of(audits, items, "Kim Chen");
        byte[] pdf = new ReportRenderer(Paper.LETTER, null).render(sheet).pdf();
        List<List<String>> rows = ReadAloud.rows(pdf).stream()
                .filter(row -> row.size() == 7 && row.get(2).startsWith("Q"))
                .toList();
        assertEquals(audits, rows.size());
        assertFalse(sheet.evaluation().coaching().isEmpty());
        for (EvaluationSummary.ToCoach one : sheet.evaluation().coaching()) {
            String item = one.item().text().replace(" ", "");
            long listed = rows.stream()
                    .filter(row -> List.of(row.get(6).replaceAll("[ ◆]", "").split("[;·]"))
                            .contains(item))
                    .count();
            assertEquals(one.item().missed(), listed, item);
        }
    }

    @Test
    void givesTheSameBytesForTheSameYear() {
        assertArrayEquals(
                new ReportRenderer(Paper.A4, null)
                        .render(Sheets.of(30, 6, "Kim Chen"))
                        .pdf(),
                new ReportRenderer(Paper.A4, null)
                        .render(Sheets.of(30, 6, "Kim Chen"))
                        .pdf());
    }
}
