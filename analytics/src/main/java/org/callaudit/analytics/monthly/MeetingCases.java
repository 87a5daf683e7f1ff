package org.callaudit.analytics.monthly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.measure.TeamCases;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one team that its meeting may see, their texts without names.
 *
 * <p>Beside the {@link TeamCases team's own} there are those of nobody's team, about no agent and with an owner who is no
 * supervisor: they belong to every team that is audited on their item or topic. Restricted ones are left out. What
 * concerns one agent, and coaching and complaints in any case, is counted and never told.
 */
final class MeetingCases {

    private final ZoneId zone;
    private final List<Case> all;

    MeetingCases(MonthlyInputs inputs, Tally year, Nameless nameless) {
        this.zone = inputs.zone();
        Set<Case> own = new HashSet<>(new TeamCases(
                        inputs.teamId(), inputs.background(), inputs.reference().roster(), inputs.to(), inputs.zone())
                .all());
        Set<String> supervisors = supervisors(inputs.reference().roster());
        this.all = inputs.background().cases().stream()
                .filter(one -> !one.restricted() && !day(one.openedAt()).isAfter(inputs.to()))
                .filter(one -> own.contains(one) || shared(one, year, supervisors))
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

    /** Whether it is everybody's, and about something that this team is audited on. */
    private static boolean shared(Case one, Tally year, Set<String> supervisors) {
        if (!one.agentId().isEmpty() || supervisors.contains(key(one.owner()))) {
            return false;
        }
        return (year.topics().containsKey(one.topic()) && !one.topic().isBlank())
                || year.items().keySet().stream().anyMatch(scope -> isAbout(one, scope));
    }

    /** Whether that is the case's item, which may be named without its form. */
    static boolean isAbout(Case one, String itemScope) {
        return !one.itemScope().isEmpty()
                && (itemScope.equals(one.itemScope()) || itemScope.endsWith("/" + one.itemScope()));
    }

    private static Set<String> supervisors(Roster roster) {
        Set<String> supervisors = new HashSet<>();
        for (RosterEntry entry : roster.entries()) {
            supervisors.add(key(entry.supervisorName()));
            supervisors.add(key(entry.supervisorEmail()));
        }
        supervisors.remove("");
        return supervisors;
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
