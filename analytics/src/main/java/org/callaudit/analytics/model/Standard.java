package org.callaudit.analytics.model;

import java.time.LocalDate;

/**
 * A target that holds from a day on, until another of the same measure and scope takes its place.
 *
 * @param measure the measure's name in files: {@code error_rate.any_critical}
 * @param target in the measure's unit: shares as fractions 0 to 1, scores 0 to 100
 * @param up whether more is better: the target is met by reaching it from below
 */
public record Standard(String measure, Scope scope, double target, boolean up, LocalDate validFrom) {}
