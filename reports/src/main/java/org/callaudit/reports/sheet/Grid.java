package org.callaudit.reports.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Event;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.DotList;
import org.callaudit.reports.page.Block.Quotes;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.page.Value.Amount;
import org.callaudit.reports.page.Value.Day;
import org.callaudit.reports.page.Value.Part;
import org.callaudit.reports.page.Value.Parts;
import org.callaudit.reports.page.Value.Share;
import org.callaudit.reports.page.Value.Text;
import org.jspecify.annotations.Nullable;

/**
 * One table: rows of values under heads.
 *
 * @param heads each once
 * @param rows each as long as the heads; no value has parts
 * @param notes what else there is to say, a line each under the table: what it shows, or what it leaves out
 */
record Grid(String title, List<String> heads, List<List<Value>> rows, List<String> notes) {

    private static final Value NOTHING = new Text("");

    /** A table of a page, with a column for each part of what it prints as one. */
    static Grid of(String title, List<Column> columns, List<List<Cell>> rows, String closing) {
        List<String> heads = new ArrayList<>();
        List<List<Value>> values = new ArrayList<>();
        rows.forEach(row -> values.add(new ArrayList<>()));
        Set<String> given = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            List<Value> cells =
                    rows.stream().map(row -> row.get(column).value()).toList();
            for (String part : parts(cells)) {
                heads.add(once(head(columns.get(i).name(), part), given));
                for (int row = 0; row < rows.size(); row++) {
                    values.get(row).add(part(cells.get(row), part));
                }
            }
        }
        return new Grid(title, heads, values, lines(closing));
    }

    /** What the values of a column consist of; a value without parts goes into the first. */
    private static Set<String> parts(List<Value> cells) {
        Set<String> parts = new LinkedHashSet<>();
        cells.stream()
                .filter(Parts.class::isInstance)
                .forEach(cell -> ((Parts) cell).parts().forEach(part -> parts.add(part.head())));
        boolean plain = cells.stream().anyMatch(cell -> !(cell instanceof Parts) && !cell.equals(NOTHING));
        if (parts.isEmpty() || (plain && !parts.contains(""))) {
            Set<String> all = new LinkedHashSet<>(Set.of(""));
            all.addAll(parts);
            return all;
        }
        return parts;
    }

    private static Value part(Value cell, String head) {
        if (cell instanceof Parts parts) {
            return parts.parts().stream()
                    .filter(part -> part.head().equals(head))
                    .map(Part::value)
                    .findFirst()
                    .orElse(NOTHING);
        }
        return head.isEmpty() ? cell : NOTHING;
    }

    private static String head(String column, String part) {
        return part.isEmpty() ? column : column.isEmpty() ? part : column + ", " + part;
    }

    /** Programs that read a sheet take columns by their heads. */
    private static String once(String head, Set<String> given) {
        String unique = head;
        for (int i = 2; !given.add(unique); i++) {
            unique = head + " " + i;
        }
        return unique;
    }

    static Grid of(String title, Quotes quotes) {
        return new Grid(
                title,
                List.of("words", "about"),
                quotes.quotes().stream()
                        .map(quote -> List.<Value>of(new Text(quote.full()), new Text(quote.about())))
                        .toList(),
                lines(quotes.closing()));
    }

    static Grid of(String title, DotList dots) {
        return new Grid(
                title,
                List.of("name", "done", "planned"),
                dots.entries().stream()
                        .map(entry -> List.of(new Text(entry.name()), count(entry.done()), count(entry.planned())))
                        .toList(),
                lines(dots.closing()));
    }

    /** A row for each point; where cases are too few for a share the hits among them stay unsaid, as on the page. */
    static Grid of(ControlChart chart) {
        List<String> heads = new ArrayList<>(heads(chart.nLabel()));
        List<List<Value>> rows = rows(chart);
        return new Grid(
                chart.title(),
                heads,
                rows,
                lines(chart.subtitle(), chart.verdict(), chart.method(), chart.alternative()));
    }

    /** Charts on one scale under one another. */
    static Grid of(String title, List<ControlChart> charts, String note) {
        List<String> heads = new ArrayList<>(List.of("of"));
        Set<String> counted = charts.stream().map(ControlChart::nLabel).collect(Collectors.toSet());
        heads.addAll(heads(counted.size() == 1 ? counted.iterator().next() : "cases"));
        List<List<Value>> rows = new ArrayList<>();
        for (ControlChart chart : charts) {
            rows(chart)
                    .forEach(row -> rows.add(Stream.concat(Stream.of(new Text(chart.title())), row.stream())
                            .toList()));
        }
        return new Grid(title, heads, rows, lines(note));
    }

    private static List<String> heads(String counted) {
        return List.of(
                "period",
                "from",
                counted,
                "of these",
                "share",
                "usual from",
                "usual to",
                "usual level",
                "standard",
                "not judged yet",
                "more than chance",
                "note",
                "event");
    }

    private static List<List<Value>> rows(ControlChart chart) {
        List<List<Value>> rows = new ArrayList<>();
        List<Point> points = chart.points();
        for (int i = 0; i < points.size(); i++) {
            LocalDate next = i + 1 < points.size() ? points.get(i + 1).from() : LocalDate.MAX;
            rows.add(row(chart, points.get(i), next));
        }
        return rows;
    }

    private static List<Value> row(ControlChart chart, Point point, LocalDate next) {
        return List.of(
                new Text(point.label()),
                new Day(point.from()),
                count(point.n()),
                point.n() == 0 ? NOTHING : count(point.count()),
                share(point.value()),
                share(point.lower()),
                share(point.upper()),
                share(chart.centre()),
                share(chart.standard()),
                yesNo(point.hollow()),
                yesNo(point.signal()),
                new Text(point.note()),
                new Text(chart.events().stream()
                        .filter(event -> !event.day().isBefore(point.from())
                                && event.day().isBefore(next))
                        .map(Grid::told)
                        .collect(Collectors.joining("; "))));
    }

    private static String told(Event event) {
        return event.day() + ": " + event.words() + (event.rebase() ? " (what is usual begins anew)" : "");
    }

    private static Value count(long n) {
        return new Amount(n, 0);
    }

    private static Value share(@Nullable Double fraction) {
        return fraction == null ? NOTHING : new Share(fraction);
    }

    private static Value yesNo(boolean is) {
        return new Text(is ? "yes" : "no");
    }

    private static List<String> lines(String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isEmpty())
                .map(Grid::sentence)
                .toList();
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
