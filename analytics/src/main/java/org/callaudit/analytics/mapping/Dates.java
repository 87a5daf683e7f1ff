package org.callaudit.analytics.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column of dates.
 *
 * @param possible the orders in which they can be read
 * @param dotted whether dots stand between the numbers and nothing else
 * @param halfConverted whether only the texts among dates of a workbook have a day above 12: a program that took days for
 *     months leaves it so
 */
record Dates(List<DateOrder> possible, boolean dotted, boolean halfConverted) {

    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.");
    private static final Pattern PARTED = Pattern.compile("\\d{1,2}[-/]\\d{1,2}[-/]");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final int MONTHS = 12;

    static Dates of(List<String> texts) {
        List<String> written = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        List<DateOrder> possible = DateOrder.possible(written);
        boolean dots = written.stream().anyMatch(text -> DOTTED.matcher(text).lookingAt());
        boolean others = written.stream().anyMatch(text -> PARTED.matcher(text).lookingAt());
        List<String> converted = written.stream()
                .filter(text -> YEAR_FIRST.matcher(text).matches())
                .toList();
        boolean half = (dots || others)
                && possible.size() == 1
                && !converted.isEmpty()
                && converted.stream()
                        .flatMap(text -> Moment.parse(text, DateOrder.YMD).stream())
                        .allMatch(moment -> moment.date().getDayOfMonth() <= MONTHS);
        return new Dates(possible, dots && !others, half);
    }

    /** The order of the columns that can be read in one only, if that is the same. */
    static Optional<DateOrder> plain(Collection<Dates> columns) {
        Set<DateOrder> orders = columns.stream()
                .filter(dates ->
                        dates.possible().size() == 1 && !dates.possible().contains(DateOrder.YMD))
                .map(dates -> dates.possible().get(0))
                .collect(Collectors.toSet());
        return orders.size() == 1 ? orders.stream().findFirst() : Optional.empty();
    }

    boolean ambiguous() {
        return possible.equals(List.of(DateOrder.MDY, DateOrder.DMY));
    }

    /** @param plain the order of the other columns of the table */
    DateOrder order(Optional<DateOrder> plain) {
        if (ambiguous()) {
            return plain.orElse(dotted ? DateOrder.DMY : DateOrder.MDY);
        }
        return possible.isEmpty() ? DateOrder.YMD : possible.get(0);
    }
}
