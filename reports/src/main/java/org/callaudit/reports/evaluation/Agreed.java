package org.callaudit.reports.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.AgreedCase;
import org.callaudit.analytics.measure.English;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;
import org.jspecify.annotations.Nullable;

/** Coaching and actions of these months; no section where there were none. */
final class Agreed {

    private static final List<Column> COLUMNS = List.of(
            new Column("what was agreed", false, 42),
            new Column("opened", false, 12),
            new Column("closed", false, 16),
            new Column("what came of it", false, 30));

    private Agreed() {}

    /** @param listed the latest of them */
    static Section of(EvaluationSummary evaluation, int listed) {
        List<AgreedCase> cases = evaluation.cases();
        if (cases.isEmpty()) {
            return Section.of("");
        }
        int more = cases.size() - listed;
        return Section.together(
                "Coaching on record",
                new SmallTable(
                        COLUMNS,
                        cases.stream()
                                .skip(Math.max(0, more))
                                .map(one -> row(one, evaluation))
                                .toList(),
                        more > 0 ? Words.countCapital(more) + " earlier ones are not shown." : ""));
    }

    private static List<Cell> row(AgreedCase one, EvaluationSummary evaluation) {
        return List.of(
                Cell.of(Words.clip(one.text(), 120)),
                Cells.day(one.opened(), evaluation.to()),
                closed(one.closed(), one.due(), evaluation),
                Cell.of(Words.clip(one.outcome(), 90)));
    }

    private static Cell closed(@Nullable LocalDate closed, @Nullable LocalDate due, EvaluationSummary evaluation) {
        if (closed != null) {
            return Cells.day(closed, evaluation.to());
        }
        return Cell.of(due == null ? "open" : "open, due " + English.date(due, evaluation.to()));
    }
}
