package org.callaudit.reports.nightly;

import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** One line about the records that came in. */
final class DataLine {

    private DataLine() {}

    static Section of(NightlySummary night) {
        return Section.together("Data", Cells.plain(Words.clip(night.data(), 300)));
    }
}
