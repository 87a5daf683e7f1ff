package org.callaudit.analytics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody's name, taken apart: {@code Maria de la Cruz}, {@code Lopez, Maria}, {@code Sam Reed, Jr.}
 *
 * @param whole as it is written
 * @param given the first of the given names; empty where there is one word only
 * @param family the last word with what belongs to it, or what comes before a comma
 * @param suffix as {@code Jr.}; may be empty
 */
public record PersonName(String whole, String given, String family, String suffix) {

    /** Words that begin a family name of several, as in {@code van der Berg}. */
    private static final Set<String> BEFORE = Set.of(
            ("al ap bar ben bin da das de del della den der di do dos du el ibn la las le los mac mc ní nic o ó san santa st"
                            + " ten ter van von zu zum zur")
                    .split(" "));

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    /** Takes a name apart. */
    public static PersonName of(String name) {
        String whole = name.strip();
        List<String> words = new ArrayList<>(Arrays.asList(whole.split("\\s+")));
        String suffix = "";
        if (words.size() > 1 && SUFFIXES.contains(bare(words.get(words.size() - 1)))) {
            suffix = words.remove(words.size() - 1);
            words.set(words.size() - 1, words.get(words.size() - 1).replaceFirst(",$", ""));
        }
        String plain = String.join(" ", words);
        int comma = plain.indexOf(',');
        if (comma > 0 && comma < plain.length() - 1) {
            String given = plain.substring(comma + 1).strip();
            return new PersonName(whole, given.split(" ")[0], plain.substring(0, comma), suffix);
        }
        int family = words.size() - 1;
        while (family > 1 && BEFORE.contains(bare(words.get(family - 1)))) {
            family--;
        }
        return new PersonName(
                whole, family == 0 ? "" : words.get(0), String.join(" ", words.subList(family, words.size())), suffix);
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.,]", "");
    }

    /** The initial and the family name: {@code M. de la Cruz}; a name of one word as it is. */
    public String brief() {
        return given.isEmpty() ? whole : suffixed(initial() + ". " + family);
    }

    /** As people write it: whole or without further given names and suffix, in both orders, and with the initial alone. */
    public Set<String> forms() {
        Set<String> forms = new LinkedHashSet<>(List.of(whole));
        if (!given.isEmpty()) {
            String last = family.substring(family.lastIndexOf(' ') + 1);
            for (String surname : List.of(family, last)) {
                forms.add(given + " " + surname);
                forms.add(suffixed(given + " " + surname));
                forms.add(surname + ", " + given);
                forms.add(surname + " " + given);
                forms.add(initial() + ". " + surname);
            }
            forms.add(brief());
        }
        return forms;
    }

    /** As the part of a mail address before the sign: {@code mdelacruz}. */
    public String account() {
        return given.isEmpty() ? whole : initial() + family.replace(" ", "");
    }

    private String initial() {
        return given.substring(0, given.offsetByCodePoints(0, 1)).toUpperCase(Locale.US);
    }

    private String suffixed(String name) {
        return suffix.isEmpty() ? name : name + " " + suffix;
    }
}
