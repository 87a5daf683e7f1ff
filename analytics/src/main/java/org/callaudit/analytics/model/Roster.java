package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was in which team when: the memberships in force, several to an agent, none of them overlapping. */
public final class Roster implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<String, List<RosterEntry>> byAgent = new HashMap<>();
    private final Map<String, List<RosterEntry>> byTeam = new HashMap<>();
    private transient @Nullable RosterNames names;

    /** A roster of these memberships, in any order. */
    public Roster(Collection<RosterEntry> entries) {
        for (RosterEntry entry : entries) {
            byAgent.computeIfAbsent(entry.agentId(), agent -> new ArrayList<>(1))
                    .add(entry);
            byTeam.computeIfAbsent(entry.teamId(), team -> new ArrayList<>()).add(entry);
        }
    }

    /** The agent's membership on that day, or null if the agent is not on the roster then. */
    public @Nullable RosterEntry on(String agentId, LocalDate day) {
        for (RosterEntry entry : byAgent.getOrDefault(agentId, List.of())) {
            if (entry.validOn(day)) {
                return entry;
            }
        }
        return null;
    }

    /** The membership of an agent on that day or the last one before it, or null if there was none yet. */
    public @Nullable RosterEntry last(String agentId, LocalDate day) {
        return byAgent.getOrDefault(agentId, List.of()).stream()
                .filter(entry -> !entry.validFrom().isAfter(day))
                .max(Comparator.comparing(RosterEntry::validFrom))
                .orElse(null);
    }

    /** All memberships in that team, whenever they were; empty if the roster does not know it. */
    public List<RosterEntry> ofTeam(String teamId) {
        return Collections.unmodifiableList(byTeam.getOrDefault(teamId, List.of()));
    }

    /**
     * The member of a team on that day whose supervisor is the team's: the first by id. Who reads its pages and its
     * restricted cases goes by it; empty: nobody is in the team then.
     */
    public Optional<RosterEntry> first(String teamId, LocalDate day) {
        return ofTeam(teamId).stream()
                .filter(entry -> entry.validOn(day))
                .min(Comparator.comparing(RosterEntry::agentId));
    }

    /** That member; of a team that has been dissolved, or is yet to begin, the one who came last. */
    public Optional<RosterEntry> member(String teamId, LocalDate day) {
        return first(teamId, day)
                .or(() -> ofTeam(teamId).stream()
                        .max(Comparator.comparing(RosterEntry::validFrom).thenComparing(RosterEntry::agentId)));
    }

    /** Whose standards and events are a team's on that day, the narrowest first: its own, its departments', the centre's. */
    public List<Scope> scopes(String teamId, LocalDate day) {
        Stream<Scope> departments = ofTeam(teamId).stream()
                .filter(entry -> entry.validOn(day) && !entry.department().isBlank())
                .map(entry -> new Scope(ScopeKind.DEPARTMENT, entry.department()))
                .distinct()
                .sorted();
        return Stream.of(Stream.of(new Scope(ScopeKind.TEAM, teamId)), departments, Stream.of(Scope.CENTRE))
                .flatMap(scopes -> scopes)
                .toList();
    }

    /** The names of all its people; made when first asked for. */
    public synchronized RosterNames names() {
        RosterNames known = names;
        if (known == null) {
            known = new RosterNames(entries());
            names = known;
        }
        return known;
    }

    /** All memberships, in no particular order. */
    public List<RosterEntry> entries() {
        return byAgent.values().stream().flatMap(List::stream).toList();
    }
}
