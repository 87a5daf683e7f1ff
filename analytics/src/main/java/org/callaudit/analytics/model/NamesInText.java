package org.callaudit.analytics.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names to be found in texts where they stand as words of their own; thousands of them cost no more than a few. */
public final class NamesInText {

    private final boolean anyCase;

    /** The names by their first word, the longest first, so that none is found in part. */
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    /** @param anyCase whether a name is one in whatever case, or in its own only */
    public NamesInText(Collection<String> names, boolean anyCase) {
        this.anyCase = anyCase;
        names.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(name -> byFirstWord
                        .computeIfAbsent(firstWord(name, 0), word -> new ArrayList<>(1))
                        .add(name));
    }

    /** The text with other words in the place of each of the names. */
    public String replaced(String text, String instead) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            boolean wordBegins = at == 0 || !isOfWord(text.codePointBefore(at));
            String name = wordBegins ? nameAt(text, at) : null;
            if (name != null) {
                out.append(instead);
                at += name.length();
            } else {
                out.appendCodePoint(text.codePointAt(at));
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return out.toString();
    }

    private @Nullable String nameAt(String text, int at) {
        for (String name : byFirstWord.getOrDefault(firstWord(text, at), List.of())) {
            int end = at + name.length();
            if (text.regionMatches(anyCase, at, name, 0, name.length())
                    && (end == text.length() || !isOfWord(text.codePointAt(end)))) {
                return name;
            }
        }
        return null;
    }

    /** The word that begins there, or the sign that stands there, without regard to case. */
    private static String firstWord(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (isOfWord(text.codePointAt(at)) && end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(at, end)
                .codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOfWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(codePoint);
        };
    }
}
