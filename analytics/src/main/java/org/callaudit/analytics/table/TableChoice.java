package org.callaudit.analytics.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a reader was told of a file; the rest it finds by itself.
 *
 * @param sheet the sheet's name, or its number from 1; null to find it
 * @param headerRow the line or row the columns' names are on, from 1; null to find it
 * @param encoding of a text file; null to find it
 */
public record TableChoice(
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable Charset encoding) {

    /** Nothing was told: all is found. */
    public static TableChoice found() {
        return new TableChoice(null, null, null);
    }
}
