package org.callaudit.analytics.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of a roster's people, in every form that people write, to be found in texts. */
public final class RosterNames {

    private static final int LONGEST_NUMBER = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final NamesInText names;

    /** Teams by the words of the names, accounts and ids of their agents, in the order written and in any. */
    private final Map<String, Set<String>> teams = new HashMap<>();

    private final Set<String> supervisors = new HashSet<>();

    RosterNames(Collection<RosterEntry> entries) {
        Set<String> written = new HashSet<>();
        for (RosterEntry entry : entries) {
            PersonName person = PersonName.of(entry.agentName());
            if (!person.given().isEmpty() || person.whole().length() > 2) {
                written.addAll(person.forms());
            }
            if (isTelling(entry.agentId())) {
                written.add(entry.agentId());
            }
            person.forms().forEach(form -> add(form, entry.teamId()));
            add(person.account(), entry.teamId());
            add(entry.agentId(), entry.teamId());
            supervisors.add(words(entry.supervisorName()));
            supervisors.add(words(entry.supervisorEmail()));
        }
        supervisors.remove("");
        this.names = new NamesInText(written, true);
    }

    private void add(String name, String team) {
        String words = words(name);
        teams.computeIfAbsent(words, added -> new HashSet<>(1)).add(team);
        teams.computeIfAbsent(inAnyOrder(words), added -> new HashSet<>(1)).add(team);
    }

    /** The text with other words in the place of each agent's name or id, whatever its case. */
    public String replaced(String text, String instead) {
        return names.replaced(text, instead);
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

    /** Whether that id is no number or word of a sentence: letters and digits, or more than four signs. */
    public static boolean isTelling(String id) {
        boolean mixed = id.chars().anyMatch(Character::isDigit) && id.chars().anyMatch(Character::isLetter);
        return mixed || id.length() > LONGEST_NUMBER;
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
