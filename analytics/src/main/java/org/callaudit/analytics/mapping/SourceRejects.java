package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.mapping.Translation.Origin;

/** Tells in a source's own rows and columns what was rejected of its translation. */
public final class SourceRejects {

    /** Its row waits for another one: told only if nothing else is said of it. */
    private static final String WAITING = "incomplete_audit";

    /** What stands behind the columns of a rejected row. */
    static final List<String> WHY = List.of("sheet", "line", "field", "code", "reason");

    private SourceRejects() {}

    /**
     * Why a canonical row was rejected.
     *
     * @param field the canonical column, or {@code ""}
     * @param item the id of the question it answers, or {@code ""}
     */
    public record Reject(String field, String code, String reason, String item) {

        /** What the column at fault is known by: the question's id where an answer is. */
        String canonical() {
            return field.equals("points_awarded") || field.equals("item_id") ? item : field;
        }
    }

    /**
     * A header, and below it the rows at fault, each once, as they were kept in the columns that are used, with sheet,
     * line, field, code and reason: to be mended and dropped in again.
     *
     * @param sheets as {@link KeptTables} has them: cleaned, and with their ids
     * @param origins where each row of the translation is from
     * @param byLine the rejects by their line in the translation
     */
    public static List<List<String>> records(
            Mapping mapping, List<Sheet> sheets, List<Origin> origins, Map<Integer, Reject> byLine) {
        Map<Origin, Reject> bySource = new LinkedHashMap<>();
        byLine.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> bySource.merge(
                        origins.get(entry.getKey() - 2),
                        entry.getValue(),
                        (one, other) -> one.code().equals(WAITING) ? other : one));
        List<String> columns = mapping.read().stream().map(MappedColumn::source).toList();
        List<String> header = new ArrayList<>(columns);
        header.addAll(WHY);
        Map<String, String> names = mapping.sourceNames();
        List<List<String>> records = new ArrayList<>(List.of(header));
        bySource.forEach((origin, reject) -> {
            Sheet sheet = sheets.get(origin.sheet());
            Cells source = new Cells(sheet.table());
            source.at(origin.row());
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(source.text(column)));
            cells.add(sheet.name());
            cells.add(Integer.toString(sheet.table().rows().get(origin.row()).line()));
            cells.add(names.getOrDefault(reject.canonical(), reject.field()));
            cells.add(reject.code());
            cells.add(reject.reason());
            records.add(cells);
        });
        return records;
    }
}
