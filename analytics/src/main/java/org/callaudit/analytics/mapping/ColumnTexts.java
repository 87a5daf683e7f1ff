package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in the columns of sheets with the same heads, row under row, sheet under sheet. */
final class ColumnTexts {

    private static final int SAMPLES = 5;

    private final Map<String, List<String>> byColumn = new LinkedHashMap<>();

    /** @param sheets at least one */
    ColumnTexts(List<Sheet> sheets) {
        for (String column : sheets.get(0).table().columns()) {
            List<String> texts = new ArrayList<>();
            sheets.forEach(sheet -> texts.addAll(Cells.column(sheet.table(), column)));
            byColumn.put(column, texts);
        }
    }

    /** By column, in the table's order. */
    Map<String, List<String>> byColumn() {
        return byColumn;
    }

    /** In the table's order. */
    Set<String> columns() {
        return byColumn.keySet();
    }

    /** A text a row, blank ones too; none of a column that is not there. */
    List<String> of(String column) {
        return byColumn.getOrDefault(column, List.of());
    }

    /** Those that are not blank. */
    List<String> written(String column) {
        return of(column).stream().filter(text -> !text.isBlank()).toList();
    }

    /** Whether something is written there, and all of it can be read as dates. */
    boolean holdDates(String column) {
        List<String> written = written(column);
        return !written.isEmpty() && !DateOrder.possible(written).isEmpty();
    }

    /** Whether no two rows say the same there. */
    boolean distinct(String column) {
        List<String> texts = of(column);
        return new HashSet<>(texts).size() == texts.size();
    }

    /** By column, the first few different ones. */
    Map<String, Set<String>> samples() {
        Map<String, Set<String>> samples = new LinkedHashMap<>();
        byColumn.keySet().forEach(column -> samples.put(column, samples(column)));
        return samples;
    }

    private Set<String> samples(String column) {
        Set<String> samples = new LinkedHashSet<>();
        for (String text : written(column)) {
            if (samples.size() < SAMPLES) {
                samples.add(text);
            }
        }
        return samples;
    }
}
