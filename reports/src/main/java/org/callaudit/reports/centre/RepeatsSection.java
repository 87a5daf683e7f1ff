package org.callaudit.reports.centre;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.centre.RepeatContacts;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** Customers who came back about the same. */
final class RepeatsSection {

    private static final int MOST = 5;
    private static final List<Column> COLUMNS = List.of(
            new Column("topic", false, 40),
            new Column("repeat contacts", true, 30),
            new Column("share (likely)", true, 30, "share"));

    private RepeatsSection() {}

    static Section of(RepeatContacts repeats, int listed) {
        List<Block> blocks = new ArrayList<>(List.of(
                repeats.topics().isEmpty() ? Cells.quiet(repeats.sentence()) : Cells.plain(repeats.sentence())));
        List<List<Cell>> rows = repeats.topics().stream()
                .limit(Math.min(MOST, listed))
                .map(one -> List.of(
                        topic(one),
                        Cells.of(one.repeats(), one.contacts()),
                        Cells.share(one.repeats(), one.contacts(), one.likely())))
                .toList();
        int more = repeats.topics().size() - rows.size();
        if (!rows.isEmpty()) {
            blocks.add(
                    new SmallTable(COLUMNS, rows, more > 0 ? Words.counted(more, "more topic") + " with fewer." : ""));
        }
        return new Section("Repeat contacts", false, blocks);
    }

    private static Cell topic(RepeatContacts.Topic topic) {
        String text = Words.clip(topic.topic(), 44);
        return new Cell(List.of(topic.more() ? Span.alarm(text) : Span.plain(text)));
    }
}
