package org.callaudit.reports.centre;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.centre.Coverage;
import org.callaudit.analytics.centre.Coverage.Row;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** Audits done of those planned, and agents that nobody has audited. */
final class CoverageSection {

    private static final List<Column> COLUMNS = List.of(
            new Column("team", false, 32),
            new Column("department", false, 24),
            new Column("agents", true, 10),
            new Column("audits done", true, 16, "audits done"),
            new Column("agents without", true, 18));

    /** Rows that a page surely holds. */
    private static final int ON_A_PAGE = 20;

    private CoverageSection() {}

    /** Teams with all that was planned become a count. */
    static Section of(Coverage coverage, int listed) {
        List<Block> blocks = new ArrayList<>(List.of(Cells.plain(coverage.sentence())));
        List<Row> wanting =
                coverage.rows().stream().filter(row -> !row.complete()).toList();
        List<Row> shown = wanting.stream().limit(listed).toList();
        int more = wanting.size() - shown.size();
        int complete = coverage.rows().size() - wanting.size();
        String closing = (more > 0 ? Words.counted(more, "more team") + " with something left to do. " : "")
                + (complete > 0 ? Words.counted(complete, "team") + " with all that was planned." : "");
        if (!shown.isEmpty()) {
            boolean without = shown.stream().anyMatch(row -> row.without() > 0);
            blocks.add(new SmallTable(
                    COLUMNS.subList(0, without ? COLUMNS.size() : COLUMNS.size() - 1),
                    shown.stream().map(row -> row(row, without)).toList(),
                    closing.strip()));
        }
        return new Section("Audits done of those planned, " + coverage.month(), shown.size() <= ON_A_PAGE, blocks);
    }

    /** @param without whether any team has agents without an audit; a column of noughts says nothing */
    private static List<Cell> row(Row row, boolean without) {
        List<Cell> cells = List.of(
                Cell.of(Words.clip(row.team(), 44)),
                Cell.of(Words.clip(row.department(), 36)),
                Cells.count(row.agents()),
                Cells.of(row.done(), row.planned()),
                Cells.count(row.without()));
        return cells.subList(0, without ? cells.size() : cells.size() - 1);
    }
}
