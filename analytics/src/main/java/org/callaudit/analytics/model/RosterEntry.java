package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agent's membership of a team from one day to another, both inclusive.
 *
 * @param validTo last day, or null if still valid
 */
public record RosterEntry(
        String agentId,
        String agentName,
        String teamId,
        String teamName,
        String supervisorName,
        String supervisorEmail,
        String department,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {

    /** Whether this membership holds on that day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
