package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** What a reader has to know besides the figures, beginning with how the file was read. */
final class Notes {

    private final List<String> notes;
    private final List<String> labels;

    Notes(Table table, List<String> labels) {
        this.notes = new ArrayList<>();
        table.notes().forEach(note -> notes.add(note.endsWith(".") ? note : note + "."));
        this.labels = labels;
    }

    /** Says so once. */
    Notes add(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return this;
    }

    /** Names the rows that were left out because a figure is missing. */
    Notes missing(List<? extends @Nullable Object> figures) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < figures.size(); row++) {
            if (figures.get(row) == null) {
                rows.add(labels.get(row));
            }
        }
        if (!rows.isEmpty()) {
            notes.add(Spoken.counted(rows.size(), "row") + " with a figure missing " + (rows.size() == 1 ? "is" : "are")
                    + " not counted: " + Spoken.listed(rows) + ".");
        }
        return this;
    }

    /** Names the rows to which something applies, if there are any. */
    Notes of(List<Integer> rows, String what) {
        if (!rows.isEmpty()) {
            notes.add(what + ": " + Spoken.listed(rows.stream().map(labels::get).toList()) + ".");
        }
        return this;
    }

    List<String> list() {
        return List.copyOf(notes);
    }
}
