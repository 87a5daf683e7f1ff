package org.callaudit.analytics.quality;

import org.callaudit.analytics.model.RecordCounts;

/**
 * A file that was dropped, and what became of it.
 *
 * @param number the ledger's
 * @param kind as files name it: {@code audit}; empty where it could not be told
 * @param reason why it is not taken; empty where it is
 */
public record TakenFile(int number, String name, String kind, Fate fate, String reason, RecordCounts counts) {

    /** What becomes of files. */
    public enum Fate {
        TAKEN("taken"),
        REJECTED("can’t be used"),
        DUPLICATE("same as before"),
        WAITING("still waiting"),
        WITHDRAWN("withdrawn since");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** In a table. */
        public String words() {
            return words;
        }
    }

    /** Whether somebody has to look at it. */
    public boolean wanting() {
        return fate == Fate.REJECTED || fate == Fate.WAITING || counts.rejected() > 0;
    }
}
