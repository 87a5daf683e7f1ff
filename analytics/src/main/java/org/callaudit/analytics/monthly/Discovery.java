package org.callaudit.analytics.monthly;

import org.callaudit.analytics.signal.Finding;

/**
 * A finding of the stretch and whether it is news.
 *
 * @param since from when on it has been told, as {@code September} or {@code Oct 12}; empty: it is news
 * @param repeated whether the month before showed it too
 * @param where where its cases gather, a sentence; may be empty
 */
record Discovery(Finding finding, String since, boolean repeated, String where) {

    boolean news() {
        return since.isEmpty();
    }

    /** The item that it is about, by scope id; empty where it is about something else. */
    String itemScope() {
        String key = finding.subject().key();
        return key.startsWith("item:") ? key.substring("item:".length()) : "";
    }

    /** The topic that it is about; empty where it is about something else. */
    String topic() {
        String key = finding.subject().key();
        return key.startsWith("topic:") ? key.substring("topic:".length()) : "";
    }
}
