package org.callaudit.analytics.ingest;

import java.io.Closeable;
import java.io.IOException;

/** The checks of one kind of record on one file: given its rows, then asked for the outcome. */
interface RecordCheck extends Closeable {

    /** Takes a row as wide as the header; nothing of the row object itself may be kept. */
    void take(SourceRow row) throws IOException;

    /** Takes a row of another width, whose text is redacted in {@code raw}. */
    void takeMisshapen(SourceRow row, String raw);

    /** Judges what needs the whole file, writes the segments and the reject file, and says what was found. */
    CheckedFile finish() throws IOException;

    /** Leaves nothing behind of a file that was not finished. */
    @Override
    default void close() throws IOException {}
}
