package org.callaudit.analytics.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.PersonName;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;

/** How a page calls agents: {@code K. Chen}; longer where two on the same page would be called alike. */
public final class AgentNames {

    private final Map<String, String> byAgent = new HashMap<>();

    /**
     * Names for all of these agents, as the roster has them on that day, or had them last, for who has left; an agent who never
     * was on it goes by the id.
     */
    public AgentNames(Roster roster, LocalDate day, Collection<String> agents) {
        Map<String, String> full = agents.stream().distinct().collect(Collectors.toMap(agent -> agent, agent -> {
            RosterEntry entry = roster.last(agent, day);
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

    private static String brief(String name) {
        return PersonName.of(name).brief();
    }
}
