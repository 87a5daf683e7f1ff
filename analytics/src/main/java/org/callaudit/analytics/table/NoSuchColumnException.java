package org.callaudit.analytics.table;

import java.util.List;
import java.util.Locale;

/** A table has no column of that name; the message lists those it has. */
public final class NoSuchColumnException extends TableException {

    private static final long serialVersionUID = 1;

    NoSuchColumnException(String source, String name, List<String> columns) {
        super(source + " has no column \"" + name + "\"" + nearest(name, columns) + "; its columns are: "
                + String.join(", ", columns));
    }

    private static String nearest(String name, List<String> columns) {
        String nearest = "";
        int fewest = 1 + Math.max(1, name.length() / 3);
        for (String column : columns) {
            int edits = edits(name.toLowerCase(Locale.ROOT), column.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = "; did you mean \"" + column + "\"?";
            }
        }
        return nearest;
    }

    /** How many letters to insert, delete or replace to make one word the other (Levenshtein's distance). */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
