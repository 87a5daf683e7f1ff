package org.callaudit.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.monthly.Focus;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** At most three things to work on next, why unless the first page has it, and what the audits will be able to show. */
final class NextFocus {

    private NextFocus() {}

    static Section of(MonthlySummary month) {
        String title = "Next focus";
        if (month.focus().isEmpty()) {
            return month.misses().audits() == 0
                    ? Section.of("")
                    : Section.of(title, Cells.quiet("No item was missed more than once: nothing to single out."));
        }
        List<Block> blocks = new ArrayList<>();
        for (Focus focus : month.focus()) {
            List<Span> spans = new ArrayList<>();
            spans.add(Span.strong(Words.clip(focus.about(), 90) + ". "));
            if (!focus.signalled()) {
                spans.add(Span.plain(Words.clip(focus.reason(), 300) + " "));
            }
            if (!focus.recommendation().isEmpty()) {
                spans.add(Span.plain("Recommended: " + Words.clip(focus.recommendation(), 240) + " "));
            }
            if (!focus.step().isEmpty()) {
                spans.add(Span.plain(Words.clip(focus.step(), 260) + " "));
            }
            spans.add(Span.quiet(focus.shows()));
            blocks.add(new Sentence(spans));
        }
        return new Section(title, true, blocks);
    }
}
