package org.callaudit.analytics.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a text file in the encoding it was told, or else finds it: a byte order mark, UTF-16, UTF-8, Windows-1252. */
final class TextFile {

    private static final int HEAD = 1 << 12;

    private TextFile() {}

    /** The text without a byte order mark; a {@link LenientText} unless an encoding was told or is plain to see. */
    @SuppressWarnings("resource") // handed over, or closed on failure
    static Reader open(Path file, @Nullable Charset told) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            Charset found = marked(head);
            in.skipNBytes(found == null ? 0 : found.equals(StandardCharsets.UTF_8) ? 3 : 2);
            if (told != null) {
                return strict(in, told);
            }
            if (found == null) {
                found = wide(head);
            }
            return found == null || found.equals(StandardCharsets.UTF_8) ? new LenientText(in) : strict(in, found);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** What is to be told of how the text was read to its end. */
    static List<String> notes(Reader text) {
        if (!(text instanceof LenientText lenient)) {
            return text instanceof InputStreamReader wide ? List.of("read as " + wide.getEncoding()) : List.of();
        }
        if (lenient.strays() == 0) {
            return List.of();
        }
        return List.of(
                lenient.sequences() == 0
                        ? "not UTF-8: read as Windows-1252"
                        : "two encodings in one file: " + lenient.strays()
                                + " characters that are not UTF-8 were read as Windows-1252, the first on line "
                                + lenient.strayLine());
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static @Nullable Charset marked(byte[] head) {
        int first = head.length < 2 ? 0 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        return switch (first) {
            case 0xfeff -> StandardCharsets.UTF_16BE;
            case 0xfffe -> StandardCharsets.UTF_16LE;
            case 0xefbb -> head.length > 2 && (head[2] & 0xff) == 0xbf ? StandardCharsets.UTF_8 : null;
            default -> null;
        };
    }

    /** UTF-16 without a mark shows by a zero as every other byte, or nearly. */
    private static @Nullable Charset wide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        if (Math.max(zeros[0], zeros[1]) <= head.length / 4) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
