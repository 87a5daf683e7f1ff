package org.callaudit.analytics.measure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;

/** Texts as a mail or a meeting may have them: where they name an agent, they say so without the name. */
public final class Nameless {

    private static final String AN_AGENT = "an agent";
    private static final String OF_THE_TEAM = "an agent of the team";
    private static final int LONGEST_NUMBER = 4;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Pattern agents;
    private final Set<String> ownNames = new HashSet<>();
    private final Set<String> otherNames = new HashSet<>();
    private final Set<String> supervisors = new HashSet<>();

    /** @param team whose agents are called so */
    public Nameless(Roster roster, String team) {
        List<RosterEntry> entries = roster.entries();
        this.agents = agents(entries);
        for (RosterEntry entry : entries) {
            Set<String> names = entry.teamId().equals(team) ? ownNames : otherNames;
            PersonName person = PersonName.of(entry.agentName());
            person.forms().forEach(form -> names.add(key(form)));
            names.add(key(person.account()));
            names.add(key(entry.agentId()));
            supervisors.add(key(entry.supervisorName()));
            supervisors.add(key(entry.supervisorEmail()));
        }
    }

    /** A text without agents' names and ids. */
    public String text(String text) {
        return agents.matcher(text).replaceAll(AN_AGENT);
    }

    /** An owner, unless an agent; {@code nobody yet} where there is none. */
    public String owner(String owner) {
        if (owner.isBlank()) {
            return "nobody yet";
        }
        if (supervisors.contains(key(owner))) {
            return owner.strip();
        }
        String person = owner.contains("@") ? owner.substring(0, owner.indexOf('@')) : owner;
        return named(person, ownNames) ? OF_THE_TEAM : named(person, otherNames) ? AN_AGENT : text(owner.strip());
    }

    /** Whether these are a name's words in whatever order, or a form of it. */
    private static boolean named(String person, Set<String> names) {
        String key = key(person);
        return names.contains(key)
                || names.stream()
                        .map(name -> name.split(" "))
                        .filter(words -> words.length > 1)
                        .anyMatch(words -> sameWords(key.split(" "), words));
    }

    private static boolean sameWords(String[] some, String[] others) {
        return some.length == others.length && Set.of(dedupe(some)).equals(Set.of(dedupe(others)));
    }

    private static String[] dedupe(String[] words) {
        return Stream.of(words).distinct().toArray(String[]::new);
    }

    private static String key(String name) {
        return WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** An id that could be a number or a word of a sentence is left where it stands. */
    private static void addId(Set<String> names, String id) {
        boolean mixed = id.chars().anyMatch(Character::isDigit) && id.chars().anyMatch(Character::isLetter);
        if (mixed || id.length() > LONGEST_NUMBER) {
            names.add(id);
        }
    }

    /** All names as people write them; the longest first, so that none is replaced in part. */
    private static Pattern agents(List<RosterEntry> entries) {
        Set<String> names = new LinkedHashSet<>();
        for (RosterEntry entry : entries) {
            addId(names, entry.agentId());
            PersonName person = PersonName.of(entry.agentName());
            if (!person.given().isEmpty() || person.whole().length() > 2) {
                names.addAll(person.forms());
            }
        }
        String any = names.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + (any.isEmpty() ? "(?!)" : any) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
