package org.callaudit.reports.page;

import java.util.List;
import java.util.SortedMap;
import org.callaudit.analytics.model.Case;

/** A report that can be laid out, with shorter lists where its pages would not hold the long ones. */
public interface Report {

    /**
     * The report as blocks.
     *
     * @param listed one of {@link #listings}
     */
    Document document(int listed);

    /** How many rows its lists may have, from all that is wanted to what always fits. */
    List<Integer> listings();

    /** The pages it may have at most. */
    int mostPages();

    /** Whether it goes on to further pages where even its shortest lists need them, for nothing in it may be left out. */
    default boolean mayGrow() {
        return false;
    }

    /** Cases to be filled in and sent back, which go with its mail; empty: none. */
    default List<Case> cases() {
        return List.of();
    }

    /** Every figure on its pages by name, as text, whatever is listed: for comparing one issue with the next. */
    SortedMap<String, String> figures();
}
