package org.callaudit.analytics.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads the table a file holds, whatever kind of file it is. */
public final class TableReader {

    private static final int MAGIC = 8;

    /** Columns of records that somebody could still look through. */
    private static final int MAX_COLUMNS = 2000;

    private TableReader() {}

    /**
     * The table in the file: delimited text in UTF-8, UTF-16 or Windows-1252, or one sheet of an .xlsx workbook. Not a
     * word is taken from the file's name; its first bytes say what it is.
     *
     * @throws UnreadableTableException if it holds no table, is of another kind, is damaged or too large, or what was
     *     chosen isn't there
     * @throws IOException if the file can't be opened or read
     */
    public static Table read(Path file, TableChoice choice) throws IOException {
        String name = String.valueOf(file.getFileName());
        return isWorkbook(file, name) ? WorkbookFile.read(file, name, choice) : DelimitedFile.read(file, name, choice);
    }

    /**
     * All tables in the file by the names of their sheets, in their order: of a workbook those that can be seen and have
     * rows below a header; of a text the one there is, under an empty name.
     *
     * @throws UnreadableTableException as {@link #read}
     * @throws IOException if the file can't be opened or read
     */
    public static Map<String, Table> sheets(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Map<String, Table> tables = isWorkbook(file, name)
                ? WorkbookFile.sheets(file, name)
                : Map.of("", DelimitedFile.read(file, name, TableChoice.found()));
        for (Table table : tables.values()) {
            if (table.columns().size() > MAX_COLUMNS) {
                throw new UnreadableTableException(table.source() + " has "
                        + table.columns().size() + " columns, and more than " + MAX_COLUMNS
                        + " are no table of records; leave out those that aren't needed");
            }
        }
        return tables;
    }

    /** Whether the file begins as workbooks and other office documents do, so that it is no text. */
    public static boolean isOffice(Path file) throws IOException {
        byte[] head = head(file);
        return FileKind.isZip(head) || FileKind.isOle(head);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAGIC);
        }
    }

    private static boolean isWorkbook(Path file, String name) throws IOException {
        byte[] head = head(file);
        FileKind.refuse(file, name, head);
        return FileKind.isZip(head);
    }
}
