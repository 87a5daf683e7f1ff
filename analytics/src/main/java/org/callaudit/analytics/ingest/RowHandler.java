package org.callaudit.analytics.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Takes fields from FastCSV's buffer straight into a row, without a string for each. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<SourceRow> {

    private final SourceRow row = new SourceRow();
    private final int maxFieldChars;
    private ColumnReader[] columns = {};
    private ColumnReader beyond;

    /** A handler that reads every column like this one, until told more. */
    RowHandler(ColumnReader header, int maxFieldChars) {
        this.beyond = header;
        this.maxFieldChars = maxFieldChars;
    }

    /** From the next record on, how to read each column and whatever comes after the last. */
    void columns(ColumnReader[] readers, ColumnReader excess) {
        this.columns = readers;
        this.beyond = excess;
    }

    @Override
    protected void handleBegin(long startingLine) {
        row.begin(startingLine);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > maxFieldChars) {
            throw new FieldTooLongException(row.line());
        }
        row.add((index < columns.length ? columns[index] : beyond).field(buffer, offset, length));
    }

    @Override
    protected SourceRow buildRecord() {
        return row;
    }

    /** A field has more characters than is allowed. */
    static final class FieldTooLongException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FieldTooLongException(long line) {
            super("line " + line);
        }
    }
}
