package org.callaudit.reports.nightly;

import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.reports.page.Block.ChartRow;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** The team over twelve months, with the number of cases under each point. */
final class TeamOverTheYear {

    private TeamOverTheYear() {}

    static Section of(NightlySummary night) {
        String title = "The team over twelve months";
        if (night.charts().isEmpty()) {
            return Section.of(title, Cells.quiet("Too little data yet for a chart."));
        }
        return Section.together(title, new ChartRow(night.charts(), Words.clip(night.chartNote(), 420)));
    }
}
