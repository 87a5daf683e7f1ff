package org.callaudit.analytics.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.text.CsvText;

/** The redacted copy of a source: its columns in its order, compressed fast rather than small. */
final class ArchiveCopy implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final AsideFile file;
    private final OutputStream out;
    private final int columns;
    private byte[] buffer = new byte[BUFFER];
    private int used;

    ArchiveCopy(Path target, Header header) throws IOException {
        this.columns = header.names().size();
        this.file = new AsideFile(target);
        this.out = new FastGzip(Files.newOutputStream(file.path()));
        put(CsvText.record(header.names()).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the row as it was read. */
    void add(SourceRow row) throws IOException {
        if (row.width() != columns) {
            throw new IllegalArgumentException("row of " + row.width() + " fields where there are " + columns);
        }
        for (int i = 0; i < columns; i++) {
            put(row.field(i).csv());
            put(i < columns - 1 ? (byte) ',' : (byte) '\n');
        }
    }

    /** Adds a row of the wrong width. */
    void add(String redactedLine) throws IOException {
        put(redactedLine.getBytes(StandardCharsets.UTF_8));
        put((byte) '\n');
    }

    void commit() throws IOException {
        flush();
        out.close();
        file.commit();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            out.close();
        }
    }

    private void put(byte single) throws IOException {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = single;
    }

    private void put(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - used) {
            flush();
            if (bytes.length > buffer.length) {
                buffer = new byte[bytes.length];
            }
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
