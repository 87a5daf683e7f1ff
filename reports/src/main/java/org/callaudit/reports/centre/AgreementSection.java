package org.callaudit.reports.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callaudit.analytics.centre.EvaluatorAgreement;
import org.callaudit.analytics.centre.EvaluatorAgreement.Pair;
import org.callaudit.analytics.centre.EvaluatorAgreement.Row;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;
import org.jspecify.annotations.Nullable;

/** How far evaluators agree about the same contacts. */
final class AgreementSection {

    private static final int PAIRS = 6;

    private static final List<Column> ROWS = List.of(
            new Column("item", false, 23),
            new Column("all alike", true, 9),
            new Column("same, %", true, 8),
            new Column("α (likely between)", true, 14),
            new Column("AC1", true, 6),
            new Column("evaluators", false, 12),
            new Column("answers that differ", false, 28));
    private static final List<Column> COUNTS = List.of(
            new Column("item", false, 40),
            new Column("all alike", true, 15),
            new Column("answers that differ", false, 45));
    private static final List<Column> PAIR_COLUMNS = List.of(
            new Column("evaluators", false, 34),
            new Column("contacts", true, 12),
            new Column("same answer", true, 20),
            new Column("", false, 34));

    private AgreementSection() {}

    static Section of(EvaluatorAgreement agreement, int listed) {
        List<Block> blocks = new ArrayList<>(List.of(Cells.plain(agreement.sentence())));
        if (!agreement.rows().isEmpty()) {
            blocks.add(items(agreement, listed));
            blocks.add(pairs(agreement.pairs(), Math.min(PAIRS, listed)));
        }
        if (!agreement.unknown().isEmpty()) {
            blocks.add(Cells.plain(agreement.unknown()));
        }
        return new Section("Do evaluators agree?", false, blocks);
    }

    private static Block items(EvaluatorAgreement agreement, int listed) {
        boolean counts = agreement.rows().stream().allMatch(row -> row.percent() == null);
        List<List<Cell>> rows = agreement.rows().stream()
                .limit(listed)
                .map(row -> counts ? countsOnly(row) : row(row))
                .toList();
        int more = agreement.rows().size() - rows.size();
        String closing = (more > 0 ? Words.counted(more, "more item") + " with fewer differences. " : "")
                + (agreement.unanimous() > 0
                        ? Words.counted(agreement.unanimous(), "item") + " without any difference. "
                        : "")
                + (counts
                        ? "From 20 contacts on, agreement is told from chance."
                        : "α: Krippendorff, AC1: Gwet; 1 is full agreement, 0 what chance gives. From 20 contacts on.");
        return new SmallTable(counts ? COUNTS : ROWS, rows, closing);
    }

    private static List<Cell> countsOnly(Row row) {
        return List.of(text(row), Cells.of(row.alike(), row.cases()), Cell.of(row.confused()));
    }

    private static Cell text(Row row) {
        String text = Words.clip(row.text(), 60);
        return new Cell(List.of(row.whole() ? Span.strong(text) : Span.plain(text)));
    }

    private static List<Cell> row(Row row) {
        Interval likely = row.likely();
        return List.of(
                text(row),
                Cells.of(row.alike(), row.cases()),
                row.percent() == null
                        ? Cell.of("")
                        : Cell.of(Long.toString(Math.round(100 * row.percent())), new Value.Share(row.percent())),
                coefficient(
                        row.alpha(),
                        likely == null ? "" : " (" + two(likely.low()) + " to " + two(likely.high()) + ")"),
                coefficient(row.ac1(), ""),
                Cell.of(row.words()),
                Cell.of(row.confused()));
    }

    private static Cell coefficient(@Nullable Double value, String likely) {
        return value == null ? Cell.of("") : Cell.of(two(value) + likely, new Value.Amount(value, 2));
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    private static Block pairs(List<Pair> pairs, int most) {
        List<Pair> shown =
                new ArrayList<>(pairs.stream().filter(Pair::apart).limit(most).toList());
        pairs.stream().filter(pair -> !pair.apart()).limit(most - shown.size()).forEach(shown::add);
        List<List<Cell>> rows = pairs.stream()
                .filter(shown::contains)
                .map(pair -> List.of(
                        Cell.of(Words.clip(pair.first() + " and " + pair.second(), 60)),
                        Cells.count(pair.contacts()),
                        Cells.of(pair.same(), pair.answers()),
                        new Cell(List.of(pair.apart() ? Span.alarm("differ more often than others") : Span.plain("")))))
                .toList();
        int more = pairs.size() - rows.size();
        return new SmallTable(PAIR_COLUMNS, rows, more > 0 ? Words.counted(more, "more pair") + "." : "");
    }
}
