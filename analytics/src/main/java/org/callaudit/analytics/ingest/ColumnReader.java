package org.callaudit.analytics.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns a column's characters into fields. An audit's columns come again on each of its rows, and most values in many
 * audits, so values seen lately are recognised and neither made nor redacted anew.
 */
final class ColumnReader {

    private static final int SLOTS = 1024;

    /** Longer texts hardly ever come twice. */
    private static final int LONGEST_KEPT = 128;

    /** Values of a column differ at their ends, if they differ. */
    private static final int HASHED = 8;

    private final Cleaning cleaning;
    private final IngestRules rules;
    private final @Nullable Field[] seen = new @Nullable Field[SLOTS];
    private Field last = Field.EMPTY;

    ColumnReader(Cleaning cleaning, IngestRules rules) {
        this.cleaning = cleaning;
        this.rules = rules;
    }

    Field field(char[] buffer, int offset, int length) {
        if (length == 0) {
            return Field.EMPTY;
        }
        if (last.reads(buffer, offset, length)) {
            return last;
        }
        int slot = slot(buffer, offset, length);
        Field known = seen[slot];
        if (known == null || !known.reads(buffer, offset, length)) {
            known = make(buffer, offset, length);
            if (length <= LONGEST_KEPT) {
                seen[slot] = known;
            }
        }
        last = known;
        return known;
    }

    private Field make(char[] buffer, int offset, int length) {
        String text = cleaning.clean(new String(buffer, offset, length), rules);
        return new Field(Arrays.copyOfRange(buffer, offset, offset + length), text);
    }

    private static int slot(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset + Math.max(0, length - HASHED); i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
}
