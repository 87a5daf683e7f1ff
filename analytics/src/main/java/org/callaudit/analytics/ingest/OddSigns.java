package org.callaudit.analytics.ingest;

/** Signs that hide a number from whoever looks for plain digits: unseen ones, and the digits of other scripts. */
final class OddSigns {

    private static final String UNSEEN = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    /** The letters, digits and signs of the plain alphabet as wide as East Asian ones. */
    private static final char FIRST_WIDE = '\uFF01';

    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDER_BY = FIRST_WIDE - '!';

    private OddSigns() {}

    static boolean is(char c) {
        return UNSEEN.indexOf(c) >= 0 || isWide(c) || Character.isDigit(c);
    }

    /** The text without unseen signs, and with plain digits. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWide(c)) {
                plain.append((char) (c - WIDER_BY));
            } else if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (UNSEEN.indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isWide(char c) {
        return c >= FIRST_WIDE && c <= LAST_WIDE;
    }
}
