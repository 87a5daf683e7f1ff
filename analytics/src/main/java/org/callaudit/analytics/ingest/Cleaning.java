package org.callaudit.analytics.ingest;

/** What is done to a column's text before anything else sees it. */
enum Cleaning {
    /** Keys and staff data, by which records are matched: left alone. */
    NONE,
    /** Times: redacted unless they are one. */
    TIME,
    /** Everything else is free text to whoever filled it in. */
    TEXT;

    /** The text as it may be stored. */
    String clean(String text, Redactor redactor) {
        return switch (this) {
            case NONE -> text;
            case TIME -> Moments.isTime(text) ? text : redactor.redact(text);
            case TEXT -> redactor.redact(text);
        };
    }
}
