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

/** Opens a text file in the encoding its byte order mark names, or that was told, or that is found. */
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
            Charset marked = marked(head);
            in.skipNBytes(marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2);
            Charset charset = marked != null ? marked : told != null ? told : wide(head, file);
            if (charset == null || (told == null && charset.equals(StandardCharsets.UTF_8))) {
                return new LenientText(in);
            }
            return strict(in, charset);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** What is to be told of how the text was read to its end. */
    static List<String> notes(Reader text) {
        if (!(text instanceof LenientText lenient) || lenient.strays() == 0) {
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

    /** UTF-16 without a mark shows by its zeros, which are every other byte or nearly; null if there are none. */
    private static @Nullable Charset wide(byte[] head, Path file) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        int least = Math.min(zeros[0], zeros[1]);
        if (most == 0) {
            return null;
        }
        if (most <= head.length / 4 || 20 * least > most) {
            throw new UnreadableTableException(file.getFileName()
                    + " is neither text nor a workbook; save the table as .xlsx, or as CSV in UTF-8");
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
