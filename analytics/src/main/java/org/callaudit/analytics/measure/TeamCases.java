package org.callaudit.analytics.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.RosterNames;
import org.callaudit.analytics.model.Tally;

/**
 * The cases of a team: those about one who was its agent when they were opened, and those that its supervisor owns. Restricted
 * ones are among them only where their owner is the supervisor who gets the team's mails: where a team has several, that is
 * the one of its first agent by id.
 */
public final class TeamCases {

    private static final Comparator<Case> SOONEST_DUE = Comparator.comparing(
                    Case::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Case::openedAt)
            .thenComparing(Case::caseId);

    private final List<Case> opened;
    private final List<Case> cases;
    private final Set<String> supervisor = new HashSet<>();
    private final Set<String> reader = new HashSet<>();
    private final Roster roster;

    /** The cases as they stood at the end of that day. */
    public TeamCases(String team, Background background, Roster roster, LocalDate day, ZoneId zone) {
        this.roster = roster;
        for (RosterEntry entry : roster.ofTeam(team)) {
            if (entry.validOn(day)) {
                supervisor.add(RosterNames.words(entry.supervisorName()));
                supervisor.add(RosterNames.words(entry.supervisorEmail()));
            }
        }
        roster.first(team, day)
                .ifPresent(entry -> reader.addAll(List.of(
                        RosterNames.words(entry.supervisorName()), RosterNames.words(entry.supervisorEmail()))));
        supervisor.remove("");
        reader.remove("");
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        this.opened = background.cases().stream()
                .filter(one -> one.openedAt().isBefore(end))
                .toList();
        this.cases = opened.stream()
                .filter(one -> one.restricted()
                        ? reader.contains(RosterNames.words(one.owner()))
                        : owns(one) || concerns(one, team, roster, zone))
                .toList();
    }

    private static boolean concerns(Case one, String team, Roster roster, ZoneId zone) {
        RosterEntry entry = roster.on(one.agentId(), one.openedAt().atZone(zone).toLocalDate());
        return entry != null && entry.teamId().equals(team);
    }

    /** All of them, in order of opening. */
    public List<Case> all() {
        return cases;
    }

    /**
     * Those that are not restricted, and beside them everybody's: about no agent, owned by no supervisor, and on an item or
     * topic that the team is audited on; in order of opening.
     *
     * @param year what the team was audited on
     */
    public List<Case> withShared(Tally year) {
        Set<Case> own = new HashSet<>(cases);
        return opened.stream()
                .filter(one -> !one.restricted())
                .filter(one -> own.contains(one)
                        || (one.agentId().isEmpty()
                                && !roster.names().isSupervisor(one.owner())
                                && isAboutAny(one, year)))
                .sorted(Comparator.comparing(Case::openedAt).thenComparing(Case::caseId))
                .toList();
    }

    private static boolean isAboutAny(Case one, Tally year) {
        return (year.topics().containsKey(one.topic()) && !one.topic().isBlank())
                || year.items().keySet().stream().anyMatch(scope -> isAbout(one, scope));
    }

    /** Whether that is the case's item, which may be named without its form. */
    public static boolean isAbout(Case one, String itemScope) {
        return !one.itemScope().isEmpty()
                && (itemScope.equals(one.itemScope()) || itemScope.endsWith("/" + one.itemScope()));
    }

    /** Whether it is an action or a referral that concerns no single agent: something done about the work itself. */
    public static boolean isStep(Case one) {
        return one.agentId().isEmpty() && (one.type() == CaseType.ACTION || one.type() == CaseType.REFERRAL);
    }

    /** Those open at that time, the first due first. */
    public List<Case> openAt(Instant time) {
        return cases.stream()
                .filter(one -> one.openAt(time))
                .sorted(SOONEST_DUE)
                .toList();
    }

    /** Those overdue at that time, the longest first. */
    public List<Case> overdueAt(Instant time) {
        return cases.stream()
                .filter(one -> one.overdueAt(time))
                .sorted(SOONEST_DUE)
                .toList();
    }

    /** Whether the team's supervisor sees to it. */
    public boolean owns(Case one) {
        return supervisor.contains(RosterNames.words(one.owner()));
    }
}
