package org.callaudit.analytics.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A canonical record while it is being put together: a text for each column, {@code ""} where there is none yet. */
final class Draft {

    private final Map<String, String> texts;

    Draft() {
        this.texts = new LinkedHashMap<>();
    }

    private Draft(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    Draft copy() {
        return new Draft(texts);
    }

    String text(String column) {
        return texts.getOrDefault(column, "");
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    void set(String column, String text) {
        texts.put(column, text);
    }

    /** Adds to what other columns of the same meaning said. */
    void add(String column, String text) {
        String before = text(column);
        texts.put(column, before.isEmpty() || text.isEmpty() ? before + text : before + " / " + text);
    }

    /** Sets what the source does not say. */
    void fill(String column, String text) {
        if (!has(column)) {
            texts.put(column, text);
        }
    }

    /** The record's fields in the order of that header, each on one line. */
    List<String> fields(List<String> header) {
        return header.stream().map(column -> oneLine(text(column))).toList();
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
