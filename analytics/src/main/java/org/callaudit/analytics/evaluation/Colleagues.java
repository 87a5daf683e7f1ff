package org.callaudit.analytics.evaluation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;

/**
 * Takes the names of other agents out of texts: full names of all, and of those who were ever in a team with the agent also a
 * given name or surname alone. In doubt it takes out.
 */
final class Colleagues {

    private static final String INSTEAD = "[a colleague]";
    private static final int SHORTEST_ALONE = 3;
    private static final int LONGEST_NUMBER = 4;
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])(?:";
    private static final String AFTER = ")(?![\\p{L}\\p{N}])";

    private final Pattern inFull;
    private final Pattern alone;

    Colleagues(Roster roster, String agentId) {
        List<RosterEntry> own = entries(roster, agentId, true);
        List<RosterEntry> others = entries(roster, agentId, false);
        Set<String> teams = own.stream().map(RosterEntry::teamId).collect(Collectors.toSet());
        Set<String> full = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        for (RosterEntry entry : others) {
            full.addAll(written(words(entry)));
            addId(full, entry.agentId());
            if (teams.contains(entry.teamId())) {
                parts.addAll(words(entry));
            }
        }
        for (RosterEntry entry : own) {
            written(words(entry)).forEach(full::remove);
            words(entry).forEach(parts::remove);
        }
        parts.removeIf(part -> part.codePointCount(0, part.length()) < SHORTEST_ALONE);
        this.inFull = Pattern.compile(BEFORE + anyOf(full) + AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.alone = Pattern.compile(BEFORE + anyOf(parts) + AFTER);
    }

    /** The text without their names. */
    String leftOutOf(String text) {
        return alone.matcher(inFull.matcher(text).replaceAll(INSTEAD)).replaceAll(INSTEAD);
    }

    private static List<RosterEntry> entries(Roster roster, String agentId, boolean own) {
        return roster.entries().stream()
                .filter(entry -> entry.agentId().equals(agentId) == own)
                .toList();
    }

    private static List<String> words(RosterEntry entry) {
        return List.of(entry.agentName().strip().split("[\\s,]+"));
    }

    /** The ways in which people write a name: {@code Kim Chen}, {@code Chen, Kim}, {@code K. Chen}, {@code Kim C.} */
    private static List<String> written(List<String> words) {
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        if (words.size() == 1) {
            return first.length() < SHORTEST_ALONE ? List.of() : List.of(first);
        }
        return Stream.of(
                        String.join(" ", words),
                        first + " " + last,
                        last + " " + first,
                        last + ", " + first,
                        initial(first) + ". " + last,
                        initial(first) + " " + last,
                        first + " " + initial(last) + ".")
                .distinct()
                .toList();
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** An id that could be any number or word of a sentence is left where it stands. */
    private static void addId(Set<String> names, String id) {
        boolean mixed = id.chars().anyMatch(Character::isDigit) && id.chars().anyMatch(Character::isLetter);
        if (mixed || id.length() > LONGEST_NUMBER) {
            names.add(id);
        }
    }

    /** The longest first, so that none is replaced in part. */
    private static String anyOf(Set<String> names) {
        String any = names.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return any.isEmpty() ? "(?!)" : any;
    }
}
