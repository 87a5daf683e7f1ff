package org.callaudit.analytics.table;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader was told of a file; the rest it finds by itself.
 *
 * @param sheet the sheet's name, or its number from 1; null to find it
 * @param headerRow the line or row the columns' names are on, from 1; null to find it
 * @param encoding of a text file; null to find it
 * @param columns names that will be asked for: a row that holds all of them is the header
 * @param blankRows whether a blank row between others keeps its place; else it is passed over
 */
public record TableChoice(
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable Charset encoding,
        List<String> columns,
        boolean blankRows) {

    public TableChoice {
        columns = List.copyOf(columns);
    }

    /** No column is known by name, and blank rows are passed over. */
    public TableChoice(@Nullable String sheet, @Nullable Integer headerRow, @Nullable Charset encoding) {
        this(sheet, headerRow, encoding, List.of(), false);
    }

    /** Nothing was told: all is found. */
    public static TableChoice found() {
        return new TableChoice(null, null, null);
    }
}
