package org.callaudit.reports.evaluation;

import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.ItemCount;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;

/** What is right nearly every time; no section without audits. */
final class WhatGoesWell {

    private static final List<Column> COLUMNS = List.of(
            new Column("item", false, 48),
            new Column("kind", false, 22),
            new Column("right in", true, 13),
            new Column("likely between", true, 17));

    private WhatGoesWell() {}

    static Section of(EvaluationSummary evaluation) {
        if (evaluation.audits().isEmpty()) {
            return Section.of("");
        }
        return Section.together(
                "Strengths",
                evaluation.strengths().isEmpty()
                        ? Cells.quiet(evaluation.strengthsNote())
                        : new SmallTable(
                                COLUMNS,
                                evaluation.strengths().stream()
                                        .map(WhatGoesWell::row)
                                        .toList(),
                                evaluation.strengthsNote()));
    }

    private static List<Cell> row(ItemCount item) {
        Likely missed = item.likely();
        return List.of(
                new Cell(List.of(Span.plain(Shares.item(item.text())), Span.quiet(Shares.since(item)))),
                Cell.of(item.errorClass().words()),
                Cells.of(item.right(), item.applicable()),
                Shares.likely(missed == null ? null : missed.rest()));
    }
}
