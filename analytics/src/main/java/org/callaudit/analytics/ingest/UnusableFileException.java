package org.callaudit.analytics.ingest;

/** A file that can't be taken at all; the message says why and what to do, for a person. */
public final class UnusableFileException extends Exception {

    private static final long serialVersionUID = 1;

    public UnusableFileException(String message) {
        super(message);
    }
}
