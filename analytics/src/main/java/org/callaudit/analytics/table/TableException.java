package org.callaudit.analytics.table;

/** A table, or a column of one, can't be had as asked; the message tells a person where, what and what to do. */
public abstract sealed class TableException extends RuntimeException
        permits UnreadableTableException, NoSuchColumnException, NotANumberException {

    private static final long serialVersionUID = 1;

    TableException(String message) {
        super(message);
    }
}
