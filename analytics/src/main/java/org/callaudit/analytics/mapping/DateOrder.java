package org.callaudit.analytics.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which order a date names year, month and day. */
public enum DateOrder {
    YMD,
    MDY,
    DMY;

    private static final int CENTURY = 100;

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

    /** The orders in which most of these texts begin with a date, and as many as in any; none if there are too few. */
    static List<DateOrder> possible(List<String> texts) {
        List<String> written = texts.stream().filter(text -> !text.isBlank()).toList();
        Map<DateOrder, Long> dates = new EnumMap<>(DateOrder.class);
        for (DateOrder order : values()) {
            dates.put(
                    order,
                    written.stream()
                            .filter(text -> Moment.parse(text, order).isPresent())
                            .count());
        }
        long most = Collections.max(dates.values());
        return written.isEmpty() || most < MOST * written.size()
                ? List.of()
                : Arrays.stream(values()).filter(order -> dates.get(order) == most).toList();
    }

    private static int year(int number) {
        return number < CENTURY ? 2000 + number : number;
    }
}
