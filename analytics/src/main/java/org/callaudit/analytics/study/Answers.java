package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callaudit.analytics.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * What was answered in columns of one scale. A number has one form however it is written, so that 1, 1.0 and 1,0 are one
 * answer; everything else is a name.
 */
final class Answers {

    private final List<List<String>> columns = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> odd = new LinkedHashSet<>();

    /** Where all that was answered are numbers, they are read as those of any other column, else as names. */
    Answers(List<Column> read) {
        boolean numbers = read.stream().anyMatch(Column::holdsNumbers)
                && read.stream()
                        .allMatch(column -> column.holdsNumbers()
                                || column.missing() == column.texts().size());
        for (Column column : read) {
            columns.add(numbers ? numbers(column) : names(column));
        }
    }

    /** The answers of a column, one a row, "" where it is missing. */
    List<String> of(int column) {
        return columns.get(column);
    }

    /** An answer as it was written first. */
    String written(String answer) {
        return written.getOrDefault(answer, answer);
    }

    /** What stands for a missing answer among numbers, besides a blank and NA. */
    Set<String> missing() {
        return missing;
    }

    /** Answers among words that would be missing among numbers. */
    Set<String> odd() {
        return odd;
    }

    /** The form of an answer that somebody names. */
    static String named(String answer) {
        Double number = number(answer.strip());
        return number == null ? answer.strip() : form(number);
    }

    /** The number that an answer is, null if it is none. */
    static @Nullable Double number(String answer) {
        return Column.number(answer);
    }

    private List<String> numbers(Column column) {
        List<String> answers = new ArrayList<>();
        List<@Nullable Double> numbers = column.numbers();
        List<String> names = column.names();
        for (int row = 0; row < numbers.size(); row++) {
            Double number = numbers.get(row);
            String name = names.get(row);
            answers.add(number == null ? "" : noted(form(number), name));
            if (number == null && !name.isEmpty()) {
                missing.add(name);
            }
        }
        return answers;
    }

    private List<String> names(Column column) {
        List<String> names = column.names();
        for (int row = 0; row < names.size(); row++) {
            if (column.texts().get(row).isEmpty() && !names.get(row).isEmpty()) {
                odd.add(names.get(row));
            }
        }
        return names.stream().map(name -> noted(named(name), name)).toList();
    }

    private String noted(String answer, String name) {
        written.putIfAbsent(answer, name);
        return answer;
    }

    private static String form(double number) {
        return Spoken.plain(number + 0.0);
    }
}
