package org.callaudit.reports.section;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as a supervisor writes them. Patterns without locale data, which differs between Java versions. */
public final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MMM d, h:mm", Locale.US);

    private Moments() {}

    /** As {@code Tuesday, November 3, 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As {@code Nov 2, 2026}. */
    public static String brief(LocalDate day) {
        return BRIEF.format(day);
    }

    /** As {@code Nov 2, 6:42 pm}. */
    public static String clock(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return CLOCK.format(local) + (local.getHour() < 12 ? " am" : " pm");
    }
}
