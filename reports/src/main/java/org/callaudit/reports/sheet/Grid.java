package org.callaudit.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.DotList;
import org.callaudit.reports.page.Block.Quotes;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.page.Value.Amount;
import org.callaudit.reports.page.Value.Day;
import org.callaudit.reports.page.Value.Share;
import org.callaudit.reports.page.Value.Text;
import org.jspecify.annotations.Nullable;

/**
 * One table: rows of values under heads.
 *
 * @param rows each as long as the heads
 * @param note what else there is to say: what the table shows, or what it leaves out; may be empty
 */
record Grid(String title, List<String> heads, List<List<Value>> rows, String note) {

    private static final Value NOTHING = new Text("");

    static Grid of(String title, List<Column> columns, List<List<Cell>> rows, String closing) {
        return new Grid(
                title,
                columns.stream().map(Column::head).toList(),
                rows.stream().map(row -> row.stream().map(Cell::value).toList()).toList(),
                closing);
    }

    static Grid of(String title, Quotes quotes) {
        return new Grid(
                title,
                List.of("words", "about"),
                quotes.quotes().stream()
                        .map(quote -> List.<Value>of(new Text(quote.words()), new Text(quote.about())))
                        .toList(),
                quotes.closing());
    }

    static Grid of(String title, DotList dots) {
        return new Grid(
                title,
                List.of("name", "done", "planned"),
                dots.entries().stream()
                        .map(entry -> List.of(new Text(entry.name()), count(entry.done()), count(entry.planned())))
                        .toList(),
                dots.closing());
    }

    /** A row for each point; where cases are too few for a share the hits among them stay unsaid, as on the page. */
    static Grid of(ControlChart chart) {
        List<String> heads = new ArrayList<>(List.of("period", "from", chart.nLabel(), "of these", "share"));
        heads.addAll(List.of("usual from", "usual to", "usual level", "standard"));
        heads.addAll(List.of("not judged yet", "more than chance", "note"));
        String note = Stream.of(chart.subtitle(), chart.method(), chart.alternative())
                .filter(text -> !text.isEmpty())
                .reduce("", (all, text) -> all + sentence(text))
                .strip();
        return new Grid(
                chart.title(),
                heads,
                chart.points().stream().map(point -> row(chart, point)).toList(),
                note);
    }

    private static List<Value> row(ControlChart chart, Point point) {
        return List.of(
                new Text(point.label()),
                new Day(point.from()),
                count(point.n()),
                point.value() == null ? NOTHING : count(point.count()),
                share(point.value()),
                share(point.lower()),
                share(point.upper()),
                share(chart.centre()),
                share(chart.standard()),
                yesNo(point.hollow()),
                yesNo(point.signal()),
                new Text(point.note()));
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

    private static String sentence(String text) {
        return " " + Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
