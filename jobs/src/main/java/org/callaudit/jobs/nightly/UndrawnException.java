package org.callaudit.jobs.nightly;

/** One report could not be drawn; the message says why. The others can. */
final class UndrawnException extends Exception {

    private static final long serialVersionUID = 1;

    UndrawnException(Throwable cause) {
        super(Failure.said(cause), cause);
    }
}
