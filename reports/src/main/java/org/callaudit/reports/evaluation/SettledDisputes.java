package org.callaudit.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.Settled;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** Disputes: how many audits are left out, and how the settled ones ended. */
final class SettledDisputes {

    private static final List<Column> COLUMNS = List.of(
            new Column("contact", false, 14),
            new Column("contact on", false, 12),
            new Column("audit", false, 14),
            new Column("score as reported", true, 15),
            new Column("score now", true, 12),
            new Column("settled by", false, 33));

    private SettledDisputes() {}

    /** @param listed the latest of them */
    static Section of(EvaluationSummary evaluation, int listed) {
        List<Block> blocks = new ArrayList<>();
        if (!evaluation.leftOut().isEmpty()) {
            blocks.add(Cells.plain(evaluation.leftOut()));
        }
        List<Settled> settled = evaluation.settled();
        if (!settled.isEmpty()) {
            int more = settled.size() - listed;
            blocks.add(new SmallTable(
                    COLUMNS,
                    settled.stream()
                            .skip(Math.max(0, more))
                            .map(dispute -> row(dispute, evaluation))
                            .toList(),
                    more > 0 ? Words.countCapital(more) + " earlier ones are marked in the list of audits." : ""));
        }
        if (blocks.isEmpty()) {
            blocks.add(Cells.quiet("None on record."));
        }
        return new Section("Disputes", true, blocks);
    }

    private static List<Cell> row(Settled dispute, EvaluationSummary evaluation) {
        return List.of(
                Cell.of(Words.clip(dispute.contactId(), 20)),
                Cells.day(dispute.day(), evaluation.to()),
                Cell.of(Words.clip(dispute.auditId(), 20)),
                Shares.score(dispute.before()),
                Shares.score(dispute.after()),
                Cell.of(dispute.change() ? "a new scoring" : "the score stands"));
    }
}
