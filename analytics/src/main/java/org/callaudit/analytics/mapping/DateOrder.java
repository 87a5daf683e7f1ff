package org.callaudit.analytics.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which order a date names year, month and day. */
public enum DateOrder {
    YMD,
    MDY,
    DMY;

    private static final int CENTURY = 100;

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

    /** The orders in which every one of these texts begins with a date; none if there is no text. */
    static List<DateOrder> possible(List<String> texts) {
        List<String> dates = texts.stream().filter(text -> !text.isBlank()).toList();
        return dates.isEmpty()
                ? List.of()
                : Arrays.stream(values())
                        .filter(order -> dates.stream()
                                .allMatch(text -> Moment.parse(text, order).isPresent()))
                        .toList();
    }

    private static int year(int number) {
        return number < CENTURY ? 2000 + number : number;
    }
}
