package org.callaudit.analytics.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableRow;

/** The cells of one row after another, by the names of their columns, however these are spelt. */
final class Cells {

    private static final Pattern WIDE = Pattern.compile("[\\u00A0\\u2007\\u202F]");

    private final Heads heads;
    private final List<TableRow> rows;
    private int row;

    Cells(Table table) {
        rows = table.rows();
        heads = new Heads(table.columns());
    }

    /** All that stands in each column, by its name, row by row, as {@link #text} gives it. */
    static Map<String, List<String>> columns(Table table) {
        Cells cells = new Cells(table);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String column : table.columns()) {
            columns.put(column, cells.all(column));
        }
        return columns;
    }

    /** All that stands in one column. */
    static List<String> column(Table table, String column) {
        return new Cells(table).all(column);
    }

    private List<String> all(String column) {
        Integer place = heads.place(column);
        return place == null
                ? Collections.nCopies(rows.size(), "")
                : rows.stream().map(row -> plain(row.cells().get(place))).toList();
    }

    /** Blanks that keep words together, which programs write before PM or behind a word, look like any other. */
    static String plain(String cell) {
        return WIDE.matcher(cell).replaceAll(" ").strip();
    }

    /** Goes to the row of that place, from 0. */
    void at(int place) {
        row = place;
    }

    /** What stands in that column without blanks around it; {@code ""} where nothing or no such column is. */
    String text(String column) {
        Integer place = heads.place(column);
        return place == null ? "" : plain(rows.get(row).cells().get(place));
    }
}
