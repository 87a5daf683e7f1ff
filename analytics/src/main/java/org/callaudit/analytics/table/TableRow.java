package org.callaudit.analytics.table;

import java.util.List;

/**
 * One row as it stands in its file.
 *
 * @param line the line it begins on, or its number in the sheet, from 1
 * @param cells one for each column of the table, "" where the file has nothing
 */
public record TableRow(int line, List<String> cells) {

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** How many cells hold something. */
    int filled() {
        int filled = 0;
        for (String cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** The cell, "" beyond the last. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
