package org.callaudit.reports.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a report rests on.
 *
 * @param reportId the same for the same inputs
 * @param from first day that it is about
 * @param to last day that it is about
 * @param dataAsOf the newest record behind it; null: there is none
 * @param zone in which days begin and times are told
 */
public record Basis(
        String reportId,
        LocalDate from,
        LocalDate to,
        @Nullable Instant dataAsOf,
        ZoneId zone) {

    /** The time for a file's own dates: that of the newest record, or when the last day began. */
    Instant time() {
        return dataAsOf != null ? dataAsOf : to.atStartOfDay(zone).toInstant();
    }
}
