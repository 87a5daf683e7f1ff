package org.callaudit.analytics.ingest;

import java.io.IOException;

/** The checks of one kind of record on one file: given its rows, then asked for the outcome. */
interface RecordCheck {

    /** Takes a row as wide as the header; nothing of the row object itself may be kept. */
    void take(SourceRow row);

    /** Takes a row of another width, whose text is redacted in {@code raw}. */
    void takeMisshapen(SourceRow row, String raw);

    /** Judges what needs the whole file, writes the segments and the reject file, and says what was found. */
    CheckedFile finish() throws IOException;
}
