package org.callaudit.analytics.mapping;

import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.RecordKind;

/**
 * A file in the program's own words.
 *
 * @param header canonical column names
 * @param rows one value for each of them; no value holds a line break, so that row i is line i + 2 of a file of them
 * @param origins where each row is from, in the same order
 * @param people ids that were made from names, with the names
 */
public record Translation(
        RecordKind kind,
        List<String> header,
        List<List<String>> rows,
        List<Origin> origins,
        Map<String, String> people) {

    /**
     * A row of the source.
     *
     * @param sheet which of the file's sheets, from 0
     * @param row which of its rows, from 0
     */
    public record Origin(int sheet, int row) {}
}
