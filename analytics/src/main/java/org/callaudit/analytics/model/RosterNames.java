package org.callaudit.analytics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of a roster's people, in every form that people write, to be found in texts. */
public final class RosterNames {

    private static final int LONGEST_NUMBER = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Names and ids of agents by their first word, the longest first, so that none is found in part. */
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    /** Teams by the words of the names, accounts and ids of their agents, in the order written and in any. */
    private final Map<String, Set<String>> teams = new HashMap<>();

    private final Set<String> supervisors = new HashSet<>();

    RosterNames(Collection<RosterEntry> entries) {
        Set<String> names =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (RosterEntry entry : entries) {
            PersonName person = PersonName.of(entry.agentName());
            if (!person.given().isEmpty() || person.whole().length() > 2) {
                names.addAll(person.forms());
            }
            if (isTelling(entry.agentId())) {
                names.add(entry.agentId());
            }
            person.forms().forEach(form -> add(form, entry.teamId()));
            add(person.account(), entry.teamId());
            add(entry.agentId(), entry.teamId());
            supervisors.add(words(entry.supervisorName()));
            supervisors.add(words(entry.supervisorEmail()));
        }
        supervisors.remove("");
        names.forEach(name -> byFirstWord
                .computeIfAbsent(firstWord(name, 0), word -> new ArrayList<>(1))
                .add(name));
    }

    private void add(String name, String team) {
        String words = words(name);
        teams.computeIfAbsent(words, added -> new HashSet<>(1)).add(team);
        teams.computeIfAbsent(inAnyOrder(words), added -> new HashSet<>(1)).add(team);
    }

    /** The text with other words in the place of each agent's name or id, whatever its case. */
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
            if (text.regionMatches(true, at, name, 0, name.length())
                    && (end == text.length() || !isOfWord(text.codePointAt(end)))) {
                return name;
            }
        }
        return null;
    }

    /** Teams with an agent who is called so, the words in whatever order; empty: there is none. */
    public Set<String> teamsOf(String person) {
        String words = words(person);
        Set<String> found = new HashSet<>(teams.getOrDefault(words, Set.of()));
        found.addAll(teams.getOrDefault(inAnyOrder(words), Set.of()));
        return found;
    }

    /** Whether that is a supervisor's name or mail address. */
    public boolean isSupervisor(String person) {
        return supervisors.contains(words(person));
    }

    /** An id that could be a number or a word of a sentence is left where it stands. */
    private static boolean isTelling(String id) {
        boolean mixed = id.chars().anyMatch(Character::isDigit) && id.chars().anyMatch(Character::isLetter);
        return mixed || id.length() > LONGEST_NUMBER;
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

    /** A name's words, without regard to case and to what stands between them: what is alike, names the same person. */
    public static String words(String name) {
        return BETWEEN_WORDS
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static String inAnyOrder(String words) {
        String[] all = words.split(" ");
        return all.length + Arrays.stream(all).distinct().sorted().collect(Collectors.joining(" ", " ", ""));
    }
}
