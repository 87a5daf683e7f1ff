package org.callaudit.analytics.monthly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one team that its meeting may see, their texts without names.
 *
 * <p>A case is a team's by the agent it concerns; else by its owner, where that is a supervisor; else it belongs to
 * everybody, and to this team if it has audits of the item or topic. Restricted ones are no team's. What concerns one
 * agent, and coaching and complaints in any case, is counted and never told.
 */
final class TeamCases {

    private final ZoneId zone;
    private final List<Case> all;

    TeamCases(MonthlyInputs inputs, Tally year, Nameless nameless) {
        this.zone = inputs.zone();
        Map<String, Set<String>> teamsOfSupervisors = new HashMap<>();
        for (RosterEntry entry : inputs.reference().roster().entries()) {
            for (String person : List.of(entry.supervisorName(), entry.supervisorEmail())) {
                teamsOfSupervisors
                        .computeIfAbsent(key(person), name -> new HashSet<>())
                        .add(entry.teamId());
            }
        }
        this.all = inputs.background().cases().stream()
                .filter(one -> !one.restricted() && !day(one.openedAt()).isAfter(inputs.to()))
                .filter(one -> concerns(one, inputs, year, teamsOfSupervisors))
                .sorted(Comparator.comparing(Case::openedAt).thenComparing(Case::caseId))
                .map(one -> nameless(one, nameless))
                .toList();
    }

    /** All of them, as they were opened. */
    List<Case> all() {
        return all;
    }

    /** Actions and referrals that concern no single agent. */
    List<Case> told() {
        return all.stream()
                .filter(one -> one.agentId().isEmpty())
                .filter(one -> one.type() == CaseType.ACTION || one.type() == CaseType.REFERRAL)
                .toList();
    }

    LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** Whether that moment is within these days. */
    boolean in(@Nullable Instant time, Stretch stretch) {
        return time != null && stretch.contains(day(time));
    }

    /** Whole days from one moment to another. */
    static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }

    private boolean concerns(Case one, MonthlyInputs inputs, Tally year, Map<String, Set<String>> supervisors) {
        if (!one.agentId().isEmpty()) {
            RosterEntry entry = inputs.reference().roster().on(one.agentId(), day(one.openedAt()));
            return entry != null && entry.teamId().equals(inputs.teamId());
        }
        Set<String> teams = supervisors.get(key(one.owner()));
        if (teams != null) {
            return teams.contains(inputs.teamId());
        }
        return year.topics().containsKey(one.topic()) && !one.topic().isBlank()
                || !one.itemScope().isEmpty()
                        && year.items().keySet().stream()
                                .anyMatch(scope ->
                                        scope.equals(one.itemScope()) || scope.endsWith("/" + one.itemScope()));
    }

    private static String key(String person) {
        return person.strip().toLowerCase(Locale.ROOT);
    }

    private static Case nameless(Case one, Nameless nameless) {
        return new Case(
                one.caseId(),
                one.type(),
                one.openedAt(),
                one.dueAt(),
                one.closedAt(),
                nameless.owner(one.owner()),
                one.department(),
                one.itemScope(),
                one.topic(),
                one.agentId(),
                one.severity(),
                one.restricted(),
                nameless.text(one.text()),
                nameless.text(one.outcome()));
    }
}
