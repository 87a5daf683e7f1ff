package org.callaudit.analytics.table;

/** A file is no table that can be read; the message says what it is instead, or where it breaks, and what to do. */
public final class UnreadableTableException extends TableException {

    private static final long serialVersionUID = 1;

    public UnreadableTableException(String message) {
        super(message);
    }
}
