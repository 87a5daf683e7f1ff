package org.callaudit.analytics.table;

/** An entry of a column that was asked for its numbers is none; the message names its place and the remedy. */
public final class NotANumberException extends TableException {

    private static final long serialVersionUID = 1;

    NotANumberException(String message) {
        super(message);
    }
}
