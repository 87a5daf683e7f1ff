package org.callaudit.reports.monthly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.monthly.CaseLoad;
import org.callaudit.analytics.monthly.CaseLoad.OpenCase;
import org.callaudit.analytics.monthly.CaseLoad.Row;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** Cases by type, and the open ones by age with their owners. */
final class CasesOfEachType {

    private static final List<Column> BY_TYPE = List.of(
            new Column("type", false, 22),
            new Column("opened", true, 11),
            new Column("closed", true, 11),
            new Column("open", true, 11),
            new Column("overdue", true, 11),
            new Column("oldest, days", true, 14),
            new Column("usual days to close", true, 20));
    private static final List<Column> BY_AGE = List.of(
            new Column("open case", false, 45),
            new Column("owner", false, 22),
            new Column("opened", false, 11),
            new Column("days", true, 7),
            new Column("due", false, 15));

    private CasesOfEachType() {}

    /** @param listed open cases listed at most */
    static Section of(MonthlySummary month, int listed) {
        CaseLoad cases = month.cases();
        if (!cases.kept()) {
            return Section.of("");
        }
        String title = "Cases";
        if (cases.rows().isEmpty()) {
            return Section.of(
                    title,
                    Cells.quiet(
                            "No case of this team is open, and none was opened or closed in " + month.name() + "."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                BY_TYPE,
                cases.rows().stream().map(CasesOfEachType::row).toList(),
                List.of(Span.quiet(
                        "Opened and closed in " + month.name() + "; open at its end. Usual days to close: within"
                                + " so many days half of the cases opened in twelve months were closed, counting those"
                                + " still open as longer; – where fewer than five or less than half were closed."
                                + " Restricted cases are not counted; what concerns one agent is not listed."))));
        if (!cases.open().isEmpty()) {
            int more = cases.open().size() - listed;
            blocks.add(new SmallTable(
                    BY_AGE,
                    cases.open().stream()
                            .limit(listed)
                            .map(open -> row(open, month.to()))
                            .toList(),
                    more > 0 ? Words.countCapital(more) + " more." : ""));
        }
        return new Section(title, cases.open().size() <= 8, blocks);
    }

    private static List<Cell> row(Row row) {
        return List.of(
                Cell.of(name(row.type())),
                Cells.count(row.opened()),
                Cells.count(row.closed()),
                Cells.count(row.open()),
                row.overdue() == 0
                        ? Cells.count(0)
                        : new Cell(
                                List.of(Span.alarm(Words.figures(row.overdue()))), new Value.Amount(row.overdue(), 0)),
                Figured.days(row.oldest()),
                Figured.days(row.daysToClose()));
    }

    private static String name(CaseType type) {
        return switch (type) {
            case ACTION -> "actions";
            case COACHING -> "coaching";
            case COMPLAINT -> "complaints";
            case REFERRAL -> "referrals";
        };
    }

    private static List<Cell> row(OpenCase open, LocalDate page) {
        LocalDate due = open.due();
        String to = open.type() == CaseType.REFERRAL && !open.department().isBlank()
                ? " (to " + Words.clip(open.department(), 30) + ")"
                : "";
        return List.of(
                Cell.of(Words.clip(open.caseId(), 16) + " " + Words.clip(open.text(), 100) + to),
                Cell.of(Words.clip(open.owner(), 34)),
                Cells.day(open.opened(), page),
                Cells.count(open.days()),
                due == null
                        ? new Cell(List.of(Span.quiet("no date")))
                        : new Cell(
                                List.of(
                                        open.overdue()
                                                ? Span.alarm(English.date(due, page))
                                                : Span.plain(English.date(due, page))),
                                new Value.Day(due)));
    }
}
