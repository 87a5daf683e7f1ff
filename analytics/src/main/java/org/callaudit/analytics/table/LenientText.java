package org.callaudit.analytics.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Text that should be UTF-8: every byte that is no part of a well-formed UTF-8 sequence (Unicode 15, table 3-7) is read
 * as Windows-1252, so a file of either encoding, or of both, loses nothing. Counts what it saw.
 */
final class LenientText extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 4;
    private static final char[] WINDOWS_1252 = windows1252();

    private final InputStream in;
    private final byte[] bytes = new byte[BUFFER];
    private int next;
    private int end;
    private int low;
    private long sequences;
    private long strays;
    private int line = 1;
    private int strayLine;

    LenientText(InputStream in) {
        this.in = in;
    }

    /** How many characters beyond ASCII were UTF-8. */
    long sequences() {
        return sequences;
    }

    /** How many characters were read as Windows-1252. */
    long strays() {
        return strays;
    }

    /** The line of the first character read as Windows-1252. */
    int strayLine() {
        return strayLine;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int at = offset;
        int stop = offset + length;
        if (low != 0 && at < stop) {
            buffer[at++] = (char) low;
            low = 0;
        }
        while (at < stop) {
            if (end - next < LONGEST && !fill()) {
                break;
            }
            byte b = bytes[next];
            if (b >= 0) {
                buffer[at++] = (char) b;
                line += b == '\n' ? 1 : 0;
                next++;
            } else {
                int point = beyondAscii(b & 0xff);
                if (Character.isBmpCodePoint(point)) {
                    buffer[at++] = (char) point;
                } else {
                    buffer[at++] = Character.highSurrogate(point);
                    low = Character.lowSurrogate(point);
                    if (at < stop) {
                        buffer[at++] = (char) low;
                        low = 0;
                    }
                }
            }
        }
        return at == offset && length > 0 ? -1 : at - offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Whether there is a byte to read; as many as a character may have, if the file has them. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, next, bytes, 0, end - next);
        end -= next;
        next = 0;
        while (end < LONGEST) {
            int read = in.read(bytes, end, bytes.length - end);
            if (read < 0) {
                break;
            }
            end += read;
        }
        return end > 0;
    }

    private int beyondAscii(int lead) {
        int trail = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead >= 0xc2 && lead <= 0xf4 && end - next > trail && secondFits(lead, bytes[next + 1] & 0xff)) {
            int point = lead & (0x3f >> trail);
            int i = 1;
            while (i <= trail && (bytes[next + i] & 0xc0) == 0x80) {
                point = (point << 6) | (bytes[next + i] & 0x3f);
                i++;
            }
            if (i > trail) {
                next += i;
                sequences++;
                return point;
            }
        }
        next++;
        strayLine = strays++ == 0 ? line : strayLine;
        return WINDOWS_1252[lead];
    }

    /** Neither an overlong form, nor half of a surrogate pair, nor beyond the last code point. */
    private static boolean secondFits(int lead, int second) {
        return switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }

    /** The five bytes it leaves undefined stand for the control characters of the same number. */
    private static char[] windows1252() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] chars = new String(all, Charset.forName("windows-1252")).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] == '\ufffd' ? (char) i : chars[i];
        }
        return chars;
    }
}
