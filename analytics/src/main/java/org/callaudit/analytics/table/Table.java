package org.callaudit.analytics.table;

import java.util.List;

/**
 * What a file or a sheet holds, as text.
 *
 * @param source its name for messages: the file's, with the sheet's
 * @param columns the names of the columns, each once and none empty
 * @param rows in the order of the file, without the header and blank rows
 * @param notes what was found out or passed over while reading, for the person whose file it is
 * @param delimiter what parts the fields of a text file, {@link #SHEET} if the table is a sheet
 */
public record Table(String source, List<String> columns, List<TableRow> rows, List<String> notes, char delimiter) {

    /** The delimiter of a sheet, which has none. */
    public static final char SHEET = 0;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A table of text whose fields are parted by commas. */
    public Table(String source, List<String> columns, List<TableRow> rows, List<String> notes) {
        this(source, columns, rows, notes, ',');
    }

    /**
     * The column of that name: written alike, or else the only one alike but for case and surrounding blanks.
     *
     * @throws NoSuchColumnException if there is none, or more than one and none written alike
     */
    public Column column(String name) {
        int index = indexOf(name);
        if (index < 0) {
            throw new NoSuchColumnException(source, name, columns);
        }
        return new Column(this, index);
    }

    /** Whether {@link #column} finds a column of that name. */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    private int indexOf(String name) {
        int exact = columns.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).strip().equalsIgnoreCase(name.strip())) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
