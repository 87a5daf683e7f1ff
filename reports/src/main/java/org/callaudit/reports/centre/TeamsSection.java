package org.callaudit.reports.centre;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callaudit.analytics.centre.Standing;
import org.callaudit.analytics.centre.Standing.Place;
import org.callaudit.analytics.centre.Standings;
import org.callaudit.analytics.centre.Standings.Row;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.SmallCharts;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.PictureInWords;
import org.callaudit.reports.section.Words;

/** Teams and departments with what their number of cases lets one expect. */
final class TeamsSection {

    private static final List<Column> COLUMNS = List.of(
            new Column("team", false, 24),
            new Column("critical error", true, 10, "audits with a critical error"),
            new Column("share (likely)", true, 12, "share with a critical error"),
            new Column("expected range", false, 16, "expected, critical error"),
            new Column("satisfied", true, 10, "satisfied answers"),
            new Column("share (likely)", true, 12, "share satisfied"),
            new Column("expected range", false, 16, "expected, satisfied"));

    /** Rows that a page surely holds: then no department is parted from its teams. */
    private static final int ON_A_PAGE = 30;

    /** Characters of an id that stands beside a name. */
    private static final int SHORT = 6;

    private TeamsSection() {}

    /** A section each, so that no chart is parted from its title. */
    static List<Section> drawn(Standings standings) {
        return standings.drawn().stream()
                .map(compared -> Section.together(
                        compared.title() + ", " + standings.window(),
                        new Drawing(
                                compared.funnel(),
                                PictureInWords.of(compared.funnel()).alternative(),
                                compared.under())))
                .toList();
    }

    /** In roster order; where there are too many, those outside and then the first of the others. */
    static Section listed(Standings standings, int listed) {
        String title = "Teams by department, " + standings.window();
        List<Block> blocks = new ArrayList<>();
        standings.sentences().forEach(sentence -> blocks.add(Cells.plain(sentence)));
        if (!standings.rows().isEmpty()) {
            blocks.add(table(standings, listed));
        }
        return new Section(
                blocks.isEmpty() ? "" : title, Math.min(listed, standings.rows().size()) <= ON_A_PAGE, blocks);
    }

    private static Block table(Standings standings, int listed) {
        Set<Row> chosen = new HashSet<>();
        standings.rows().stream()
                .filter(row -> row.critical().place().outside()
                        || row.satisfied().place().outside())
                .limit(listed)
                .forEach(chosen::add);
        standings.rows().stream().filter(row -> chosen.size() < listed).forEach(chosen::add);
        List<List<Cell>> rows = standings.rows().stream()
                .filter(chosen::contains)
                .map(TeamsSection::row)
                .toList();
        int more = standings.rows().size() - rows.size();
        return new SmallTable(
                COLUMNS,
                rows,
                (more > 0 ? Words.counted(more, "more row") + ", none outside the expected range. " : "")
                        + "In brackets: likely between, %. Of fewer than 20 cases there are counts only.");
    }

    private static List<Cell> row(Row row) {
        Standing critical = row.critical();
        Standing satisfied = row.satisfied();
        String name = Words.clip(row.name(), 44);
        return List.of(
                new Cell(row.department() ? List.of(Span.strong(name)) : called(name, row.id())),
                Cells.of(critical.count(), critical.n()),
                Cells.share(critical.count(), critical.n(), critical.likely()),
                place(row, critical, Place.ABOVE),
                Cells.of(satisfied.count(), satisfied.n()),
                Cells.share(satisfied.count(), satisfied.n(), satisfied.likely()),
                place(row, satisfied, Place.BELOW));
    }

    /** With the id by which the charts name it. */
    private static List<Span> called(String name, String id) {
        return id.equals(name) || id.length() > SHORT
                ? List.of(Span.plain(name))
                : List.of(Span.plain(name), Span.quiet(" " + id));
    }

    private static Cell place(Row row, Standing standing, Place unwelcome) {
        List<Span> spans = row.department() && standing.place() == Place.ONE_EVALUATOR
                ? List.of(Span.quiet("not compared"))
                : place(standing, unwelcome);
        Interval expected = standing.expected();
        return expected == null
                ? new Cell(spans)
                : new Cell(
                        spans,
                        new Value.Parts(List.of(
                                new Value.Part("", new Value.Text(word(standing.place()))),
                                new Value.Part("from", new Value.Share(expected.low())),
                                new Value.Part("to", new Value.Share(expected.high())))));
    }

    private static String word(Place place) {
        return switch (place) {
            case ABOVE -> "above";
            case BELOW -> "below";
            case EDGE -> "at the edge";
            default -> "inside";
        };
    }

    private static List<Span> place(Standing standing, Place unwelcome) {
        String range = standing.expected() == null ? "" : " " + Cells.range(standing.expected()) + "%";
        return switch (standing.place()) {
            case NONE -> List.of(Span.plain(""));
            case TOO_FEW -> List.of(Span.quiet("too few"));
            case ONE_EVALUATOR -> List.of(Span.quiet("one evaluator"));
            case ALONE -> List.of(Span.quiet("not compared"));
            case INSIDE -> List.of(Span.plain("inside" + range));
            case EDGE -> List.of(Span.plain("at the edge of" + range));
            case ABOVE, BELOW -> outside(standing.place(), unwelcome, range);
        };
    }

    private static List<Span> outside(Place place, Place unwelcome, String range) {
        String words = (place == Place.ABOVE ? "above" : "below") + range;
        return List.of(place == unwelcome ? Span.alarm(words) : Span.strong(words));
    }

    /** Each team against itself. */
    static Section charts(Standings standings) {
        return standings.charts().isEmpty()
                ? Section.of("")
                : Section.together(
                        "Audits with a critical error, each team over twelve months",
                        new SmallCharts(standings.charts(), "All on one scale; shaded: the team’s own usual range."));
    }
}
