package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableRow;

/** The cells of one row after another, by the names of their columns, however these are spelt. */
final class Cells {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<TableRow> rows;
    private int row;

    Cells(Table table) {
        rows = table.rows();
        for (int i = 0; i < table.columns().size(); i++) {
            places.putIfAbsent(Words.plain(table.columns().get(i)), i);
        }
    }

    /** All that stands in a column, row by row, as {@link #text} gives it. */
    static List<String> column(Table table, String column) {
        Cells cells = new Cells(table);
        List<String> texts = new ArrayList<>(table.rows().size());
        for (int i = 0; i < table.rows().size(); i++) {
            cells.at(i);
            texts.add(cells.text(column));
        }
        return texts;
    }

    /** Goes to the row of that place, from 0. */
    void at(int place) {
        row = place;
    }

    /** What stands in that column without blanks around it; {@code ""} where nothing or no such column is. */
    String text(String column) {
        Integer place = places.get(Words.plain(column));
        return place == null ? "" : rows.get(row).cells().get(place).strip();
    }
}
