package org.callaudit.jobs.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * When the centre takes contacts, in its own zone.
 *
 * @param days at least one
 * @param opens first moment, inclusive
 * @param closes last moment, inclusive; after {@code opens}
 */
public record BusinessHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {}
