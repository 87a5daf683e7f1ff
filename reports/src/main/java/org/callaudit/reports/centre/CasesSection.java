package org.callaudit.reports.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callaudit.analytics.centre.CaseLoad;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** What people have to see to: by owner and age, the oldest, how long they take, and other departments' share. */
final class CasesSection {

    private static final int OLDEST = 12;

    private static final List<Column> TYPES = List.of(
            new Column("opened in twelve months", false, 40),
            new Column("opened", true, 15),
            new Column("closed", true, 15),
            new Column("usual days to close", true, 30));
    private static final List<Column> DEPARTMENTS = List.of(
            new Column("referred to, in twelve months", false, 40),
            new Column("referred", true, 20),
            new Column("open", true, 20),
            new Column("overdue", true, 20));
    private static final List<Column> OPEN = List.of(
            new Column("open cases, oldest first", false, 16),
            new Column("type", false, 9),
            new Column("about", false, 33),
            new Column("department", false, 14),
            new Column("owner", false, 14),
            new Column("opened", true, 7),
            new Column("due", true, 7));

    private CasesSection() {}

    static Section of(CaseLoad load, int listed, LocalDate page) {
        List<Block> blocks = new ArrayList<>(
                List.of(load.owners().isEmpty() ? Cells.quiet(load.sentence()) : Cells.plain(load.sentence())));
        if (!load.owners().isEmpty()) {
            blocks.add(owners(load.owners(), listed));
            blocks.add(oldest(load.oldest(), page));
        }
        if (!load.types().isEmpty()) {
            blocks.add(new SmallTable(
                    TYPES,
                    load.types().stream().map(CasesSection::type).toList(),
                    "Usual: within so many days half of them are closed; those still open are taken into account. –: fewer"
                            + " than five are closed, or fewer than half."));
        }
        if (!load.departments().isEmpty()) {
            blocks.add(departments(load.departments(), listed));
        }
        return new Section("Cases", false, blocks);
    }

    private static Block owners(List<CaseLoad.Owner> owners, int listed) {
        List<Column> columns = new ArrayList<>(List.of(new Column("owner of open cases", false, 35)));
        int youngest = 0;
        for (int age : CaseLoad.AGES) {
            columns.add(new Column(youngest + "–" + age + " days", true, 13));
            youngest = age + 1;
        }
        columns.add(new Column("older", true, 13));
        columns.add(new Column("overdue", true, 13));
        List<List<Cell>> rows =
                owners.stream().limit(listed).map(CasesSection::owner).toList();
        int more = owners.size() - rows.size();
        return new SmallTable(columns, rows, more > 0 ? Words.counted(more, "more owner") + "." : "");
    }

    private static List<Cell> owner(CaseLoad.Owner owner) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(Words.clip(owner.name(), 44))));
        owner.byAge().forEach(count -> cells.add(Cells.count(count)));
        cells.add(Cells.count(owner.overdue()));
        return cells;
    }

    private static Block oldest(List<CaseLoad.Open> open, LocalDate page) {
        List<List<Cell>> rows = open.stream()
                .limit(OLDEST)
                .map(one -> List.of(
                        Cell.of(Words.clip(one.caseId(), 20) + (one.restricted() ? " (restricted)" : "")),
                        Cell.of(one.type()),
                        Cells.clipped(one.text(), 72),
                        Cell.of(Words.clip(one.department(), 30)),
                        Cell.of(Words.clip(one.owner(), 30)),
                        Cells.day(one.opened(), page),
                        due(one, page)))
                .toList();
        int more = open.size() - rows.size();
        boolean overdue = open.stream().limit(OLDEST).anyMatch(CaseLoad.Open::overdue);
        String closing = (overdue ? "◆ overdue. " : "") + (more > 0 ? Words.counted(more, "more open case") + "." : "");
        return new SmallTable(OPEN, rows, closing.strip());
    }

    private static Cell due(CaseLoad.Open one, LocalDate page) {
        LocalDate due = one.due();
        if (due == null) {
            return Cell.of("");
        }
        Cell day = Cells.day(due, page);
        return one.overdue() ? new Cell(List.of(Span.alarm(Span.text(day.spans()))), day.value()) : day;
    }

    private static List<Cell> type(CaseLoad.Type type) {
        Double median = type.median();
        return List.of(
                Cell.of(type.type()),
                Cells.count(type.opened()),
                Cells.count(type.closed()),
                median == null
                        ? Cell.of("–", new Value.Text(""))
                        : Cell.of(String.format(Locale.ROOT, "%.0f", median), new Value.Amount(median, 1)));
    }

    private static Block departments(List<CaseLoad.Referred> departments, int listed) {
        List<List<Cell>> rows = departments.stream()
                .limit(listed)
                .map(one -> List.of(
                        Cell.of(Words.clip(one.department(), 44)),
                        Cells.count(one.opened()),
                        Cells.count(one.open()),
                        Cells.count(one.overdue())))
                .toList();
        int more = departments.size() - rows.size();
        return new SmallTable(DEPARTMENTS, rows, more > 0 ? Words.counted(more, "more department") + "." : "");
    }
}
