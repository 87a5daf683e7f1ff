package org.callaudit.reports.section;

import java.time.Instant;
import org.callaudit.analytics.measure.NightlySummary;
import org.callaudit.reports.page.Block.Headline;
import org.callaudit.reports.page.Section;

/** The finding, how sure it is, and how fresh the data. */
final class Opening {

    private Opening() {}

    static Section of(NightlySummary night) {
        Instant asOf = night.dataAsOf();
        String fresh = asOf == null ? "No data yet." : "Data as of " + Moments.clock(asOf, night.zone()) + ".";
        String sure = Words.clip(night.subline(), 260);
        return Section.together(
                "", new Headline(Words.clip(night.headline(), 180), sure.isEmpty() ? fresh : sure + " " + fresh));
    }
}
