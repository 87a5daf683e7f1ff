package org.callaudit.analytics.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.RosterEntry;

/** The teams by department, then name. Never in the order of a result. */
final class Teams {

    private static final Comparator<Team> ORDER =
            Comparator.comparing(Team::department).thenComparing(Team::name).thenComparing(Team::id);

    private Teams() {}

    /** A team and its department; {@code agents} are those in it on the day. */
    record Team(String id, String name, String department, List<String> agents) {}

    /** The teams of that day, and those among the named that are no longer there, as they were last called. */
    static List<Team> on(LocalDate day, List<RosterEntry> roster, Collection<String> named) {
        Map<String, RosterEntry> entries = new HashMap<>();
        Map<String, List<String>> agents = new HashMap<>();
        Comparator<RosterEntry> newer = Comparator.comparing((RosterEntry entry) -> entry.validOn(day))
                .thenComparing(RosterEntry::validFrom)
                .thenComparing(RosterEntry::agentId);
        for (RosterEntry entry : roster) {
            if (entry.validOn(day)) {
                agents.computeIfAbsent(entry.teamId(), id -> new ArrayList<>()).add(entry.agentId());
            }
            if (entry.validOn(day) || named.contains(entry.teamId())) {
                entries.merge(entry.teamId(), entry, (one, other) -> newer.compare(one, other) >= 0 ? one : other);
            }
        }
        return entries.values().stream()
                .map(entry -> new Team(
                        entry.teamId(),
                        entry.teamName(),
                        entry.department(),
                        agents.getOrDefault(entry.teamId(), List.of())))
                .sorted(ORDER)
                .toList();
    }
}
