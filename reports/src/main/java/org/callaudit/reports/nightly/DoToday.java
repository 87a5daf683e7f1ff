package org.callaudit.reports.nightly;

import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.reports.page.Block.Card;
import org.callaudit.reports.page.Block.Cards;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Words;

/** At most three things that cannot wait; no section when there are none. */
final class DoToday {

    private DoToday() {}

    static Section of(NightlySummary night) {
        if (night.toDo().isEmpty()) {
            return Section.of("");
        }
        return Section.together(
                "Do today",
                new Cards(night.toDo().stream()
                        .limit(3)
                        .map(todo -> new Card(Words.clip(todo.title(), 70), Words.clip(todo.text(), 180)))
                        .toList()));
    }
}
