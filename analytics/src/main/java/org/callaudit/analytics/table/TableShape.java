package org.callaudit.analytics.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a table of the rows a file holds: its header, its columns, and the rows below as wide as they. */
final class TableShape {

    private final String source;
    private final char delimiter;
    private final List<String> notes;

    private TableShape(String source, char delimiter, List<String> notes) {
        this.source = source;
        this.delimiter = delimiter;
        this.notes = notes;
    }

    /**
     * @param rows all of the file's
     * @param headerRow the line of the header, null to find it
     * @param notes what is to be told already; more is added
     */
    static Table table(
            String source, List<TableRow> rows, @Nullable Integer headerRow, char delimiter, List<String> notes) {
        return new TableShape(source, delimiter, notes).table(rows, headerRow);
    }

    private Table table(List<TableRow> all, @Nullable Integer headerRow) {
        List<TableRow> rows = new ArrayList<>(all);
        rows.removeIf(TableRow::isBlank);
        if (rows.isEmpty()) {
            throw new UnreadableTableException(source + " holds nothing; export it again");
        }
        int header = headerRow == null ? HeaderRow.of(rows) : chosen(rows, headerRow);
        TableRow names = header < 0 ? new TableRow(0, List.of()) : rows.get(header);
        List<TableRow> data = rows.subList(header + 1, rows.size());
        tell(rows, header, blank(all, data, names.line()));
        int[] kept = columns(names, data);
        new TextBudget(source).take((long) kept.length * data.size(), 0);
        List<String> columns = new ArrayList<>(kept.length);
        for (int column : kept) {
            columns.add(names.cell(column));
        }
        List<TableRow> shaped = new ArrayList<>(data.size());
        for (TableRow row : data) {
            shaped.add(shaped(row, kept));
        }
        return new Table(source, named(columns, kept), shaped, notes, delimiter);
    }

    private int chosen(List<TableRow> rows, int line) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).line() == line) {
                return i;
            }
        }
        throw new UnreadableTableException(
                source + " has no header on " + row() + " " + line + ": nothing stands there; its first filled one is "
                        + rows.get(0).line());
    }

    /** How many blank rows stand below the header; of a sheet, where they are not kept, those between its rows. */
    private int blank(List<TableRow> all, List<TableRow> data, int header) {
        if (delimiter == Table.SHEET) {
            return data.isEmpty() || header == 0 ? 0 : data.get(data.size() - 1).line() - header - data.size();
        }
        int blank = 0;
        for (TableRow row : all) {
            blank += row.line() > header && row.isBlank() ? 1 : 0;
        }
        return blank;
    }

    private void tell(List<TableRow> rows, int header, int blank) {
        if (header < 0) {
            notes.add("no row looks like a header: the columns are named by their numbers");
        } else if (header > 0) {
            notes.add("header on " + row() + " " + rows.get(header).line() + "; " + header
                    + " filled above it passed over");
        }
        if (blank > 0) {
            notes.add(blank == 1 ? "1 blank row passed over" : blank + " blank rows passed over");
        }
    }

    /** The columns that have a name or hold anything, by their numbers from 0. */
    private int[] columns(TableRow names, List<TableRow> data) {
        int named = 0;
        boolean[] used = new boolean[width(names, data)];
        for (int i = 0; i < used.length; i++) {
            used[i] = !names.cell(i).isBlank();
            named = used[i] ? i + 1 : named;
        }
        for (TableRow row : data) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cell(i).isBlank()) {
                    used[i] = true;
                    if (i >= names.cells().size() && names.line() > 0 && delimiter != Table.SHEET) {
                        throw new UnreadableTableException(source + ", line " + row.line() + ": "
                                + row.cells().size()
                                + " fields under a header of " + names.cells().size()
                                + "; put quotes around a field that holds the delimiter");
                    }
                }
            }
        }
        int[] kept = IntStream.range(0, used.length).filter(i -> used[i]).toArray();
        if (kept.length < used.length) {
            int empty = used.length - kept.length;
            notes.add(empty == 1 ? "1 empty column passed over" : empty + " empty columns passed over");
        }
        return kept;
    }

    private static int width(TableRow names, List<TableRow> data) {
        int width = names.cells().size();
        for (TableRow row : data) {
            width = Math.max(width, row.cells().size());
        }
        return width;
    }

    /** The names, each once: those without one by their number in the file, those there already with a count. */
    private List<String> named(List<String> names, int[] numbers) {
        List<String> tidy = new ArrayList<>(names.size());
        for (String name : names) {
            tidy.add(String.join(" ", name.strip().split("\\s+")));
        }
        Set<String> taken = new HashSet<>(tidy);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < tidy.size(); i++) {
            String name = tidy.get(i).isEmpty() ? "column " + (numbers[i] + 1) : tidy.get(i);
            String unique = name;
            for (int n = 2; !given.add(unique) || (n > 2 && taken.contains(unique)); n++) {
                unique = name + " (" + n + ")";
            }
            if (!unique.equals(names.get(i).strip())) {
                notes.add("column " + (numbers[i] + 1) + " is named \"" + unique + "\"");
            }
            tidy.set(i, unique);
        }
        return tidy;
    }

    private static TableRow shaped(TableRow row, int[] kept) {
        String[] cells = new String[kept.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.cell(kept[i]);
        }
        return new TableRow(row.line(), List.of(cells));
    }

    private String row() {
        return delimiter == Table.SHEET ? "row" : "line";
    }
}
