package org.callaudit.reports.quality;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.quality.CodeWords;
import org.callaudit.analytics.quality.QualitySummary;
import org.callaudit.analytics.quality.QualitySummary.Reject;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** What is wrong with records and with forms, and what to do about it. */
final class Reasons {

    private static final List<Column> REJECTS = List.of(
            new Column("code", false, 15),
            new Column("records", true, 9),
            new Column("what it means", false, 38),
            new Column("what to do", false, 38));

    private Reasons() {}

    /** What needs fixing, by code; the sound rows that wait are no part of that sum, and nobody has to touch them. */
    static Section rejects(QualitySummary quality) {
        List<Block> blocks = new ArrayList<>();
        List<Reject> wanting = quality.rejects().stream()
                .filter(reject -> reject.code() != RejectCode.INCOMPLETE_AUDIT)
                .toList();
        long count = quality.records().wanting();
        if (quality.rejects().isEmpty()) {
            blocks.add(Cells.quiet("No record was rejected."));
        }
        if (!wanting.isEmpty()) {
            blocks.add(new SmallTable(
                    REJECTS,
                    wanting.stream().map(Reasons::row).toList(),
                    "The most frequent first. They lie in the folder rejected, each with its line, field and reason: mend them"
                            + " there and drop the file into the inbox again."));
        }
        if (quality.records().waiting() > 0) {
            blocks.add(Cells.plain(waiting(quality.records().waiting())));
        }
        return Section.together(
                "Records that need fixing: " + (count == 0 ? "none" : Words.figures(count)),
                blocks.toArray(Block[]::new));
    }

    private static List<Cell> row(Reject reject) {
        return List.of(
                Cell.of(reject.code().text()),
                Cells.count(reject.records()),
                Cell.of(reject.meaning()),
                Cell.of(reject.remedy()));
    }

    private static String waiting(long rows) {
        return "Beside these " + Words.counted(rows, "sound row") + (rows == 1 ? " waits" : " wait")
                + " for another row of the same audit (" + RejectCode.INCOMPLETE_AUDIT.text() + "): nothing to mend in "
                + (rows == 1 ? "it; it comes" : "them; they come") + " along when the file is dropped in again.";
    }

    /** By code; by evaluator they are the manager's matter, and in the report on the centre. */
    static Section forms(QualitySummary quality) {
        String title = "Errors on forms of audits in these files";
        boolean none = quality.findings().values().stream().allMatch(count -> count == 0);
        if (none) {
            return Section.together(title + ": none", Cells.quiet("No form has a finding. " + quality.late()));
        }
        List<Column> columns = new ArrayList<>();
        List<Cell> counts = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            columns.add(new Column(CodeWords.finding(code), true, 20));
            counts.add(Cells.count(quality.findings().getOrDefault(code, 0L)));
        }
        return Section.together(
                title,
                new SmallTable(columns, List.of(counts), ""),
                Cells.quiet(quality.late() + " By evaluator they are in the manager’s report on the whole centre."));
    }

    static Section surveys(QualitySummary quality) {
        return Section.together("Surveys", Cells.plain(quality.answers()));
    }
}
