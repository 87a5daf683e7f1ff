package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.callaudit.reports.evaluation.EvaluationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The PDF of an evaluation sheet, from an agent without audits to one with hundreds. */
class EvaluationPdfTest {

    @ParameterizedTest
    @CsvSource({"0, 6, 1", "1, 6, 2", "5, 6, 2", "60, 6, 2", "60, 60, 2", "240, 12, 6"})
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
