package org.callaudit.analytics.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file's text: expanded if it is gzip, strictly UTF-8, without a byte order mark. Remembers how it ended. */
final class SourceText extends FilterReader {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private boolean begun;
    private char last = '\n';

    private SourceText(Reader in) {
        super(in);
    }

    static SourceText open(Path path, long maxExpandedBytes) throws IOException {
        InputStream bytes = bytes(path, maxExpandedBytes);
        return new SourceText(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The file's bytes, expanded if they are gzip by their first two. */
    @SuppressWarnings("resource") // handed over, or closed on failure
    static InputStream bytes(Path path, long maxExpandedBytes) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            file.mark(2);
            boolean gzip = file.read() == 0x1f && file.read() == 0x8b;
            file.reset();
            return gzip ? new Expanded(new GZIPInputStream(file, BUFFER), maxExpandedBytes) : file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Whether what was read so far ends with a line end. */
    boolean endsLine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (!begun && count > 0) {
            begun = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, --count);
                return count > 0 ? count : read(buffer, offset, length);
            }
        }
        if (count > 0) {
            last = buffer[offset + count - 1];
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** More came out of a compressed file than is allowed. */
    static final class ExpandsTooFarException extends IOException {

        private static final long serialVersionUID = 1;

        ExpandsTooFarException(long limit) {
            super("expands beyond " + limit + " bytes");
        }
    }

    private static final class Expanded extends FilterInputStream {

        private final long limit;
        private long count;

        Expanded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            counted(read);
            return read;
        }

        private void counted(int read) throws IOException {
            count += Math.max(0, read);
            if (count > limit) {
                throw new ExpandsTooFarException(limit);
            }
        }
    }
}
