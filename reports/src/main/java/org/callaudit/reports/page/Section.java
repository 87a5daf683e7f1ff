package org.callaudit.reports.page;

import java.util.List;

/**
 * A titled part of a report.
 *
 * @param title its heading and bookmark, or empty for the page's opening
 * @param together whether it stays on one page
 * @param apart whether it begins on a page of its own
 */
public record Section(String title, boolean together, boolean apart, List<Block> blocks) {

    /** One that begins where the one before it ends. */
    public Section(String title, boolean together, List<Block> blocks) {
        this(title, together, false, blocks);
    }

    public static Section of(String title, Block... blocks) {
        return new Section(title, false, List.of(blocks));
    }

    public static Section together(String title, Block... blocks) {
        return new Section(title, true, List.of(blocks));
    }
}
