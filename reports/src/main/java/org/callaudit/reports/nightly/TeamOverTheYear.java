package org.callaudit.reports.nightly;

import java.time.LocalDate;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.reports.page.Block.ChartRow;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** The team over twelve months, with the number of cases under each point. */
final class TeamOverTheYear {

    private TeamOverTheYear() {}

    static Section of(NightlySummary night) {
        String title = "The team over " + (wholeYear(night) ? "twelve months" : "time");
        if (night.charts().isEmpty()) {
            return Section.of(title, Cells.quiet("Too little data yet for a chart."));
        }
        return Section.together(title, new ChartRow(night.charts(), Words.clip(night.chartNote(), 420)));
    }

    /** Whether each chart goes back so far; quarters do not, and neither do younger teams. */
    private static boolean wholeYear(NightlySummary night) {
        LocalDate first = night.businessDate().minusMonths(11).withDayOfMonth(1);
        return night.charts().stream()
                .noneMatch(chart -> chart.points().get(0).from().isAfter(first));
    }
}
