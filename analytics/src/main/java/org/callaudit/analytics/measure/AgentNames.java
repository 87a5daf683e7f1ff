package org.callaudit.analytics.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;

/** How a page calls agents: {@code K. Chen}; longer where two on the same page would be called alike. */
public final class AgentNames {

    /** Words that begin a family name of several, as in {@code van der Berg}. */
    private static final Set<String> BEFORE = Set.of(
            ("al ap bar ben bin da das de del della den der di do dos du el ibn la las le los mac mc ní nic o ó san santa st"
                            + " ten ter van von zu zum zur")
                    .split(" "));

    /** Words that end one, as in {@code Reed Jr.}. */
    private static final Set<String> AFTER = Set.of("jr", "sr", "ii", "iii", "iv");

    private final Map<String, String> byAgent = new HashMap<>();

    /** Names for all of these agents, as the roster has them on that day; an agent not on it then goes by the id. */
    public AgentNames(Roster roster, LocalDate day, Collection<String> agents) {
        Map<String, String> full = agents.stream().distinct().collect(Collectors.toMap(agent -> agent, agent -> {
            RosterEntry entry = roster.on(agent, day);
            return entry == null ? agent : entry.agentName().strip();
        }));
        Map<String, Long> alikeShort =
                full.values().stream().collect(Collectors.groupingBy(AgentNames::brief, Collectors.counting()));
        Map<String, Long> alikeFull =
                full.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        full.forEach((agent, name) -> {
            if (alikeShort.getOrDefault(brief(name), 0L) == 1) {
                byAgent.put(agent, brief(name));
            } else if (alikeFull.getOrDefault(name, 0L) == 1) {
                byAgent.put(agent, name);
            } else {
                byAgent.put(agent, name + " (" + agent + ")");
            }
        });
    }

    public String of(String agent) {
        return byAgent.getOrDefault(agent, agent);
    }

    /** The initial and the family name: what comes before a comma, or the last word with what belongs to it. */
    private static String brief(String name) {
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            return brief(name.substring(comma + 1).strip(), name.substring(0, comma));
        }
        String[] words = name.split("\\s+");
        int family = words.length - 1;
        while (family > 1 && AFTER.contains(bare(words[family]))) {
            family--;
        }
        while (family > 1 && BEFORE.contains(bare(words[family - 1]))) {
            family--;
        }
        return family < 1
                ? name
                : brief(name, String.join(" ", Arrays.asList(words).subList(family, words.length)));
    }

    private static String brief(String given, String family) {
        return given.substring(0, given.offsetByCodePoints(0, 1)).toUpperCase(Locale.US) + ". " + family;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
