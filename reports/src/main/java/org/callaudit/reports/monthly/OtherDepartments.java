package org.callaudit.reports.monthly;

import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.monthly.Elsewhere;
import org.callaudit.analytics.monthly.Elsewhere.Department;
import org.callaudit.analytics.monthly.Elsewhere.Missed;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** Misses and referrals that lie with others. */
final class OtherDepartments {

    private static final List<Column> COLUMNS = List.of(
            new Column("department", false, 22),
            new Column("misses", true, 9),
            new Column("of its items", false, 49),
            new Column("referrals", false, 20));

    private static final int ITEMS_NAMED = 6;

    private OtherDepartments() {}

    /** @param listed departments listed at most */
    static Section of(MonthlySummary month, int listed) {
        Elsewhere elsewhere = month.elsewhere();
        String title = "Other departments’ share";
        if (!elsewhere.known()) {
            return Section.of("");
        }
        if (elsewhere.departments().isEmpty()) {
            return Section.of(title, Cells.quiet("No miss on an item of another department, and no referral is open."));
        }
        int more = elsewhere.departments().size() - listed;
        String share = elsewhere.misses() == 0
                ? ""
                : Words.of(elsewhere.elsewhere(), elsewhere.misses()) + " misses were on items that another department"
                        + " owns.";
        return Section.together(
                title,
                new Table(
                        COLUMNS,
                        elsewhere.departments().stream()
                                .limit(listed)
                                .map(OtherDepartments::row)
                                .toList(),
                        List.of(Span.quiet(
                                (more > 0 ? Words.countCapital(more) + " more departments. " : "") + share))));
    }

    private static List<Cell> row(Department department) {
        return List.of(
                Cell.of(Words.clip(department.name(), 60)),
                Cells.count(department.misses()),
                Cell.of(items(department.items())),
                Cell.of(referrals(department)));
    }

    private static String items(List<Missed> items) {
        String named = items.stream()
                .limit(ITEMS_NAMED)
                .map(item -> Words.clip(item.text(), 64) + " " + Words.figures(item.misses()))
                .collect(Collectors.joining(", "));
        int more = items.size() - ITEMS_NAMED;
        return named + (more > 0 ? " and " + Words.count(more) + " more" : "");
    }

    private static String referrals(Department department) {
        String open = department.open() == 0 ? "none open" : Words.figures(department.open()) + " open";
        if (department.referred() == 0) {
            return department.open() == 0 ? "none" : open;
        }
        return Words.figures(department.referred()) + " made, " + open;
    }
}
