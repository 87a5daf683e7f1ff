package org.callaudit.reports.quality;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.quality.CodeWords;
import org.callaudit.analytics.quality.EvaluatorForms;
import org.callaudit.analytics.quality.QualitySummary;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
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
                "Records that need fixing: " + Words.figures(quality.records().rejected()),
                new SmallTable(
                        REJECTS,
                        rows,
                        "They lie in the folder rejected, each with its line, field and reason: mend them there and drop"
                                + " the file into the inbox again."));
    }

    static Section forms(QualitySummary quality, int listed) {
        String title = "Errors on forms of audits that were taken";
        if (quality.evaluators().isEmpty()) {
            return Section.together(title + ": none", Cells.quiet("No form has a finding. " + quality.late()));
        }
        List<Column> columns = new ArrayList<>(List.of(new Column("evaluator", false, 25)));
        for (FindingCode code : FindingCode.values()) {
            columns.add(new Column(CodeWords.finding(code), true, 15));
        }
        List<List<Cell>> rows = new ArrayList<>();
        quality.evaluators().stream().limit(listed).forEach(forms -> rows.add(row(forms)));
        List<Cell> sum = new ArrayList<>(List.of(new Cell(List.of(Span.strong("together")))));
        for (FindingCode code : FindingCode.values()) {
            sum.add(Cells.count(quality.findings().getOrDefault(code, 0L)));
        }
        rows.add(sum);
        int more = quality.evaluators().size() - (rows.size() - 1);
        Block table = new SmallTable(columns, rows, more > 0 ? Words.counted(more, "more evaluator") + "." : "");
        return Section.of(title, table, Cells.quiet(quality.late()));
    }

    private static List<Cell> row(EvaluatorForms forms) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(Words.clip(forms.evaluatorId(), 30))));
        for (FindingCode code : FindingCode.values()) {
            cells.add(Cells.count(forms.count(code)));
        }
        return cells;
    }

    static Section surveys(QualitySummary quality) {
        return Section.together("Surveys", Cells.plain(quality.answers()));
    }
}
