package org.callaudit.reports.section;

import java.text.Normalizer;

/** Delivered text made fit for a line, and small numbers as words. */
public final class Words {

    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private Words() {}

    /**
     * One line of visible text: white space and controls become single blanks; format characters, which could turn the
     * reading direction of what follows, are dropped.
     *
     * @param longest in characters, at least 2; what is longer is cut, at a word's end if one is near, and ends in …
     */
    public static String clip(String text, int longest) {
        StringBuilder line = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED) {
                line.appendCodePoint(c);
            }
        });
        String whole = line.toString().strip();
        if (whole.codePointCount(0, whole.length()) <= longest) {
            return whole;
        }
        int end = whole.offsetByCodePoints(0, longest - 1);
        int blank = whole.lastIndexOf(' ', end);
        String cut = whole.substring(0, blank > end * 2 / 3 ? blank : end);
        return cut.replaceFirst("[\\s,;:.]+$", "") + "…";
    }

    /** A count within a sentence: a word up to twelve, figures with separators beyond. */
    public static String count(long n) {
        return n >= 0 && n < SMALL.length ? SMALL[(int) n] : figures(n);
    }

    /** A count at the start of a sentence. */
    public static String countCapital(long n) {
        return capital(count(n));
    }

    /** The text with a capital at its start. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A count in figures, as {@code 1,204}. */
    public static String figures(long n) {
        StringBuilder digits = new StringBuilder(Long.toString(n));
        for (int i = digits.length() - 3; i > (n < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /** As {@code 21 of 51}, in figures. */
    public static String of(long some, long all) {
        return figures(some) + " of " + figures(all);
    }

    /** The noun with its count in figures, as {@code 1 answer} or {@code 9 answers}. */
    public static String counted(long n, String noun) {
        return figures(n) + " " + noun + (n == 1 ? "" : "s");
    }
}
