package org.callaudit.analytics.study;

/** A table does not hold what a study needs; the message tells a person where, what, and what to do. */
public final class StudyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StudyException(String message) {
        super(message);
    }
}
