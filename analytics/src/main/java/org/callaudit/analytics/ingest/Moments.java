package org.callaudit.analytics.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code YYYY-MM-DDTHH:MM[:SS[.f]]} with {@code Z}, an offset or neither; without one it is the centre's local
 * time, read as java.time does around a clock change. Fractions of a second are dropped.
 */
final class Moments {

    private static final String SHAPE = "dddd-dd-ddTdd:dd";
    private static final int MOST_OFFSET_HOURS = 17;
    private static final int DAY_SECONDS = 86_400;
    private static final int NO_OFFSET = Integer.MAX_VALUE;

    private final ZoneId zone;

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether the text has the form of a time and its numbers exist. */
    static boolean isTime(String text) {
        int end = clockEnd(text);
        return end > 0 && (end == text.length() || offset(text, end) != NO_OFFSET);
    }

    /** The moment, or null if the text is no time. */
    @Nullable
    Instant at(String text) {
        int end = clockEnd(text);
        if (end < 0) {
            return null;
        }
        long seconds = clock(text, end);
        if (end == text.length()) {
            return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)
                    .atZone(zone)
                    .toInstant();
        }
        int offset = offset(text, end);
        return offset == NO_OFFSET ? null : Instant.ofEpochSecond(seconds - offset);
    }

    /** The date and time on the centre's clocks. */
    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** The date {@code YYYY-MM-DD}, or null if the text is none. */
    static @Nullable LocalDate date(String text) {
        if (text.length() != 10) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Where the reading of calendar and clock ends, or -1 if there is no such date or time. */
    private static int clockEnd(String text) {
        if (!shaped(text)) {
            return -1;
        }
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(number(text, 0, 4), month).lengthOfMonth())
                && number(text, 11, 2) <= 23
                && number(text, 14, 2) <= 59;
        if (!real) {
            return -1;
        }
        if (text.length() == SHAPE.length() || text.charAt(SHAPE.length()) != ':') {
            return SHAPE.length();
        }
        int second = number(text, SHAPE.length() + 1, 2);
        return second < 0 || second > 59 ? -1 : fractionEnd(text, SHAPE.length() + 3);
    }

    /** Seconds since 1970 on a clock that shows this, as if it were UTC. */
    private static long clock(String text, int end) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
                .toEpochDay();
        int second = end > SHAPE.length() ? number(text, SHAPE.length() + 1, 2) : 0;
        return day * DAY_SECONDS + number(text, 11, 2) * 3600L + number(text, 14, 2) * 60L + second;
    }

    /** Seconds ahead of UTC by the offset that starts here ({@code Z}, {@code -06:00}, {@code -0600}). */
    private static int offset(String text, int start) {
        int length = text.length() - start;
        char sign = text.charAt(start);
        if (length == 1 && sign == 'Z') {
            return 0;
        }
        boolean colon = length == 6 && text.charAt(start + 3) == ':';
        if ((sign != '+' && sign != '-') || (!colon && length != 5)) {
            return NO_OFFSET;
        }
        int hours = number(text, start + 1, 2);
        int minutes = number(text, start + (colon ? 4 : 3), 2);
        if (hours < 0 || hours > MOST_OFFSET_HOURS || minutes < 0 || minutes > 59) {
            return NO_OFFSET;
        }
        return (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }

    private static boolean shaped(String text) {
        if (text.length() < SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            char given = text.charAt(i);
            if (wanted == 'd' ? !digit(given) : given != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int fractionEnd(String text, int start) {
        int end = start;
        if (start + 1 < text.length() && text.charAt(start) == '.' && digit(text.charAt(start + 1))) {
            end = start + 2;
            while (end < text.length() && digit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** The number in so many digits, or -1 if they are not all there. */
    private static int number(String text, int start, int digits) {
        if (start + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < start + digits; i++) {
            if (!digit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
