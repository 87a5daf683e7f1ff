package org.callaudit.reports.sample;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.sample.WorkList;
import org.callaudit.analytics.sample.WorkList.Line;
import org.callaudit.analytics.sample.WorkList.Pick;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallPrint;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;

/** A work list to be handed out. */
public final class WorkListDocument {

    private static final List<Column> COLUMNS = List.of(
            new Column("evaluator", false, 10),
            new Column("no.", true, 5),
            new Column("agent", false, 15),
            new Column("agent id", false, 10),
            new Column("team", false, 10),
            new Column("contact", false, 15),
            new Column("started", false, 15),
            new Column("channel", false, 10),
            new Column("topic", false, 10));

    private WorkListDocument() {}

    /**
     * The document.
     *
     * @param zone in which times are told
     * @param notes what else there is to say
     * @param imprint the program
     */
    public static Document of(WorkList list, String organisation, ZoneId zone, List<String> notes, String imprint) {
        List<Section> sections = new ArrayList<>(List.of(Section.of("", SmallPrint.of(notes))));
        list.lines().stream()
                .collect(Collectors.groupingBy(Line::evaluatorId, TreeMap::new, Collectors.toList()))
                .forEach((evaluator, lines) -> sections.add(Section.of(evaluator, table(lines, zone))));
        return new Document(
                "Audits for " + English.date(list.date(), list.date()) + ", "
                        + list.date().getYear(),
                "",
                "work list",
                organisation,
                list.date().toString(),
                imprint,
                "evaluators",
                "en-US",
                null,
                sections);
    }

    private static Table table(List<Line> lines, ZoneId zone) {
        return new Table(
                COLUMNS,
                lines.stream()
                        .sorted(Comparator.comparingInt(Line::position))
                        .map(line -> row(line, zone))
                        .toList(),
                List.of(Span.plain(lines.size() + (lines.size() == 1 ? " audit" : " audits"))));
    }

    private static List<Cell> row(Line line, ZoneId zone) {
        Pick pick = line.pick();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(line.evaluatorId()),
                Cell.of(Integer.toString(line.position()), new Value.Amount(line.position(), 0)),
                Cell.of(line.agentName()),
                Cell.of(line.agentId()),
                Cell.of(line.teamId())));
        if (pick == null) {
            cells.addAll(List.of(Cell.of(Line.ANY), Cell.of(""), Cell.of(""), Cell.of("")));
        } else {
            LocalDateTime started = LocalDateTime.ofInstant(pick.startedAt(), zone);
            cells.addAll(List.of(
                    Cell.of(pick.contactId()),
                    Cell.of(started.toString(), new Value.Moment(started)),
                    Cell.of(pick.channel()),
                    Cell.of(pick.topic())));
        }
        return cells;
    }
}
