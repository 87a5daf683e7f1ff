package org.callaudit.jobs.settings;

/** The paper that pages are made for. */
public enum Paper {
    LETTER,
    A4
}
