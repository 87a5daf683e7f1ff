package org.callaudit.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Card;
import org.callaudit.reports.page.Block.Cards;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Opening;
import org.callaudit.reports.section.Words;

/** The first page: what changed, what to do, what was done, what else there is. */
final class WhatChanged {

    private static final int LONGEST = 360;

    private WhatChanged() {}

    static List<Section> of(MonthlySummary month, int listed) {
        List<Section> sections = new ArrayList<>();
        sections.add(Opening.of(month.opening().headline(), month.opening().subline(), month.dataAsOf(), month.zone()));
        if (!month.opening().toDo().isEmpty()) {
            sections.add(Section.together("What to do", cards(month)));
        }
        if (month.cases().kept()) {
            sections.add(done(month, listed));
        }
        if (!month.opening().also().isEmpty()) {
            sections.add(
                    new Section("Also changed", true, sentences(month.opening().also())));
        }
        return sections;
    }

    private static Cards cards(MonthlySummary month) {
        return new Cards(month.opening().toDo().stream()
                .map(todo -> new Card(Words.clip(todo.title(), 70), Words.clip(todo.text(), 260)))
                .toList());
    }

    private static Section done(MonthlySummary month, int listed) {
        List<String> done = month.opening().done();
        String title = "What we did about it";
        if (done.isEmpty()) {
            return Section.of(title, Cells.quiet("No action was opened or closed in " + month.name() + "."));
        }
        List<Block> blocks = sentences(done.stream().limit(listed).toList());
        if (done.size() > listed) {
            blocks.add(Cells.quiet(Words.countCapital(done.size() - listed) + " more."));
        }
        return new Section(title, false, blocks);
    }

    private static List<Block> sentences(List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        texts.forEach(text -> blocks.add(Cells.plain(Words.clip(text, LONGEST))));
        return blocks;
    }
}
