package org.callaudit.reports.study;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.section.Words;
import org.callaudit.reports.text.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table behind a picture.
 *
 * @param number whether all of it are numbers
 */
record StudyTable(String head, boolean number, List<String> texts) {

    private static final int DIGITS = 4;
    private static final int MOST_DECIMALS = 4;
    private static final int LONGEST_CELL = 80;
    /** A column is as wide as its longest entry, but at least and at most as so many characters. */
    private static final int NARROWEST = 5;

    private static final int WIDEST = 40;

    /**
     * The table: a column for each figure of the rows but for tables within them.
     *
     * @param listed rows to print at most
     */
    static SmallTable of(List<Map<?, ?>> rows, int listed) {
        List<Map<?, ?>> shown = rows.subList(0, Math.min(listed, rows.size()));
        List<StudyTable> table = names(rows).stream()
                .map(name ->
                        column(name, shown.stream().map(row -> row.get(name)).toList()))
                .toList();
        double all = table.stream().mapToInt(StudyTable::width).sum();
        List<Column> columns = table.stream()
                .map(column -> new Column(column.head, column.number, 100 * column.width() / all))
                .toList();
        List<List<Cell>> cells = IntStream.range(0, shown.size())
                .mapToObj(i -> table.stream()
                        .map(column -> Cell.of(column.texts.get(i)))
                        .toList())
                .toList();
        int more = rows.size() - shown.size();
        return new SmallTable(
                columns, cells, more == 0 ? "" : "and " + Words.figures(more) + " more: --json has all of them");
    }

    private static Set<String> names(List<Map<?, ?>> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> row.forEach((name, value) -> {
            if (!StudyFigures.isTable(value) && !(value instanceof Map)) {
                names.add(String.valueOf(name));
            }
        }));
        return names;
    }

    private static StudyTable column(String name, List<? extends @Nullable Object> values) {
        boolean number = values.stream().allMatch(value -> value == null || value instanceof Number);
        int decimals = decimals(values);
        List<String> texts = values.stream()
                .map(value -> value instanceof Number figure
                        ? number(figure.doubleValue(), decimals)
                        : value == null && !number ? "" : Words.clip(StudyFigures.text(value), LONGEST_CELL))
                .toList();
        return new StudyTable(StudyFigures.spoken(name), number, texts);
    }

    /** So many that the largest number of the column has its digits, no more than any of them needs. */
    private static int decimals(List<? extends @Nullable Object> values) {
        double[] sizes = values.stream()
                .flatMapToDouble(value ->
                        value instanceof Number figure ? DoubleStream.of(figure.doubleValue()) : DoubleStream.empty())
                .map(Math::abs)
                .toArray();
        int needed = Arrays.stream(sizes)
                .mapToInt(size -> BigDecimal.valueOf(size).stripTrailingZeros().scale())
                .max()
                .orElse(0);
        double largest = Arrays.stream(sizes).max().orElse(0);
        int wanted = largest == 0 ? 0 : DIGITS - 1 - (int) Math.floor(Math.log10(largest));
        return Math.max(0, Math.min(Math.min(MOST_DECIMALS, needed), wanted));
    }

    private static String number(double value, int decimals) {
        double last = Math.pow(10, -decimals);
        boolean lost = value != 0 && Math.abs(value) < last / 2;
        return lost ? Numerals.rounded(value, 2) : Numerals.tick(value, last, Math.abs(value));
    }

    private int width() {
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        return 2 + Math.max(NARROWEST, Math.min(WIDEST, Math.max(longest, head.length())));
    }
}
