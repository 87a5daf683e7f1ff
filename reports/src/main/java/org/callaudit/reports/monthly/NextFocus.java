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

/** At most three things to work on next, why unless the first page has it, what they were before, and what the audits will be able to show. */
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
        month.focus().forEach(focus -> blocks.add(sentence(focus, told(month, focus))));
        return new Section(title, true, blocks);
    }

    /** Whether the first page says what to do about it. */
    private static boolean told(MonthlySummary month, Focus focus) {
        return month.opening().toDo().stream().anyMatch(todo -> todo.title().endsWith(focus.about()));
    }

    private static Sentence sentence(Focus focus, boolean told) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.strong(Words.capital(Words.clip(focus.about(), 90)) + ". "));
        if (!told && !focus.signalled()) {
            spans.add(Span.plain(Words.clip(focus.reason(), 300) + " "));
        }
        if (!told && !focus.recommendation().isEmpty()) {
            spans.add(Span.plain("Recommended: " + Words.clip(focus.recommendation(), 240) + " "));
        }
        if (!told && !focus.step().isEmpty()) {
            spans.add(Span.plain(Words.clip(focus.step(), 260) + " "));
        }
        if (!focus.goal().isEmpty()) {
            spans.add(Span.plain(Words.clip(focus.goal(), 200) + " "));
        }
        spans.add(Span.quiet(focus.shows()));
        return new Sentence(spans);
    }
}
