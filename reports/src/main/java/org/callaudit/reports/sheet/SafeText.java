package org.callaudit.reports.sheet;

import java.util.regex.Pattern;

/**
 * Delivered words made fit for a cell. A cell of words is never reckoned, whatever it begins with. But whoever edits it, or
 * saves the sheet as CSV and opens that, makes its program read the words anew: those that begin like a formula get an
 * apostrophe before them, which keeps them words everywhere.
 */
final class SafeText {

    /** As a program would begin to read a formula, blanks before it or not; the last four are the wide forms of the first. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@＝＋－＠]|^[\\t\\r\\n]", Pattern.UNICODE_CHARACTER_CLASS);

    /** Read by spreadsheet programs as the character of that code (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Characters that a cell holds. */
    private static final int LONGEST = 32_767;

    private SafeText() {}

    static String of(String text) {
        String words = FORMULA.matcher(text).find() ? "'" + text : text;
        String cut = words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
        return ESCAPE.matcher(cut).replaceAll("_x005F_");
    }
}
