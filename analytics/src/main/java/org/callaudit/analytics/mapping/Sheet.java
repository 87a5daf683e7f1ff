package org.callaudit.analytics.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableReader;

/**
 * One table of a file.
 *
 * @param name of the sheet; {@code ""} in a file that has none
 */
public record Sheet(String name, Table table) {

    /**
     * The tables of a file: a workbook's visible sheets, or the one of a text.
     *
     * @throws org.callaudit.analytics.table.UnreadableTableException if it holds none
     * @throws IOException if the file can't be read
     */
    public static List<Sheet> of(Path file) throws IOException {
        return TableReader.sheets(file).entrySet().stream()
                .map(sheet -> new Sheet(sheet.getKey(), sheet.getValue()))
                .toList();
    }
}
