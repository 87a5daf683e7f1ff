package org.callaudit.reports.evaluation;

import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.analytics.evaluation.Standing;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Unit;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/**
 * Score and classes of error against the standard: counts, and from 20 audits on shares with their likely range; and whose
 * readings of the form these are. No section without audits.
 */
final class AgainstStandard {

    private static final List<Column> COLUMNS = List.of(
            new Column("", false, 36),
            new Column("audits", true, 11),
            new Column("value", true, 9),
            new Column("likely between", true, 14),
            new Column("standard", true, 13),
            new Column("standard met?", false, 17));

    private AgainstStandard() {}

    static Section of(EvaluationSummary evaluation) {
        if (evaluation.standings().isEmpty()) {
            return Section.of("");
        }
        boolean few = evaluation.standings().stream()
                .anyMatch(standing -> !standing.estimate().tells());
        return Section.together(
                "Against the standard",
                new SmallTable(
                        COLUMNS,
                        evaluation.standings().stream()
                                .map(AgainstStandard::row)
                                .toList(),
                        few ? "Below " + FewCases.SHARE + " audits there are counts only." : ""),
                Cells.plain(Words.clip(evaluation.evaluators(), 400)));
    }

    private static List<Cell> row(Standing standing) {
        return List.of(
                Cell.of(standing.measure().label()),
                audits(standing),
                value(standing),
                likely(standing),
                Cell.of(standing.target()),
                new Cell(List.of(verdict(standing))));
    }

    private static Cell audits(Standing standing) {
        Long some = standing.estimate().numerator();
        long all = standing.estimate().n();
        return some == null ? Cells.count(all) : Cells.of(some, all);
    }

    private static Cell value(Standing standing) {
        Double value = standing.estimate().value();
        if (value == null || !standing.estimate().tells()) {
            return Cell.of("");
        }
        return share(standing)
                ? Cell.of(Shares.one(100 * value) + "%", new Value.Share(value))
                : Cell.of(Shares.one(value), new Value.Amount(value, 1));
    }

    private static Cell likely(Standing standing) {
        Likely likely = standing.likely();
        return likely == null || share(standing)
                ? Shares.likely(likely)
                : Cells.range(
                        Shares.one(likely.low()) + "–" + Shares.one(likely.high()),
                        new Value.Amount(likely.low(), 1),
                        new Value.Amount(likely.high(), 1));
    }

    private static boolean share(Standing standing) {
        return standing.measure().unit() == Unit.SHARE;
    }

    private static Span verdict(Standing standing) {
        return switch (standing.verdict()) {
            case MEETS -> Span.plain("met");
            case MISSES -> Span.alarm("not met");
            case UNSURE -> Span.quiet("can’t be told");
            case TOO_FEW -> Span.quiet("too few audits");
            case NONE -> Span.quiet("no standard");
        };
    }
}
