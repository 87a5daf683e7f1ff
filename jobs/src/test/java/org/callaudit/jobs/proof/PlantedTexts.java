package org.callaudit.jobs.proof;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for thousands of texts in one pass: a window of five characters passes, and few windows begin a text. */
final class PlantedTexts {

    private static final int WINDOW = 5;
    private static final int BITS = 6;
    private static final int MASK = (1 << (WINDOW * BITS)) - 1;

    private final Map<Integer, List<String>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet();

    /** Texts of at least five characters. */
    PlantedTexts(List<String> texts) {
        for (String text : texts) {
            int start = 0;
            for (int i = 0; i < WINDOW; i++) {
                start = next(start, text.charAt(i));
            }
            byStart.computeIfAbsent(start, added -> new java.util.ArrayList<>()).add(text);
            starts.set(folded(start));
        }
    }

    /** Those of the texts that the content has. */
    Set<String> in(String content) {
        Set<String> found = new TreeSet<>();
        int window = 0;
        for (int i = 0; i < content.length(); i++) {
            window = next(window, content.charAt(i));
            if (i >= WINDOW - 1 && starts.get(folded(window))) {
                for (String text : byStart.getOrDefault(window, List.of())) {
                    if (content.startsWith(text, i - WINDOW + 1)) {
                        found.add(text);
                    }
                }
            }
        }
        return found;
    }

    /** Older characters are shifted out. */
    private static int next(int window, char c) {
        return ((window << BITS) ^ c) & MASK;
    }

    private static int folded(int window) {
        return (window ^ (window >>> 12)) & 0xFFFFF;
    }
}
