package org.callaudit.jobs.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values by key: the home's, else the default. Notes every one that can't be used and goes on. */
final class SettingsLookup {

    private final Map<String, SettingsText.Entry> defaults;
    private final Map<String, SettingsText.Entry> given;
    private final List<String> problems;

    SettingsLookup(SettingsText defaults, SettingsText given) {
        this.defaults = defaults.entries();
        this.given = given.entries();
        this.problems = new ArrayList<>(given.problems());
    }

    boolean given(String key) {
        return given.containsKey(key);
    }

    /** Notes what is wrong with a key and what to do. */
    void problem(String key, String wrong, String remedy) {
        SettingsText.Entry entry = given.get(key);
        String where = entry == null ? key : key + " (line " + entry.line() + ")";
        problems.add(where + ": " + wrong + "; " + remedy);
    }

    /** Throws if anything was noted. */
    void complain() {
        if (!problems.isEmpty()) {
            throw new BadSettingsException(problems);
        }
    }

    void nameUnknownKeys() {
        for (String key : given.keySet()) {
            if (!defaults.containsKey(key)) {
                problem(key, "is not a setting", "did you mean " + nearest(key) + "?");
            }
        }
    }

    String text(String key) {
        SettingsText.Entry entry = given.getOrDefault(key, entry(key));
        if (entry.list()) {
            problem(key, "is a list", "give one value");
            return entry(key).values().get(0);
        }
        return entry.values().get(0);
    }

    /** The value; the default stands in for one that can't be used, so that the other keys are read too. */
    <T> T value(String key, Function<String, T> form, String expected) {
        T value = parsed(key, text(key), form, expected);
        return value == null ? form.apply(entry(key).values().get(0)) : value;
    }

    /** The values of a list that can be used. A single value is a list of one, nothing a list of none. */
    <T> List<T> values(String key, Function<String, T> form, String expected) {
        List<T> values = new ArrayList<>();
        for (String text : given.getOrDefault(key, entry(key)).values()) {
            T value = text.isEmpty() ? null : parsed(key, text, form, expected);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    int number(String key, int least, int most) {
        return value(
                key,
                text -> SettingForms.within(Integer.parseInt(text), least, most),
                "a whole number from " + least + " to " + most);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        String names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return value(key, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)), "one of " + names);
    }

    private <T> @Nullable T parsed(String key, String text, Function<String, T> form, String expected) {
        try {
            return form.apply(text);
        } catch (RuntimeException unusable) {
            problem(key, "\"" + text + "\" can't be used", "give " + expected);
            return null;
        }
    }

    private SettingsText.Entry entry(String key) {
        SettingsText.Entry entry = defaults.get(key);
        if (entry == null) {
            throw new IllegalArgumentException("there is no setting " + key);
        }
        return entry;
    }

    private String nearest(String key) {
        return defaults.keySet().stream()
                .min(Comparator.comparingInt(known -> edits(key, known)))
                .orElseThrow();
    }

    /** Letters to insert, delete or replace to get from one word to the other (Levenshtein 1966). */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
