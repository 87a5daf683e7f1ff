package org.callaudit.analytics.ingest;

/** Finds e-mail addresses from their at sign outwards: linear in the text, however odd it is. */
final class EmailAddresses {

    private static final String LOCAL_SIGNS = "._%+-'!#$&*/=?^`{|}~";
    private static final String DOMAIN_SIGNS = ".-";

    private EmailAddresses() {}

    static String redact(String text) {
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
