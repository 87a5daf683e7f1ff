package org.callaudit.analytics.monthly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.measure.Nameless;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.measure.TeamCases;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one team that its meeting may see, their texts without names.
 *
 * <p>These are the {@link TeamCases#withShared team's own and everybody's}; restricted ones are left out. What concerns one agent, and coaching and complaints in any case, is counted and never told.
 */
final class MeetingCases {

    private final ZoneId zone;
    private final List<Case> all;

    MeetingCases(MonthlyInputs inputs, Tally year, Nameless nameless) {
        this.zone = inputs.zone();
        this.all = new TeamCases(
                        inputs.teamId(), inputs.background(), inputs.reference().roster(), inputs.to(), inputs.zone())
                .withShared(year).stream().map(one -> nameless(one, nameless)).toList();
    }

    /** All of them, as they were opened. */
    List<Case> all() {
        return all;
    }

    /** Actions and referrals that concern no single agent. */
    List<Case> told() {
        return all.stream().filter(TeamCases::isStep).toList();
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
