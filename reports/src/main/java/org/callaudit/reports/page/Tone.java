package org.callaudit.reports.page;

/** How a run of text is set. */
public enum Tone {
    PLAIN,
    STRONG,
    QUIET,
    /** Not parted at the end of a line, as a file's name. */
    UNBROKEN,
    /** Wants attention: set in the warning colour and after a diamond, never by colour alone. */
    ALARM
}
