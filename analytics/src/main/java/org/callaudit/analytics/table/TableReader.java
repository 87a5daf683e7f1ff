package org.callaudit.analytics.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the table a file holds, whatever kind of file it is. */
public final class TableReader {

    private static final int MAGIC = 8;

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
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(MAGIC);
        }
        FileKind.refuse(file, name, head);
        return FileKind.isZip(head) ? WorkbookFile.read(file, name, choice) : DelimitedFile.read(file, name, choice);
    }
}
