package org.callaudit.reports;

/** Paper sizes, in CSS pixels of 1/96 inch. */
public enum Paper {
    LETTER("letter", 816),
    A4("A4", 794);

    private static final int MARGIN = 52;

    private final String cssName;
    private final int width;

    Paper(String cssName, int width) {
        this.cssName = cssName;
        this.width = width;
    }

    /** The size's name in a style sheet. */
    public String cssName() {
        return cssName;
    }

    /** Left and right margin. */
    public int margin() {
        return MARGIN;
    }

    /** Width between the margins. */
    public int contentWidth() {
        return width - 2 * MARGIN;
    }
}
