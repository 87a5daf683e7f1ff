package org.callaudit.reports.centre;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.centre.FormData;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.quality.CodeWords;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** How sound records and forms are; the details are the data-quality report's. */
final class DataSection {

    /** Rows that a page surely holds: then no table is parted from what it is about. */
    private static final int ON_A_PAGE = 20;

    private DataSection() {}

    static Section of(FormData data, int listed) {
        List<Block> blocks = new ArrayList<>(List.of(Cells.plain(data.sentence())));
        if (!data.evaluators().isEmpty()) {
            blocks.add(evaluators(data, listed));
        }
        return new Section("Data and forms", Math.min(listed, data.evaluators().size()) <= ON_A_PAGE, blocks);
    }

    private static Block evaluators(FormData data, int listed) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("evaluator", false, 16),
                new Column("forms with an error", true, 14),
                new Column("share (likely)", true, 14, "share of forms with an error")));
        for (FindingCode code : FindingCode.values()) {
            columns.add(new Column(CodeWords.finding(code), true, 11.2));
        }
        int decimals = data.evaluators().stream().anyMatch(DataSection::rare) ? 1 : 0;
        List<List<Cell>> rows = data.evaluators().stream()
                .limit(listed)
                .map(evaluator -> row(evaluator, decimals))
                .toList();
        int more = data.evaluators().size() - rows.size();
        return new SmallTable(
                columns,
                rows,
                (more > 0 ? Words.counted(more, "more evaluator") + ". " : "") + "Audits of contacts in "
                        + data.window() + "; the first three kinds make a form one with an error.");
    }

    /** Whether whole per cent would make nothing of the share or of an end of its range. */
    private static boolean rare(FormData.Evaluator evaluator) {
        Interval likely = evaluator.likely();
        return likely != null && likely.low() < 0.01;
    }

    private static List<Cell> row(FormData.Evaluator evaluator, int decimals) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(Words.clip(evaluator.id(), 30)),
                Cells.of(evaluator.wrong(), evaluator.audits()),
                Cells.share(evaluator.wrong(), evaluator.audits(), evaluator.likely(), decimals)));
        for (FindingCode code : FindingCode.values()) {
            cells.add(Cells.count(evaluator.findings().count(code)));
        }
        return cells;
    }
}
