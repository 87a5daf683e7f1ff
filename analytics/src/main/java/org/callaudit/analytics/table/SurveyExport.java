package org.callaudit.analytics.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table as a survey tool exports it: the header takes several rows, and not each row below is a customer's answer. */
interface SurveyExport {

    /** The export that these rows are; null if they are none that is known. */
    static @Nullable SurveyExport of(List<TableRow> rows) {
        SurveyExport qualtrics = QualtricsExport.of(rows);
        return qualtrics == null ? SurveyMonkeyExport.of(rows) : qualtrics;
    }

    /** The names of the columns on one row, and the line that the header ends on. */
    TableRow header();

    /** How many rows the header takes. */
    int height();

    /** The table without what no customer answered, which its notes tell. */
    Table responses(Table table);

    /** The names on one line each; one that is there already, however it is spelt, has its other name behind it. */
    static List<String> distinct(List<String> names, List<String> others) {
        List<String> distinct = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = String.join(" ", names.get(i).strip().split("\\s+"));
            boolean again = !seen.add(spelt(name)) && !name.isEmpty();
            distinct.add(again ? name + " (" + others.get(i) + ")" : name);
        }
        return distinct;
    }

    private static String spelt(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether no cell in these columns holds anything. */
    static Predicate<TableRow> blank(Table table, List<String> columns) {
        int[] places = columns.stream()
                .mapToInt(table.columns()::indexOf)
                .filter(place -> place >= 0)
                .toArray();
        return row -> {
            for (int place : places) {
                if (!row.cell(place).isBlank()) {
                    return false;
                }
            }
            return places.length > 0;
        };
    }
}
