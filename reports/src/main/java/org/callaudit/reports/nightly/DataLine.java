package org.callaudit.reports.nightly;

import java.util.List;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Words;

/** One line about the records that came in. */
final class DataLine {

    private DataLine() {}

    static Section of(NightlySummary night) {
        return Section.together("Data", new Sentence(List.of(Span.plain(Words.clip(night.data(), 300)))));
    }
}
