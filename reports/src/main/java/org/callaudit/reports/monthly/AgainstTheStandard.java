package org.callaudit.reports.monthly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.monthly.Change;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.monthly.Standing;
import org.callaudit.analytics.signal.RareErrors;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.ChartRow;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.InWorkbook;
import org.callaudit.reports.page.Block.SmallCharts;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.ChartNumbers;
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
        blocks.add(table(month, month.standing(), "audits", month.evaluators(), true));
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
        month.rare().forEach(errors -> {
            blocks.add(rare(errors, month.to()));
            blocks.add(gaps(errors));
        });
        return new Section(
                blocks.isEmpty() ? "" : "Kinds of critical error", month.rare().isEmpty(), blocks);
    }

    private static Block rare(RareErrors errors, LocalDate page) {
        String sentence = errors.sentence(page);
        return errors.picture(page)
                .map(PictureInWords::of)
                .<Block>map(picture -> new Drawing(
                        title(errors), "", picture.shown(), sentence + " " + picture.alternative(), List.of(sentence)))
                .orElseGet(() -> Cells.plain(sentence));
    }

    private static Block gaps(RareErrors errors) {
        return new InWorkbook(
                title(errors),
                List.of(new Column("until the one of", false, 50), new Column("audits between", true, 50)),
                errors.gaps().stream()
                        .map(gap -> List.of(
                                Cell.of(gap.until().toString(), new Value.Day(gap.until())),
                                Cell.of(Words.figures(gap.audits()), new Value.Amount(gap.audits(), 0))))
                        .toList(),
                errors.since() + " audits since the last.");
    }

    /** The audits between rare errors as tables. */
    static List<Block> rareInNumbers(MonthlySummary month) {
        return month.rare().stream()
                .flatMap(errors -> errors.picture(month.to()).stream()
                        .flatMap(series -> ChartNumbers.between(title(errors), series).stream()))
                .toList();
    }

    private static String title(RareErrors errors) {
        return "Audits between two " + errors.error() + "s";
    }

    /**
     * A row each; counts alone where cases are few.
     *
     * @param cases what is counted, plural
     * @param more a sentence under it; may be empty
     * @param explained whether it says what the marks mean
     */
    static Table table(MonthlySummary month, List<Standing> rows, String cases, String more, boolean explained) {
        boolean standards = rows.stream().anyMatch(row -> row.target() != null);
        boolean compared = rows.stream().anyMatch(row -> row.change() != Change.NONE);
        List<Column> columns = new ArrayList<>(List.of(
                new Column("measure", false, 20),
                new Column(cases, true, 9),
                new Column(month.brief(), true, 6),
                new Column("likely between", true, 10.5),
                new Column(month.briefBefore(), true, 7.5),
                new Column("12 months", true, 8.5)));
        if (compared) {
            columns.add(new Column("change", false, 9));
        }
        if (standards) {
            columns.add(new Column("standard", true, 10.5));
            columns.add(new Column("met?", false, 19));
        }
        return new Table(
                columns,
                rows.stream().map(row -> cells(row, compared, standards)).toList(),
                closing(rows, cases, more, explained));
    }

    private static List<Cell> cells(Standing row, boolean compared, boolean standards) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(Figured.name(row.measure())),
                Figured.counts(row.measure(), row.now()),
                Figured.value(row.measure(), row.now()),
                Figured.likely(row.measure(), row.now()),
                row.before().tells()
                        ? Figured.value(row.measure(), row.before())
                        : Figured.counts(row.measure(), row.before()),
                row.year().tells()
                        ? Figured.value(row.measure(), row.year())
                        : Figured.counts(row.measure(), row.year())));
        if (compared) {
            cells.add(new Cell(List.of(change(row.change()))));
        }
        if (standards) {
            Double target = row.target();
            cells.add(Cell.of(
                    target == null
                            ? ""
                            : (row.up() ? "at least " : "at most ")
                                    + Figured.print(row.measure().unit(), target)));
            cells.add(new Cell(List.of(verdict(row))));
        }
        return cells;
    }

    private static Span change(Change change) {
        return switch (change) {
            case WORSE -> Span.alarm("worse");
            case BETTER -> Span.strong("▲ better");
            case USUAL -> Span.quiet("● as usual");
            case NONE -> Span.plain("");
        };
    }

    private static Span verdict(Standing row) {
        String cases = Words.counted(row.now().n(), row.measure() == Measure.RESPONSE_RATE ? "survey" : noun(row));
        return switch (row.verdict()) {
            case MEETS -> Span.strong("✓ meets it");
            case MISSES -> Span.alarm("misses it");
            case UNSURE -> Span.quiet("? can’t tell from " + cases);
            case TOO_FEW -> Span.quiet("too few: " + cases);
            case NONE -> Span.plain("");
        };
    }

    private static String noun(Standing row) {
        return row.measure().surveyed() ? "answer" : "audit";
    }

    private static List<Span> closing(List<Standing> rows, String cases, String more, boolean explained) {
        List<String> sentences = new ArrayList<>();
        if (!more.isEmpty()) {
            sentences.add(more);
        }
        if (rows.stream().anyMatch(row -> row.now().n() > 0 && !row.now().tells())) {
            sentences.add("Below " + FewCases.SHARE + " " + cases + " only counts are given.");
        }
        if (explained && rows.stream().anyMatch(row -> row.change() != Change.NONE)) {
            sentences.add("Change: ◆ worse or ▲ better, more than chance would usually give; ● no more than that.");
        }
        if (explained && rows.stream().anyMatch(row -> row.target() != null)) {
            sentences.add("Standard: ✓ the whole likely range meets it, ◆ misses it, ? neither.");
        }
        return sentences.isEmpty() ? List.of() : List.of(Span.quiet(String.join(" ", sentences)));
    }
}
