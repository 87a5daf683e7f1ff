package org.callaudit.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Card;
import org.callaudit.reports.page.Block.Cards;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.SmallPrint;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Opening;
import org.callaudit.reports.section.Words;

/** The first page: what changed, what to do, what was done, what else there is. */
final class WhatChanged {

    private static final int LONGEST = 360;

    private WhatChanged() {}

    static Section headline(MonthlySummary month) {
        return Opening.of(month.opening().headline(), month.opening().subline(), month.dataAsOf(), month.zone());
    }

    static Section toDo(MonthlySummary month) {
        if (month.opening().toDo().isEmpty()) {
            return Section.of("");
        }
        return Section.together(
                "What to do",
                new Cards(month.opening().toDo().stream()
                        .map(todo -> new Card(Words.clip(todo.title(), 70), Words.clip(todo.text(), 260)))
                        .toList()));
    }

    /** What was opened and closed; where the centre keeps no cases, nothing. */
    static Section done(MonthlySummary month, int listed) {
        List<String> done = month.opening().done();
        if (!month.cases().kept()) {
            return Section.of("");
        }
        String title = "What we did about it";
        if (done.isEmpty()) {
            return Section.of(title, Figured.quiet("No action was opened or closed in " + month.name() + "."));
        }
        List<Block> blocks = sentences(done.stream().limit(listed).toList());
        if (done.size() > listed) {
            blocks.add(Figured.quiet(Words.countCapital(done.size() - listed) + " more."));
        }
        return new Section(title, false, blocks);
    }

    static Section also(MonthlySummary month) {
        List<String> also = month.opening().also();
        List<Block> blocks = sentences(also);
        blocks.add(new SmallPrint(List.of(month.opening().method())));
        return new Section(also.isEmpty() ? "How changes are found" : "Also changed", true, blocks);
    }

    private static List<Block> sentences(List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        texts.forEach(text -> blocks.add(new Sentence(List.of(Span.plain(Words.clip(text, LONGEST))))));
        return blocks;
    }
}
