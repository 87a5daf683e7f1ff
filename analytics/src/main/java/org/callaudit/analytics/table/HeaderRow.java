package org.callaudit.analytics.table;

import java.util.List;

/** Finds the row that names the columns. */
final class HeaderRow {

    /** So many rows that are not blank are tried, and so many below each are looked at. */
    private static final int TRIED = 50;

    private static final int BELOW = 100;

    private HeaderRow() {}

    /**
     * The index of the first row that looks like names over data, -1 if none does. Such a row fills more than half as
     * many cells as the middle one of the rows below does; at least half of what it holds are words; and less than half of it
     * is found again below, each in its own column, as values are and names are not. Once a row that is filled as well
     * holds mostly numbers, only words that are never found again can be names.
     *
     * @param rows none blank
     */
    static int of(List<TableRow> rows) {
        boolean numbers = false;
        for (int i = 0; i < Math.min(TRIED, rows.size()); i++) {
            TableRow row = rows.get(i);
            List<TableRow> below = rows.subList(i + 1, Math.min(rows.size(), i + 1 + BELOW));
            int filled = row.filled();
            if (2 * filled <= middle(below)) {
                continue;
            }
            int others = filled - words(row);
            int repeated = repeated(row, below);
            if (numbers ? others + repeated == 0 : 2 * others <= filled && 2 * repeated < filled) {
                return i;
            }
            if (2 * others <= filled && !numbers) {
                return -1;
            }
            numbers = true;
        }
        return -1;
    }

    /**
     * The same where some of the names are known: if the row that looks like names lacks one of them, the first row that
     * holds them all, whatever it looks like.
     */
    static int of(List<TableRow> rows, List<String> columns) {
        int found = of(rows);
        if (columns.isEmpty() || (found >= 0 && holds(rows.get(found), columns))) {
            return found;
        }
        for (int i = 0; i < Math.min(TRIED, rows.size()); i++) {
            if (holds(rows.get(i), columns)) {
                return i;
            }
        }
        return found;
    }

    private static boolean holds(TableRow row, List<String> columns) {
        return columns.stream()
                .allMatch(name ->
                        row.cells().stream().anyMatch(cell -> name.strip().equalsIgnoreCase(oneLine(cell))));
    }

    /** A name on one line: blanks and line ends within it are one blank. */
    static String oneLine(String name) {
        return String.join(" ", name.strip().split("\\s+"));
    }

    private static int middle(List<TableRow> rows) {
        int[] filled = rows.stream().mapToInt(TableRow::filled).sorted().toArray();
        return filled.length == 0 ? 0 : filled[filled.length / 2];
    }

    private static int words(TableRow row) {
        int words = 0;
        for (String cell : row.cells()) {
            words += !Column.isMissing(cell.strip()) && cell.codePoints().anyMatch(Character::isLetter) ? 1 : 0;
        }
        return words;
    }

    /** How many of the row's cells are found again; a row that is all the same is the header once more, and no data. */
    private static int repeated(TableRow row, List<TableRow> below) {
        int repeated = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cell(i);
            if (!cell.isBlank()) {
                for (TableRow other : below) {
                    if (other.cell(i).equals(cell) && !other.cells().equals(row.cells())) {
                        repeated++;
                        break;
                    }
                }
            }
        }
        return repeated;
    }
}
