package org.callaudit.reports.monthly;

import java.util.List;
import org.callaudit.analytics.monthly.Elsewhere;
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
            new Column("department", false, 40),
            new Column("misses", true, 15),
            new Column("items", true, 15),
            new Column("referred", true, 15),
            new Column("referrals open", true, 15));

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
                                .map(one -> List.of(
                                        Cell.of(Words.clip(one.name(), 60)),
                                        Cells.count(one.misses()),
                                        Cells.count(one.items()),
                                        Cells.count(one.referred()),
                                        Cells.count(one.open())))
                                .toList(),
                        List.of(Span.quiet(
                                (more > 0 ? Words.countCapital(more) + " more departments. " : "") + share))));
    }
}
