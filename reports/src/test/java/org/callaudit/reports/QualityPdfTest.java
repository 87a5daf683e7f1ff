package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.quality.QualityInputs;
import org.callaudit.analytics.quality.QualityJudge;
import org.callaudit.analytics.quality.TakenFile;
import org.callaudit.analytics.quality.TakenFile.Fate;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.quality.QualityReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of data quality, from no file to thousands. */
class QualityPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    /** So many files; of every hundred one can't be used and one waits. */
    static QualityReport report(int files) {
        List<TakenFile> taken = IntStream.range(0, files)
                .mapToObj(i -> new TakenFile(
                        i + 1,
                        "export-of-the-quality-tool-2026-10-31-part-%04d.csv".formatted(i),
                        i % 2 == 0 ? "audit" : "survey",
                        i % 100 == 1 ? Fate.REJECTED : i % 100 == 2 ? Fate.WAITING : Fate.TAKEN,
                        i % 100 == 1 ? "The file ends in the middle of a record. Export it again." : "",
                        new RecordCounts(100 + i, 97 + i, 2, 1, Map.of(RejectCode.MISSING, 2L))))
                .toList();
        List<FormFinding> findings = IntStream.range(0, files)
                .mapToObj(i -> new FormFinding(
                        DAY, 1, "A" + i, 1, "EV" + i % 70, "G1", "T1", FindingCode.values()[i % 5], null, null))
                .toList();
        return report(taken, findings);
    }

    private static QualityReport report(List<TakenFile> taken, List<FormFinding> findings) {
        return new QualityReport(
                new Issue("City of Example", Nights.REPORT_ID, Nights.VERSION, List.of()),
                QualityJudge.judge(new QualityInputs(
                        DAY.withDayOfMonth(1),
                        DAY,
                        ZoneId.of("UTC"),
                        null,
                        taken,
                        findings,
                        new Tally(),
                        Nights.Night.inputs(3))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30})
    void is_accessible_and_whole(int files) throws Exception {
        RenderedReport report = Nights.RENDERER.render(report(files));
        assertTrue(report.pages() <= 10, () -> report.pages() + " pages");
        assertEquals(List.of(), Pdfs.violations(report.pdf()));
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(report.pdf()));
    }

    @Test
    void accounts_for_every_record_also_of_files_that_are_not_listed() throws IOException {
        RenderedReport report = Nights.RENDERER.render(report(3_000));
        assertTrue(report.pages() <= 10, () -> report.pages() + " pages");
        String text = Pdfs.text(report.pdf()).replaceAll("\\s+", " ");
        long read = IntStream.range(0, 3_000).mapToLong(i -> 100 + i).sum();
        String sum =
                "%,d records read = %,d accepted + 6,000 not taken + 3,000 duplicates.".formatted(read, read - 9_000);
        for (String expected : List.of(
                sum,
                "A field that has to be filled is empty",
                "Files that can’t be used: 30",
                "more files",
                "together %,d %,d 6,000 3,000".formatted(read, read - 9_000),
                "For analysts")) {
            assertTrue(text.contains(expected), () -> "missing: " + expected + "\nin:\n" + text);
        }
        assertFalse(text.contains("EV1"), "evaluators are the manager's");
    }

    @Test
    void rows_that_only_wait_are_no_part_of_what_needs_fixing() {
        TakenFile file = new TakenFile(
                1,
                "a.csv",
                "audit",
                Fate.TAKEN,
                "",
                new RecordCounts(
                        20,
                        10,
                        10,
                        0,
                        Map.of(RejectCode.MISSING, 2L, RejectCode.COLUMNS, 1L, RejectCode.INCOMPLETE_AUDIT, 7L)));
        Section rejects = report(List.of(file), List.of()).document(40).sections().stream()
                .filter(section -> section.title().startsWith("Records that need fixing"))
                .findFirst()
                .orElseThrow();
        assertEquals("Records that need fixing: 3", rejects.title());
        Block.SmallTable table = (Block.SmallTable) rejects.blocks().get(0);
        assertEquals(
                List.of("missing", "columns"),
                table.rows().stream().map(row -> Span.text(row.get(0).spans())).toList());
        assertTrue(Span.text(((Block.Sentence) rejects.blocks().get(1)).spans())
                .startsWith("Beside these 7 sound rows wait"));
    }

    @Test
    void counts_have_names_that_say_so() {
        Map<String, String> figures = report(30).figures();
        assertEquals("60", figures.get("records to be fixed: count"));
        assertEquals(
                "101 = 98 + 2 + 1", figures.get("file 2 export-of-the-quality-tool-2026-10-31-part-0001.csv: count"));
        assertEquals(
                List.of("headline", "surveys"),
                Stream.of(figures.keySet().toArray(String[]::new))
                        .filter(name -> !name.endsWith(": count"))
                        .toList());
    }
}
