package org.callaudit.reports.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for sheets that every spreadsheet program takes: at most 31 characters, none of {@code : \ / ? * [ ]}, no
 * apostrophe, and none twice, whatever its case.
 */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> given = new HashSet<>();

    SheetNames() {
        // Kept by spreadsheet programs for themselves.
        given.add("history");
    }

    /** A name for a table: its title up to a colon, where counts begin that differ from day to day. */
    String next(String title) {
        String legal = title.replaceFirst("(?<=.):.*", "")
                .replaceAll("[:\\\\/?*\\[\\]\\p{Cntrl}]", " ")
                .replace('\'', '’')
                .replaceAll("\\s+", " ")
                .strip();
        String name = legal.isEmpty() ? "Sheet" : legal;
        String unique = cut(name, LONGEST);
        for (int i = 2; !given.add(unique.toLowerCase(Locale.ROOT)); i++) {
            String number = " " + i;
            unique = cut(name, LONGEST - number.length()) + number;
        }
        return unique;
    }

    /** At a word's end if one is near. */
    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int blank = name.lastIndexOf(' ', longest);
        int end = blank > longest / 2 ? blank : Character.isLowSurrogate(name.charAt(longest)) ? longest - 1 : longest;
        return name.substring(0, end).replaceFirst("[\\s,;.]+$", "");
    }
}
