package org.callaudit.reports.quality;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.quality.CodeWords;
import org.callaudit.analytics.quality.QualitySummary;
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

    static Section rejects(QualitySummary quality) {
        if (quality.rejects().isEmpty()) {
            return Section.together("Records that need fixing: none", Cells.quiet("No record was rejected."));
        }
        List<List<Cell>> rows = quality.rejects().stream()
                .map(reject -> List.of(
                        Cell.of(reject.code().text()),
                        Cells.count(reject.records()),
                        Cell.of(reject.meaning()),
                        Cell.of(reject.remedy())))
                .toList();
        return Section.together(
                "Records that need fixing: " + Words.figures(quality.records().wanting()),
                new SmallTable(
                        REJECTS,
                        rows,
                        "The most first. They lie in the folder rejected, each with its line, field and reason: mend them"
                                + " there and drop the file into the inbox again."));
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
