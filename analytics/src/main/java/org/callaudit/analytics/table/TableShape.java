package org.callaudit.analytics.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes a table of the rows a file holds: its header, its columns, and the rows below as wide as they. */
final class TableShape {

    private static final Set<String> NO_NAMES = Set.of("");

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
     * @param choice of which the line of the header counts, if it is known, the names and the blank rows
     * @param notes what is to be told already; more is added
     */
    static Table table(String source, List<TableRow> rows, TableChoice choice, char delimiter, List<String> notes) {
        return new TableShape(source, delimiter, notes).table(rows, choice);
    }

    private Table table(List<TableRow> all, TableChoice choice) {
        Integer headerRow = choice.headerRow();
        List<TableRow> rows = new ArrayList<>(all);
        rows.removeIf(TableRow::isBlank);
        if (rows.isEmpty()) {
            throw new UnreadableTableException(source + " holds nothing; export it again");
        }
        SurveyExport export = headerRow == null ? SurveyExport.of(rows) : null;
        if (export != null) {
            List<TableRow> below = rows.subList(export.height(), rows.size());
            return export.responses(table(all, export.header(), below, false));
        }
        int header = headerRow == null ? HeaderRow.of(rows, choice.columns()) : chosen(rows, headerRow);
        tell(rows, header);
        TableRow names = header < 0 ? new TableRow(0, List.of()) : rows.get(header);
        List<TableRow> data = rows.subList(header + 1, rows.size());
        boolean inPlace = choice.blankRows() && !data.isEmpty();
        return table(
                all,
                names,
                inPlace ? inPlace(all, names, data) : data,
                !choice.columns().isEmpty());
    }

    /** The rows down to the last that holds something, with the blank ones between them; of a sheet they are not kept. */
    private List<TableRow> inPlace(List<TableRow> all, TableRow names, List<TableRow> data) {
        int last = data.get(data.size() - 1).line();
        if (delimiter != Table.SHEET) {
            return all.stream()
                    .filter(row -> row.line() > names.line() && row.line() <= last)
                    .toList();
        }
        List<TableRow> rows = new ArrayList<>();
        int line = names.line() > 0 ? names.line() : data.get(0).line() - 1;
        for (TableRow row : data) {
            for (line++; line < row.line(); line++) {
                rows.add(new TableRow(line, List.of()));
            }
            rows.add(row);
        }
        return rows;
    }

    /** @param asked whether columns were asked for: a row of their names may be an answer then */
    private Table table(List<TableRow> all, TableRow names, List<TableRow> data, boolean asked) {
        int blank = blank(all, data, names.line());
        if (blank > 0) {
            notes.add(blank == 1 ? "1 blank row passed over" : blank + " blank rows passed over");
        }
        List<TableRow> rows = asked ? data : withoutHeader(names, data);
        int[] kept = columns(names, rows);
        new TextBudget(source).take((long) kept.length * rows.size(), 0);
        List<String> columns = new ArrayList<>(kept.length);
        for (int column : kept) {
            columns.add(HeaderRow.oneLine(names.cell(column)));
        }
        List<TableRow> shaped = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            shaped.add(shaped(row, kept));
        }
        return new Table(source, named(columns, kept), shaped, notes, delimiter);
    }

    /** What lists are put together of brings its header along. */
    private List<TableRow> withoutHeader(TableRow names, List<TableRow> data) {
        List<TableRow> rows = data.stream().filter(row -> !isHeader(names, row)).toList();
        int headers = data.size() - rows.size();
        if (headers > 0) {
            notes.add(
                    headers == 1
                            ? "1 row that repeats the header passed over"
                            : headers + " rows that repeat the header passed over");
        }
        return rows;
    }

    private static boolean isHeader(TableRow names, TableRow row) {
        int width = Math.max(names.cells().size(), row.cells().size());
        for (int i = 0; i < width; i++) {
            if (!names.cell(i).strip().equals(row.cell(i).strip())) {
                return false;
            }
        }
        return true;
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

    /** How many blank rows below the header are not among the data; of a sheet, where they are not kept, those between. */
    private int blank(List<TableRow> all, List<TableRow> data, int header) {
        if (delimiter == Table.SHEET) {
            return data.isEmpty() || header == 0 ? 0 : data.get(data.size() - 1).line() - header - data.size();
        }
        int blank = 0;
        for (TableRow row : all) {
            blank += row.line() > header && row.isBlank() ? 1 : 0;
        }
        return blank - (int) data.stream().filter(TableRow::isBlank).count();
    }

    private void tell(List<TableRow> rows, int header) {
        if (header < 0) {
            notes.add("no row looks like a header: the columns are named by their numbers");
        } else if (header > 0) {
            notes.add("header on " + row() + " " + rows.get(header).line() + "; what stands above it is passed over");
        }
    }

    /** The columns that have a name or hold anything, by their numbers from 0. */
    private int[] columns(TableRow names, List<TableRow> data) {
        boolean[] used = new boolean[width(names, data)];
        for (int i = 0; i < names.cells().size(); i++) {
            used[i] = !names.cell(i).isBlank();
        }
        for (TableRow row : data) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!used[i] && !row.cell(i).isBlank()) {
                    used[i] = true;
                    refuse(i, row, names);
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

    /** A field beyond the header of a text is one that was torn apart: all after it would stand in wrong columns. */
    private void refuse(int column, TableRow row, TableRow names) {
        if (delimiter != Table.SHEET
                && names.line() > 0
                && column >= names.cells().size()) {
            throw new UnreadableTableException(source + ", line " + row.line() + ": "
                    + row.cells().size() + " fields under a header of "
                    + names.cells().size() + "; put quotes around a field that holds the delimiter");
        }
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
        Set<String> written = new HashSet<>(names);
        Set<String> given = new LinkedHashSet<>();
        for (int i = 0; i < numbers.length; i++) {
            String name = names.get(i).isEmpty() ? "column " + (numbers[i] + 1) : names.get(i);
            String unique = name;
            for (int n = 2; given.contains(unique) || (!unique.equals(names.get(i)) && written.contains(unique)); n++) {
                unique = name + " (" + n + ")";
            }
            given.add(unique);
            if (!written.equals(NO_NAMES) && !unique.equals(names.get(i))) {
                notes.add("column " + (numbers[i] + 1) + " is named \"" + unique + "\"");
            }
        }
        return List.copyOf(given);
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
