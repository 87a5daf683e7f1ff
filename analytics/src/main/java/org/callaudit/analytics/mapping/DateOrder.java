package org.callaudit.analytics.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** In which order a date names year, month and day. */
public enum DateOrder {
    YMD,
    MDY,
    DMY;

    private static final int CENTURY = 100;
    private static final Pattern SHORT = Pattern.compile("\\d{1,2}[-/.]\\d");

    /** A column of dates may hold some that are none. */
    private static final double MOST = 0.9;

    /** The word for it: {@code mdy}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The date that these three numbers name in this order; years of two digits are of 2000 and later. */
    Optional<LocalDate> date(int first, int second, int third) {
        try {
            return Optional.of(
                    switch (this) {
                        case YMD -> LocalDate.of(year(first), second, third);
                        case MDY -> LocalDate.of(year(third), first, second);
                        case DMY -> LocalDate.of(year(third), second, first);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The orders in which most of these texts begin with a date, and as many as in any; none if there are too few. The year
     * comes first only where it is written in full.
     */
    static List<DateOrder> possible(List<String> texts) {
        List<String> written = texts.stream().filter(text -> !text.isBlank()).toList();
        long most = Arrays.stream(values())
                .mapToLong(order -> order.dates(written))
                .max()
                .orElse(0);
        return written.isEmpty() || most < MOST * written.size()
                ? List.of()
                : Arrays.stream(values())
                        .filter(order -> order.dates(written) == most)
                        .toList();
    }

    private long dates(List<String> written) {
        return written.stream()
                .filter(text -> Moment.parse(text, this).isPresent()
                        && !(this == YMD && SHORT.matcher(text.strip()).lookingAt()))
                .count();
    }

    private static int year(int number) {
        return number < CENTURY ? 2000 + number : number;
    }
}
