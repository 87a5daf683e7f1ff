package org.callaudit.analytics.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.NamesInText;
import org.callaudit.analytics.model.PersonName;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.RosterNames;

/**
 * Takes the names of other agents out of texts: full names of all, in every form that people write, and of those who were
 * ever in a team with the agent also a given name or surname alone. In doubt it takes out.
 */
final class Colleagues {

    private static final String INSTEAD = "[a colleague]";
    private static final int SHORTEST_ALONE = 3;

    private final NamesInText inFull;
    private final NamesInText alone;

    Colleagues(Roster roster, String agentId) {
        List<RosterEntry> own = entries(roster, agentId, true);
        List<RosterEntry> others = entries(roster, agentId, false);
        Set<String> teams = own.stream().map(RosterEntry::teamId).collect(Collectors.toSet());
        Set<String> full = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        for (RosterEntry entry : others) {
            PersonName name = PersonName.of(entry.agentName());
            full.addAll(inFull(name));
            parts.addAll(initialAndSurname(name));
            if (RosterNames.isTelling(entry.agentId())) {
                full.add(entry.agentId());
            }
            if (teams.contains(entry.teamId())) {
                parts.addAll(words(entry));
            }
        }
        for (RosterEntry entry : own) {
            PersonName name = PersonName.of(entry.agentName());
            inFull(name).forEach(full::remove);
            initialAndSurname(name).forEach(parts::remove);
            words(entry).forEach(parts::remove);
        }
        parts.removeIf(part -> part.codePointCount(0, part.length()) < SHORTEST_ALONE);
        this.inFull = new NamesInText(full, true);
        this.alone = new NamesInText(parts, false);
    }

    /** The text without their names. */
    String leftOutOf(String text) {
        return alone.replaced(inFull.replaced(text, INSTEAD), INSTEAD);
    }

    private static List<RosterEntry> entries(Roster roster, String agentId, boolean own) {
        return roster.entries().stream()
                .filter(entry -> entry.agentId().equals(agentId) == own)
                .toList();
    }

    private static List<String> words(RosterEntry entry) {
        return List.of(entry.agentName().strip().split("[\\s,]+"));
    }

    /** Forms that are a name in whatever case; {@code Kim C.} too. */
    private static Set<String> inFull(PersonName name) {
        if (name.given().isEmpty()) {
            return name.whole().length() < SHORTEST_ALONE ? Set.of() : Set.of(name.whole());
        }
        Set<String> forms = new LinkedHashSet<>(name.forms());
        forms.add(name.given() + " " + initial(surname(name)) + ".");
        return forms;
    }

    /** {@code K Chen}: a name in its own case only, for {@code a long} is none. */
    private static Set<String> initialAndSurname(PersonName name) {
        return name.given().isEmpty() ? Set.of() : Set.of(initial(name.given()) + " " + surname(name));
    }

    private static String surname(PersonName name) {
        return name.family().substring(name.family().lastIndexOf(' ') + 1);
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
