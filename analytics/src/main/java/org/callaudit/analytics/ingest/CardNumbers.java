package org.callaudit.analytics.ingest;

/**
 * Finds payment card numbers: 13 to 19 digits that pass the Luhn check (ISO/IEC 7812-1, annex B), unbroken or in groups
 * of three and more with a space, dash, dot, stroke or end of line between. Groups of two are dates.
 */
final class CardNumbers {

    static final int FEWEST_DIGITS = 13;
    private static final int MOST_DIGITS = 19;
    private static final int SMALLEST_GROUP = 3;
    private static final int WIDEST_GAP = 3;

    private CardNumbers() {}

    static String redact(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (digit(text, i) && !digit(text, i - 1)) {
                int end = end(text, i);
                if (end > 0) {
                    out.append(text, done, i).append("[card]");
                    done = end;
                    i = end - 1;
                }
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    /** Where the longest card number that starts here ends, or 0 if none does. */
    private static int end(String text, int start) {
        int[] digits = new int[MOST_DIGITS];
        int count = 0;
        int group = 0;
        int found = 0;
        for (int i = start; i < text.length(); i++) {
            if (digit(text, i)) {
                if (count == MOST_DIGITS) {
                    return found;
                }
                digits[count++] = text.charAt(i) - '0';
                group++;
                if (!digit(text, i + 1) && count >= FEWEST_DIGITS && luhn(digits, count)) {
                    found = i + 1;
                }
            } else {
                int next = behindGap(text, i);
                if (next == i || !digit(text, next) || group < SMALLEST_GROUP) {
                    return found;
                }
                group = 0;
                i = next - 1;
            }
        }
        return found;
    }

    private static int behindGap(String text, int start) {
        int i = start;
        while (i < text.length() && i - start < WIDEST_GAP && gap(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean luhn(int[] digits, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int digit = digits[count - 1 - i];
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static boolean digit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean gap(char c) {
        return " -._/\t\r\n\u00A0\u2007\u202F".indexOf(c) >= 0 || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }
}
