package org.callaudit.reports.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callaudit.analytics.centre.ErrorsAndCustomers;
import org.callaudit.analytics.centre.ErrorsAndCustomers.Row;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.InWorkbook;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** Which errors go with dissatisfied customers. */
final class CustomersSection {

    private static final int MOST = 8;
    private static final List<Column> COLUMNS = List.of(
            new Column("error", false, 34),
            new Column("dissatisfied with it", true, 17),
            new Column("without it", true, 17, "dissatisfied without it"),
            new Column("times as often (likely between)", true, 32, "times as often"));

    private CustomersSection() {}

    static Section of(ErrorsAndCustomers errors, int listed) {
        List<Block> blocks = new ArrayList<>(
                List.of(errors.rows().isEmpty() ? Cells.quiet(errors.sentence()) : Cells.plain(errors.sentence())));
        List<Row> shown = errors.rows().stream()
                .filter(Row::goesWith)
                .limit(Math.min(MOST, listed))
                .toList();
        if (!shown.isEmpty()) {
            blocks.add(new SmallTable(
                    COLUMNS, shown.stream().map(CustomersSection::row).toList(), ""));
        }
        if (!errors.rows().isEmpty()) {
            blocks.add(new InWorkbook(
                    "All errors and customers",
                    COLUMNS,
                    errors.rows().stream().map(CustomersSection::row).toList(),
                    "Each range is for that error alone; of many, some lie above 1 by chance."));
        }
        return new Section("Which errors go with dissatisfied customers (1–2)", false, blocks);
    }

    private static List<Cell> row(Row row) {
        String text = Words.clip(row.text(), 60);
        return List.of(
                new Cell(List.of(row.goesWith() ? Span.alarm(text) : Span.plain(text))),
                Cells.of(row.with().count(), row.with().n()),
                Cells.of(row.without().count(), row.without().n()),
                times(row));
    }

    private static Cell times(Row row) {
        Double times = row.times();
        Interval likely = row.likely();
        return times == null || likely == null
                ? Cell.of("")
                : Cell.of(
                        one(times) + " (" + one(likely.low()) + "–" + one(likely.high()) + ")",
                        new Value.Parts(List.of(
                                new Value.Part("", new Value.Amount(times, 2)),
                                new Value.Part("likely from", new Value.Amount(likely.low(), 2)),
                                new Value.Part("likely to", new Value.Amount(likely.high(), 2)))));
    }

    private static String one(double times) {
        return String.format(Locale.ROOT, "%.1f", times);
    }
}
