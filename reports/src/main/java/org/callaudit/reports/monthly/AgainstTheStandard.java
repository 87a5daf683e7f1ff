package org.callaudit.reports.monthly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.monthly.Standing;
import org.callaudit.analytics.signal.RareErrors;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.ChartRow;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.SmallCharts;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.PictureInWords;
import org.callaudit.reports.section.Words;

/** Score and error classes: the stretch, what came before, the standard, and the year of critical errors. */
final class AgainstTheStandard {

    private AgainstTheStandard() {}

    static Section of(MonthlySummary month) {
        String title = "Score and errors against the standard";
        if (month.standing().isEmpty()) {
            return Section.of(title, Cells.quiet("No audits in the twelve months to the end of " + month.name() + "."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(month, month.standing(), "audits"));
        var chart = month.critical();
        if (chart != null) {
            blocks.add(new ChartRow(List.of(chart), ""));
        }
        return new Section(title, true, blocks);
    }

    /** Kinds of critical error: those with a usual range on one scale, the rare ones by the audits between two. */
    static Section classes(MonthlySummary month) {
        List<Block> blocks = new ArrayList<>();
        if (!month.classes().isEmpty()) {
            blocks.add(new SmallCharts(
                    month.classes(),
                    "Share of audits with such an error; all on the same scale. Shaded: usual range."));
        }
        month.rare().forEach(errors -> blocks.add(rare(errors, month.to())));
        return new Section(
                blocks.isEmpty() ? "" : "Kinds of critical error", month.rare().isEmpty(), blocks);
    }

    private static Block rare(RareErrors errors, LocalDate page) {
        String sentence = errors.sentence(page);
        return errors.picture(page)
                .map(PictureInWords::of)
                .<Block>map(picture ->
                        new Drawing(picture.shown(), sentence + " " + picture.alternative(), List.of(sentence)))
                .orElseGet(() -> Cells.plain(sentence));
    }

    /** A row each; counts alone where cases are few. */
    static Table table(MonthlySummary month, List<Standing> rows, String cases) {
        boolean standards = rows.stream().anyMatch(row -> row.target() != null);
        boolean few =
                rows.stream().anyMatch(row -> row.now().n() > 0 && !row.now().tells());
        List<Column> columns = new ArrayList<>(List.of(
                new Column("measure", false, standards ? 28 : 34),
                new Column(month.brief(), true, standards ? 10 : 15),
                new Column("value", true, 7),
                new Column("likely between", true, standards ? 11 : 12),
                new Column(month.briefBefore(), true, standards ? 9 : 16),
                new Column("12 months", true, standards ? 9 : 16)));
        if (standards) {
            columns.add(new Column("standard", true, 10));
            columns.add(new Column("met?", false, 16));
        }
        return new Table(
                columns,
                rows.stream().map(row -> cells(row, standards)).toList(),
                few ? List.of(Span.quiet("Below 20 " + cases + " only counts are given.")) : List.of());
    }

    private static List<Cell> cells(Standing row, boolean standards) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(row.measure().label()),
                Figured.counts(row.measure(), row.now()),
                Figured.value(row.measure(), row.now()),
                Figured.likely(row.measure(), row.now()),
                row.before().tells()
                        ? Figured.value(row.measure(), row.before())
                        : Figured.counts(row.measure(), row.before()),
                row.year().tells()
                        ? Figured.value(row.measure(), row.year())
                        : Figured.counts(row.measure(), row.year())));
        if (standards) {
            Double target = row.target();
            cells.add(Cell.of(
                    target == null
                            ? ""
                            : (row.up() ? "at least " : "at most ")
                                    + Figured.print(row.measure().unit(), target)));
            cells.add(verdict(row));
        }
        return cells;
    }

    private static Cell verdict(Standing row) {
        String audits = Words.figures(row.now().n());
        return new Cell(List.of(
                switch (row.verdict()) {
                    case MEETS -> Span.plain("meets");
                    case MISSES -> Span.alarm("misses");
                    case UNSURE -> Span.quiet("can’t tell yet: " + audits);
                    case TOO_FEW -> Span.quiet("too few: " + audits);
                    case NONE -> Span.plain("");
                }));
    }
}
