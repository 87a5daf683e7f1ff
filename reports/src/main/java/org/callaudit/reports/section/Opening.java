package org.callaudit.reports.section;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.reports.page.Block.Headline;
import org.callaudit.reports.page.Section;
import org.jspecify.annotations.Nullable;

/** The finding, how sure it is, and how fresh the data. */
public final class Opening {

    private Opening() {}

    /**
     * The opening of a page.
     *
     * @param subline may be empty
     * @param dataAsOf the newest record behind it; null: there is none
     */
    public static Section of(String headline, String subline, @Nullable Instant dataAsOf, ZoneId zone) {
        return Section.together("", headline(headline, Words.clip(subline, 360), dataAsOf, zone));
    }

    /** One that tells more than its headline. */
    public static Section of(
            String headline, String subline, List<String> further, @Nullable Instant dataAsOf, ZoneId zone) {
        Headline block = headline(headline, Words.clip(subline, 360), dataAsOf, zone);
        return Section.together("", new Headline(block.finding(), block.sure(), block.fresh(), further));
    }

    /** The same as a block. */
    public static Headline headline(String finding, String sure, @Nullable Instant dataAsOf, ZoneId zone) {
        String fresh = dataAsOf == null ? "No data yet." : "Data as of " + Moments.clock(dataAsOf, zone) + ".";
        return new Headline(Words.clip(finding, 240), sure, fresh);
    }
}
