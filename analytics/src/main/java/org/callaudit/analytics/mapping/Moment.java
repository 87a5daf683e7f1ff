package org.callaudit.analytics.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it, with its time of day if they do.
 *
 * @param time null where only the day is given
 * @param offset as written, such as {@code Z} or {@code -06:00}; {@code ""} where none is
 */
record Moment(LocalDate date, @Nullable LocalTime time, String offset) {

    /** The time of day that stands for a day without one: within business hours, and on no day's border. */
    static final LocalTime MIDDAY = LocalTime.NOON;

    /** Names of zones as the United States use them; CST is one of China's, too. */
    private static final Map<String, String> ZONES = Map.of(
            "EST", "-05:00", "EDT", "-04:00", "CST", "-06:00", "CDT", "-05:00", "MST", "-07:00", "MDT", "-06:00", "PST",
            "-08:00", "PDT", "-07:00");

    private static final String ZONE = "[ECMP][SD]T";

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<first>\\d{1,4})[-/.](?<second>\\d{1,2}|\\p{L}{3,9})[-/.](?<third>\\d{1,4})(?:[T ,]+(?<time>\\d.*))?");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\\.?,? +");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:,? +(?:at )?(\\d.*))?");
    private static final Pattern MONTH_SECOND =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}{3,9})\\.?,? (\\d{4})(?:,? +(?:at )?(\\d.*))?");
    private static final Pattern OFFSET =
            Pattern.compile("(.*?)\\s*(Z|(?:GMT|UTC)|(?:GMT|UTC)?([+-])(\\d{1,2})(?::?(\\d\\d))?|" + ZONE + ")?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?");

    /** Reads a text such as {@code 10/31/2026 2:05 PM} or {@code 2026-10-31T14:05:09Z}; empty if it is no date in that order. */
    static Optional<Moment> parse(String text, DateOrder order) {
        Matcher written = WRITTEN.matcher(numbered(text.strip()));
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = date(written, order);
        String time = written.group("time");
        if (time == null || date.isEmpty()) {
            return date.map(day -> new Moment(day, null, ""));
        }
        Matcher parts = OFFSET.matcher(time);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String offset = offset(parts);
        return time(parts.group(1)).map(clock -> new Moment(date.get(), clock, offset));
    }

    /** A date with the name of its month and blanks, as one with hyphens; the day of the week says nothing more. */
    private static String numbered(String written) {
        String text = WEEKDAY.matcher(written).replaceFirst("");
        Matcher first = MONTH_FIRST.matcher(text);
        Matcher second = MONTH_SECOND.matcher(text);
        boolean isFirst = first.matches();
        if (!isFirst && !second.matches()) {
            return text;
        }
        Matcher named = isFirst ? first : second;
        String time = named.group(4);
        return named.group(isFirst ? 2 : 1) + "-" + named.group(isFirst ? 1 : 2) + "-" + named.group(3)
                + (time == null ? "" : " " + time);
    }

    /** The zone of which only the letters are written, as CST; empty where none is. */
    static Optional<String> zone(String text) {
        String end = text.strip().replaceFirst("^.*[\\d\\sMm.](?=" + ZONE + "$)", "");
        return end.matches(ZONE) ? Optional.of(end) : Optional.empty();
    }

    /** The same moment in universal time, if it has a time of day and no offset of its own. */
    Moment universal() {
        return time == null || !offset.isEmpty() ? this : new Moment(date, time, "Z");
    }

    /** The offset as the checks read it: {@code GMT-5} is {@code -05:00}. */
    private static String offset(Matcher parts) {
        if (parts.group(2) == null) {
            return "";
        }
        String zone = ZONES.get(parts.group(2));
        if (zone != null) {
            return zone;
        }
        String hours = parts.group(4);
        if (hours == null) {
            return "Z";
        }
        String minutes = parts.group(5);
        return parts.group(3) + (hours.length() < 2 ? "0" : "") + hours + ":" + (minutes == null ? "00" : minutes);
    }

    /** Reads a time of day such as {@code 2:05 PM}, {@code 14:05:09} or {@code 14:05:09.500}; empty if it is none. */
    static Optional<LocalTime> time(String text) {
        Matcher clock = TIME.matcher(text.strip());
        if (!clock.matches() || (clock.group(2) == null && clock.group(4) == null)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        String half = clock.group(4);
        if (half != null) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        try {
            return Optional.of(LocalTime.of(hour, number(clock.group(2)), number(clock.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As the checks read it; a day without a time is that day at the given one. */
    String text(LocalTime otherwise) {
        LocalTime clock = time == null ? otherwise : time;
        return date + "T" + clock.withNano(0) + (clock.getSecond() == 0 ? ":00" : "") + offset;
    }

    private static Optional<LocalDate> date(Matcher written, DateOrder order) {
        int first = Integer.parseInt(written.group("first"));
        int third = Integer.parseInt(written.group("third"));
        String middle = written.group("second");
        if (!Character.isDigit(middle.charAt(0))) {
            int month = month(middle);
            DateOrder named = written.group("first").length() > 2 ? DateOrder.YMD : DateOrder.DMY;
            return month == 0 ? Optional.empty() : named.date(first, month, third);
        }
        // A year of four digits in front can't be anything else, whatever the column's order.
        return (written.group("first").length() > 2 ? DateOrder.YMD : order)
                .date(first, Integer.parseInt(middle), third);
    }

    private static int month(String name) {
        int place = "janfebmaraprmayjunjulaugsepoctnovdec"
                .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return place % 3 == 0 ? place / 3 + 1 : 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
