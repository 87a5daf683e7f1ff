package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Names that may be one person's: the same words in another order, with a slip of the pen, shortened to an initial, or with
 * some left out.
 */
final class NearNames {

    private static final int MOST = 3;

    /** Letters of a word from which on one slip is let pass, and from which on two are. */
    private static final int ONE_SLIP = 4;

    private static final int TWO_SLIPS = 8;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearNames() {}

    /** Those of the names that are near this one and not the same, the nearest first, three at most. */
    static List<String> of(String name, List<String> names) {
        return names.stream()
                .filter(other -> !other.equals(name) && near(words(name), words(other)))
                .sorted(Comparator.comparingInt((String other) -> DISTANCE.apply(sorted(name), sorted(other)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Whether each word of the shorter name has one of its own in the longer that may be meant by it. */
    private static boolean near(List<String> one, List<String> other) {
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> left = new ArrayList<>(shorter == one ? other : one);
        boolean written = false;
        for (String word : shorter) {
            String meant = meant(word, left);
            if (meant == null) {
                return false;
            }
            left.remove(meant);
            written |= word.length() > 1 && meant.length() > 1;
        }
        return written;
    }

    private static @Nullable String meant(String word, List<String> words) {
        return words.stream()
                .filter(other -> alike(word, other))
                .min(Comparator.comparingInt(other -> DISTANCE.apply(word, other)))
                .orElse(null);
    }

    private static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        int slips = shorter >= TWO_SLIPS ? 2 : shorter >= ONE_SLIP ? 1 : 0;
        return DISTANCE.apply(one, other) <= slips;
    }

    private static List<String> words(String name) {
        return Arrays.asList(Words.id(name).split("-"));
    }

    private static String sorted(String name) {
        return String.join(" ", words(name).stream().sorted().toList());
    }
}
