package org.callaudit.reports.evaluation;

import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.Standing;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.Unit;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Words;
import org.callaudit.reports.text.Numerals;
import org.jspecify.annotations.Nullable;

/** Score and kinds of error over the whole time: counts, from twenty audits on with the likely range. */
final class AgainstTheStandard {

    private static final List<Column> COLUMNS = List.of(
            new Column("measure", false, 34),
            new Column("audits", true, 12),
            new Column("value", true, 10),
            new Column("likely between", true, 14),
            new Column("standard", true, 15),
            new Column("met?", false, 15));

    private AgainstTheStandard() {}

    static Section of(EvaluationSummary year) {
        if (year.standings().isEmpty()) {
            return Section.of("");
        }
        boolean few = year.standings().stream().anyMatch(row -> !row.estimate().tells());
        return Section.together(
                "Against the standard",
                new Table(
                        COLUMNS,
                        year.standings().stream().map(AgainstTheStandard::row).toList(),
                        few ? List.of(Span.quiet("Below 20 audits only counts are given.")) : List.of()));
    }

    private static List<Cell> row(Standing row) {
        Estimate estimate = row.estimate();
        return List.of(
                Cell.of(row.measure().label()),
                counts(estimate),
                estimate.tells() ? print(row.measure().unit(), estimate.value()) : Cell.of(""),
                estimate.tells() ? range(row) : Cell.of(""),
                target(row),
                met(row));
    }

    private static Cell counts(Estimate estimate) {
        Long hits = estimate.numerator();
        return hits == null
                ? Cell.of(Words.figures(estimate.n()), new Value.Amount(estimate.n(), 0))
                : Cell.of(Words.figures(hits) + " of " + Words.figures(estimate.n()));
    }

    private static Cell range(Standing row) {
        Double low = row.estimate().low();
        Double high = row.estimate().high();
        Unit unit = row.measure().unit();
        return low == null || high == null ? Cell.of("") : Cell.of(text(unit, low) + " and " + text(unit, high));
    }

    private static Cell target(Standing row) {
        Double target = row.target();
        return target == null
                ? Cell.of("none set")
                : Cell.of((row.up() ? "at least " : "at most ")
                        + text(row.measure().unit(), target));
    }

    private static Cell met(Standing row) {
        return new Cell(List.of(
                switch (row.verdict()) {
                    case MEETS -> Span.plain("meets");
                    case MISSES -> Span.alarm("misses");
                    case UNSURE -> Span.quiet("can’t tell yet");
                    case TOO_FEW -> Span.quiet("too few to tell");
                    case NONE -> Span.plain("");
                }));
    }

    private static Cell print(Unit unit, @Nullable Double value) {
        if (value == null) {
            return Cell.of("");
        }
        return Cell.of(text(unit, value), unit == Unit.SHARE ? new Value.Share(value) : new Value.Amount(value, 1));
    }

    private static String text(Unit unit, double value) {
        return unit == Unit.SHARE ? Math.round(100 * value) + "%" : Numerals.tick(value, 0.1, 100);
    }
}
