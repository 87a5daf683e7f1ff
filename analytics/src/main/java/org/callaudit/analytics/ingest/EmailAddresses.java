package org.callaudit.analytics.ingest;

import java.util.regex.Pattern;

/** Finds e-mail addresses from their at sign outwards: linear in the text, however odd it is. */
final class EmailAddresses {

    /** With blanks about the signs, or with the at sign as a word in brackets; it ends in letters, or it is a price. */
    private static final Pattern DISGUISED = Pattern.compile("(?<![\\p{L}\\d._%+-])"
            + "[\\p{L}\\d_%+-]{1,64}(?:\\s?\\.\\s?[\\p{L}\\d_%+-]{1,64}){0,4}"
            + "\\s{0,2}(?:@|[(\\[](?i:at)[)\\]])\\s{0,2}"
            + "[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.\\p{L}{2,24}");

    private static final String LOCAL_SIGNS = "._%+-'!#$&*/=?^`{|}~";
    private static final String DOMAIN_SIGNS = ".-";

    private EmailAddresses() {}

    /** Whether there is an at sign at this place, or a word for it in brackets. */
    static boolean isSign(String text, int i) {
        char c = text.charAt(i);
        return c == '@' || ((c == '(' || c == '[') && text.regionMatches(true, i + 1, "at", 0, 2));
    }

    /** The text, which has such a sign, without addresses. */
    static String redact(String text) {
        return DISGUISED.matcher(plainly(text)).replaceAll("[email]");
    }

    private static String plainly(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, done))) {
            int start = at;
            while (start > done && part(text.charAt(start - 1), LOCAL_SIGNS)) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && part(text.charAt(end), DOMAIN_SIGNS)) {
                end++;
            }
            while (end > at + 1 && DOMAIN_SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (start < at && end > at + 1) {
                out.append(text, done, start).append("[email]");
                done = end;
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    private static boolean part(char c, String signs) {
        return Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0;
    }
}
