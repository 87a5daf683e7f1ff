package org.callaudit.analytics.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds international bank account numbers by their shape and check digits (ISO 13616-1, ISO/IEC 7064 MOD 97-10). */
final class Ibans {

    private static final int SHORTEST = 15;
    private static final int IN_FRONT = 4;

    private static final Pattern SHAPE = Pattern.compile(
            "(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?(?![A-Za-z0-9])");

    private Ibans() {}

    static String redact(String text) {
        Matcher shape = SHAPE.matcher(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (shape.find()) {
            int end = end(text, shape.start(), shape.end());
            if (end > 0) {
                out.append(text, done, shape.start()).append("[account]");
                done = end;
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    /** Where the number ends, words behind it left aside; 0 if it is none. */
    private static int end(String text, int start, int last) {
        for (int end = last; end - start >= SHORTEST; end--) {
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && checks(text.substring(start, end).replaceAll("[ -]", ""))) {
                return end;
            }
        }
        return 0;
    }

    private static boolean checks(String number) {
        int rest = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Character.digit(number.charAt((i + IN_FRONT) % number.length()), Character.MAX_RADIX);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return number.length() >= SHORTEST && rest == 1;
    }
}
