package org.callaudit.jobs.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** How values are written. Each form throws a {@link RuntimeException} at what it does not know. */
final class SettingForms {

    static final String ADDRESS_EXAMPLE = "an address such as anna@city.example";

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,<>]+@[^@\\s,<>]+");
    private static final Pattern MASTER = Pattern.compile("local(\\[[^\\]]+\\])?|yarn|(spark|k8s)://\\S+");
    private static final int LONGEST_DELAY_DAYS = 3_650;

    private SettingForms() {}

    static String filled(String text) {
        return require(!text.isEmpty(), text);
    }

    static String address(String text) {
        return require(ADDRESS.matcher(text).matches(), text);
    }

    static String addressOrNothing(String text) {
        return text.isEmpty() ? text : address(text);
    }

    static String regex(String text) {
        return Pattern.compile(filled(text)).pattern();
    }

    static String sparkMaster(String text) {
        return require(MASTER.matcher(text).matches(), text);
    }

    static String jdbcUrl(String text) {
        return require(text.isEmpty() || text.startsWith("jdbc:"), text);
    }

    /** A day by its first three letters, or its name. */
    static DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (text.equalsIgnoreCase(name) || text.equalsIgnoreCase(name.substring(0, 3))) {
                return day;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** More than nothing, with its unit: {@code 10s}. */
    static Duration duration(String text) {
        require(text.matches("\\d+(ms|s|m|h|d)"), text);
        Duration duration = DurationStyle.SIMPLE.parse(text);
        require(!duration.isZero(), text);
        return duration;
    }

    static int wholeDays(String text) {
        require(text.matches("\\d+d"), text);
        return within(Math.toIntExact(duration(text).toDays()), 1, LONGEST_DELAY_DAYS);
    }

    /** Bytes of a size with its unit: {@code 200MB}. */
    static long size(String text) {
        require(text.matches("[1-9]\\d*[KMGT]?B"), text);
        return DataSize.parse(text).toBytes();
    }

    static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not from " + least + " to " + most);
        }
        return number;
    }

    private static String require(boolean holds, String text) {
        if (!holds) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
