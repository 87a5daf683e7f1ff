package org.callaudit.analytics.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code YYYY-MM-DDTHH:MM[:SS[.f]]} with {@code Z}, an offset or neither; without one it is the centre's local
 * time, read as java.time does around a clock change.
 */
final class Moments {

    private static final String SHAPE = "dddd-dd-ddTdd:dd";

    private final ZoneId zone;

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether the text has the form of a time and its numbers exist. */
    static boolean isTime(String text) {
        return parse(text, ZoneOffset.UTC) != null;
    }

    /** The moment, or null if the text is no time. */
    @Nullable
    Instant at(String text) {
        return parse(text, zone);
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

    private static @Nullable Instant parse(String text, ZoneId zone) {
        if (!shaped(text)) {
            return null;
        }
        int end = 16;
        int second = 0;
        if (end < text.length() && text.charAt(end) == ':') {
            second = number(text, end + 1, 2);
            end = fraction(text, end + 3);
        }
        LocalDate date = date(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        if (date == null || hour > 23 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        LocalDateTime local = LocalDateTime.of(date, LocalTime.of(hour, minute, second));
        return end == text.length() ? local.atZone(zone).toInstant() : offset(local, text.substring(end));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? LocalDate.of(year, month, day) : null;
    }

    private static @Nullable Instant offset(LocalDateTime local, String text) {
        if (text.equals("Z")) {
            return local.toInstant(ZoneOffset.UTC);
        }
        int sign = text.charAt(0) == '+' ? 1 : text.charAt(0) == '-' ? -1 : 0;
        String digits = text.length() == 6 && text.charAt(3) == ':'
                ? text.substring(1, 3) + text.substring(4)
                : text.substring(1);
        int hours = number(digits, 0, 2);
        int minutes = number(digits, 2, 2);
        if (sign == 0 || digits.length() != 4 || hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
            return null;
        }
        return local.toInstant(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
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

    /** Where the fraction of a second that starts here ends; records keep whole seconds. */
    private static int fraction(String text, int start) {
        if (start + 1 >= text.length() || text.charAt(start) != '.' || !digit(text.charAt(start + 1))) {
            return Math.min(start, text.length());
        }
        int end = start + 1;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
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
