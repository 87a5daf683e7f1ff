package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.callaudit.reports.mail.MailBody;
import org.callaudit.reports.monthly.MonthlyReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The PDF of a pack, from a team with everything to one with nothing; and its mail. */
class MonthlyPdfTest {

    static List<Arguments> packs() {
        return MonthlyBlocksTest.packs();
    }

    @Test
    void gives_the_same_bytes_for_the_same_month() {
        assertArrayEquals(
                new ReportRenderer(Paper.LETTER, null).render(Packs.usual()).pdf(),
                new ReportRenderer(Paper.LETTER, null).render(Packs.usual()).pdf());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void is_accessible_whole_and_nameless(String name, MonthlyReport pack) throws Exception {
        ReportRenderer renderer = new ReportRenderer(Paper.LETTER, null);
        RenderedReport report = renderer.render(pack);
        assertTrue(report.pages() <= 10, () -> name + ": " + report.pages() + " pages");
        assertEquals(List.of(), Pdfs.violations(report.pdf()), name);
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(report.pdf()));
        assertFalse(Pdfs.text(report.pdf()).contains("Featherstonehaugh"), name);
        MailBody mail = renderer.mail(report).body();
        assertFalse((mail.subject() + mail.html() + mail.text()).contains("Feather"), name);
    }
}
