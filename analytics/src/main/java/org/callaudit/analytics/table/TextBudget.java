package org.callaudit.analytics.table;

/** How much of a file may be kept in memory. */
final class TextBudget {

    /** Rows of a table, with what stands above its header. */
    static final int MAX_ROWS = 1_000_000;

    /** Characters of a cell; three times what Excel lets one hold. */
    static final int MAX_CELL = 100_000;

    static final int MAX_CELLS = 20_000_000;
    static final int MAX_CHARACTERS = 200_000_000;

    private final String source;
    private long cells;
    private long characters;

    TextBudget(String source) {
        this.source = source;
    }

    /** @throws UnreadableTableException if a text of that length is too long for a cell */
    void cell(int length) {
        if (length > MAX_CELL) {
            throw new UnreadableTableException(
                    source + " has a cell of more than " + MAX_CELL + " characters; shorten it");
        }
    }

    /** @throws UnreadableTableException if so many rows are too many */
    void rows(int rows) {
        if (rows > MAX_ROWS) {
            throw new UnreadableTableException(source + " has more than " + MAX_ROWS + " rows; part it");
        }
    }

    /** @throws UnreadableTableException if so much more is too much */
    void take(long moreCells, long moreCharacters) {
        cells += moreCells;
        characters += moreCharacters;
        if (cells > MAX_CELLS || characters > MAX_CHARACTERS) {
            throw new UnreadableTableException(source + " holds more than " + MAX_CELLS + " cells or " + MAX_CHARACTERS
                    + " characters; part it, or leave out the columns that aren't needed");
        }
    }
}
