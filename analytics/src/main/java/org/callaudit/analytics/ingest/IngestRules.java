package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.SortedMap;
import org.callaudit.analytics.model.TargetRange;

/**
 * What the checks depend on besides the reference data.
 *
 * @param zone the centre's zone: of times without an offset and of business days
 * @param now the clock when the run first started; later times are {@code in_future}
 * @param lateAfterDays an audit more than this many days after its contact is {@code late_audit}
 * @param openDays days on which the centre takes contacts
 * @param opens first moment of business hours, inclusive
 * @param closes last moment of business hours, inclusive
 * @param maxExpandedBytes a compressed file that expands beyond this is refused
 * @param maxFieldChars a file with a longer field is refused
 * @param customers what customers are known as
 * @param targets the measures that can have a target, by their names in files
 */
public record IngestRules(
        ZoneId zone,
        Instant now,
        int lateAfterDays,
        Set<DayOfWeek> openDays,
        LocalTime opens,
        LocalTime closes,
        long maxExpandedBytes,
        int maxFieldChars,
        Redactor redactor,
        CustomerHash customers,
        SortedMap<String, TargetRange> targets)
        implements Serializable {}
