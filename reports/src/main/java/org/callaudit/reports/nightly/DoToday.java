package org.callaudit.reports.nightly;

import java.util.List;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.WrongTotal;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Card;
import org.callaudit.reports.page.Block.Cards;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.InWorkbook;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Words;

/** At most three things that cannot wait; no section when there are none. */
final class DoToday {

    private DoToday() {}

    static Section of(NightlySummary night) {
        if (night.toDo().isEmpty()) {
            return Section.of("");
        }
        Cards cards = new Cards(night.toDo().stream()
                .limit(3)
                .map(todo -> new Card(Words.clip(todo.title(), 70), Words.clip(todo.text(), 180)))
                .toList());
        return night.wrongTotals().isEmpty()
                ? Section.together("Do today", cards)
                : Section.together("Do today", cards, wrongTotals(night));
    }

    /** A card names a few of the forms to correct; here are all. */
    private static Block wrongTotals(NightlySummary night) {
        return new InWorkbook(
                "Form totals to correct",
                List.of(
                        new Column("audit", false, 20),
                        new Column("agent", false, 20),
                        new Column("contact", false, 20),
                        new Column("total on the form", true, 20),
                        new Column("score by its items", true, 20)),
                night.wrongTotals().stream().map(DoToday::row).toList(),
                "The score by its items is the one that counts.");
    }

    private static List<Cell> row(WrongTotal form) {
        String stated = form.stated();
        Double score = form.score();
        return List.of(
                Cell.of(form.auditId()),
                Cell.of(form.agentName()),
                Cell.of(form.contact().toString(), new Value.Day(form.contact())),
                Cell.of(stated == null ? "" : stated),
                score == null ? Cell.of("") : Cell.of(score.toString(), new Value.Amount(score, 2)));
    }
}
