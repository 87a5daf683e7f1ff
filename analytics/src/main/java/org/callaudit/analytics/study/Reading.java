package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.table.Column;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Columns as the figures a study needs: a value for each row, null where it is missing, an error where it can't be. */
final class Reading {

    /** Whole numbers below this are exact as doubles. */
    private static final double LARGEST_COUNT = 1L << 53;

    /** Squares of values, and sums of those, stay finite. */
    private static final double LARGEST_VALUE = 1e100;

    private static final double SMALLEST_EXPOSURE = 1e-100;

    private Reading() {}

    /** The rows' names: a column's texts; a row without one, or all if no column is named, goes by its number from 1. */
    static List<String> labels(Table table, @Nullable String column) {
        List<String> texts = column == null ? List.of() : table.column(column).names();
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> column == null || texts.get(row).isEmpty() ? String.valueOf(row + 1) : texts.get(row))
                .toList();
    }

    /** Whole numbers, 0 or more. */
    static List<@Nullable Long> counts(Table table, String column) {
        return read(table, column, "whole numbers from 0 on", value -> {
            boolean whole = value >= 0 && value < LARGEST_COUNT && value == Math.rint(value);
            return whole ? (Long) (long) value : null;
        });
    }

    /** Numbers, 0 or more; what is hardly above 0 can't be divided by. */
    static List<@Nullable Double> exposures(Table table, String column) {
        return read(table, column, "0 and numbers from 1e-100 on", value -> {
            boolean fits = value == 0 || (value >= SMALLEST_EXPOSURE && value <= LARGEST_COUNT);
            return fits ? (Double) value : null;
        });
    }

    /** Numbers from 0 to 1. */
    static List<@Nullable Double> shares(Table table, String column) {
        return read(table, column, "numbers from 0 to 1", value -> value >= 0 && value <= 1 ? value : null);
    }

    /** Any numbers that can be squared. */
    static List<@Nullable Double> values(Table table, String column) {
        return read(
                table, column, "numbers up to 1e100 in size", value -> Math.abs(value) <= LARGEST_VALUE ? value : null);
    }

    /** Hits among cases. */
    static List<@Nullable Proportion> proportions(Table table, String count, String size) {
        List<@Nullable Long> hits = counts(table, count);
        List<@Nullable Long> cases = counts(table, size);
        requireWithin(table, count, hits, cases, size);
        return both(hits, cases, Proportion::new);
    }

    /** The same without those of no cases. */
    static List<@Nullable Proportion> filled(List<@Nullable Proportion> shares) {
        List<@Nullable Proportion> filled = new ArrayList<>(shares.size());
        for (Proportion share : shares) {
            filled.add(share == null || share.n() == 0 ? null : share);
        }
        return filled;
    }

    /** One of two columns and the other, row by row; null where either is missing. */
    static <A, B, T> List<@Nullable T> both(
            List<? extends @Nullable A> first, List<? extends @Nullable B> second, BiFunction<A, B, T> joined) {
        List<@Nullable T> both = new ArrayList<>(first.size());
        for (int row = 0; row < first.size(); row++) {
            A a = first.get(row);
            B b = second.get(row);
            both.add(a == null || b == null ? null : joined.apply(a, b));
        }
        return both;
    }

    /** Hits of cases, or events in an exposure: there can't be more hits than cases, nor any without exposure. */
    static void requireWithin(
            Table table,
            String count,
            List<@Nullable Long> counts,
            List<? extends @Nullable Number> sizes,
            String size) {
        for (int row = 0; row < counts.size(); row++) {
            Long hits = counts.get(row);
            Number cases = sizes.get(row);
            if (hits != null && cases != null && hits > cases.doubleValue()) {
                throw new StudyException(table.column(count).place(row) + ": a count of " + hits + " is more than the "
                        + Spoken.plain(cases.doubleValue()) + " in \"" + size
                        + "\"; mend the row, or see whether the columns are the right ones.");
            }
        }
    }

    /** A column of answers to yes or no: as 1 and 0, or 2 and 1; true and false, yes and no, or their first letters. */
    static List<@Nullable Boolean> answers(Table table, String column) {
        Column read = table.column(column);
        List<String> texts = read.texts().stream().map(Reading::answer).toList();
        boolean twos = isTwoAndOne(table, column);
        List<@Nullable Boolean> answers = new ArrayList<>(texts.size());
        for (int row = 0; row < texts.size(); row++) {
            switch (texts.get(row)) {
                case "" -> answers.add(null);
                case "1" -> answers.add(!twos);
                case "true", "t", "yes", "y" -> answers.add(true);
                case "0", "false", "f", "no", "n" -> answers.add(false);
                default -> {
                    if (!twos) {
                        throw new StudyException(
                                read.place(row) + ": \"" + read.texts().get(row)
                                        + "\" is neither 1 nor 0; write 1 or 0, true or false, yes or no.");
                    }
                    answers.add(true);
                }
            }
        }
        return answers;
    }

    /** Whether answers to yes or no are written as 2 and 1, as many data sets of survival times have them. */
    static boolean isTwoAndOne(Table table, String column) {
        List<String> texts =
                table.column(column).texts().stream().map(Reading::answer).toList();
        return texts.contains("2") && texts.stream().allMatch(text -> text.matches("[12]?"));
    }

    /** In lower case, and a number as its digits. */
    private static String answer(String text) {
        Double number = Column.number(text);
        return number == null ? text.toLowerCase(Locale.ROOT) : Spoken.plain(number);
    }

    /** The rows that have something in all of some columns. */
    static List<Integer> present(List<? extends @Nullable Object> figures) {
        return IntStream.range(0, figures.size())
                .filter(row -> figures.get(row) != null)
                .boxed()
                .toList();
    }

    /** What is there, in order. */
    static <T> List<T> there(List<? extends @Nullable T> figures) {
        List<T> there = new ArrayList<>();
        for (T figure : figures) {
            if (figure != null) {
                there.add(figure);
            }
        }
        return there;
    }

    /** Refuses a table without a row to count. */
    static void requireAny(Table table, List<? extends @Nullable Object> figures, String... columns) {
        if (figures.stream().allMatch(figure -> figure == null)) {
            String rows = table.rows().isEmpty() ? "no rows below its header" : "no row with usable figures in ";
            throw new StudyException(
                    table.source() + " has " + rows
                            + (table.rows().isEmpty()
                                    ? ""
                                    : "\"" + String.join("\", \"", new LinkedHashSet<>(List.of(columns))) + "\"")
                            + ": there is nothing to compute. See whether this is the right file, and the columns the right ones.");
        }
    }

    private static <T> List<@Nullable T> read(
            Table table, String column, String expected, DoubleFunction<@Nullable T> converted) {
        Column read = table.column(column);
        List<@Nullable Double> numbers = read.numbers();
        List<String> texts = read.texts();
        List<@Nullable T> values = new ArrayList<>(numbers.size());
        for (int row = 0; row < numbers.size(); row++) {
            Double number = numbers.get(row);
            T value = number == null ? null : converted.apply(number);
            if (number != null && value == null) {
                throw new StudyException(read.place(row) + ": " + texts.get(row) + " can't be used; expected are "
                        + expected + ". Mend the row, or see whether the column is the right one.");
            }
            values.add(value);
        }
        return values;
    }
}
