package org.callaudit.analytics.mapping;

import java.util.Comparator;
import java.util.List;
import org.callaudit.analytics.table.Table;

/**
 * One table of a file.
 *
 * @param name of the sheet; {@code ""} in a file that has none
 */
public record Sheet(String name, Table table) {

    /** Of these, at least one, those with the same columns as the longest. */
    public static List<Sheet> alike(List<Sheet> sheets) {
        Sheet longest = sheets.stream()
                .max(Comparator.comparingInt(sheet -> sheet.table().rows().size()))
                .orElseThrow();
        return sheets.stream()
                .filter(sheet -> sheet.table().columns().equals(longest.table().columns()))
                .toList();
    }
}
