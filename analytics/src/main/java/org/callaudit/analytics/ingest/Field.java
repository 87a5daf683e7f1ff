package org.callaudit.analytics.ingest;

import java.util.Arrays;
import org.callaudit.analytics.text.CsvText;

/** A distinct value of a column. The same object means the same value; another object may mean it too. */
final class Field {

    static final Field EMPTY = new Field(new char[0], "");

    private final char[] raw;
    private final String text;
    private final byte[] csv;

    /**
     * A field.
     *
     * @param raw as read, to be recognised by; never handed out
     * @param text redacted
     */
    Field(char[] raw, String text) {
        this.raw = raw;
        this.text = text;
        this.csv = CsvText.encode(text);
    }

    /** Whether these characters were read. */
    boolean reads(char[] buffer, int offset, int length) {
        return raw.length == length && Arrays.equals(raw, 0, length, buffer, offset, offset + length);
    }

    /** The redacted text. */
    String text() {
        return text;
    }

    /** The redacted text as a field of a CSV file; not to be changed. */
    byte[] csv() {
        return csv;
    }
}
