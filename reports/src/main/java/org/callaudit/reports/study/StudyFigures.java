package org.callaudit.reports.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.callaudit.analytics.study.Study;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Words;
import org.callaudit.reports.text.Numerals;
import org.jspecify.annotations.Nullable;

/** What a study found, rounded for people: single figures in a line, then the table behind the picture. */
final class StudyFigures {

    private static final int DIGITS = 4;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FIGURE = 90;

    private StudyFigures() {}

    /** @param listed rows of the table to print at most */
    static Section of(Study study, int listed) {
        List<Block> blocks = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        singles("", study.figures(), line);
        if (!line.isEmpty()) {
            blocks.add(new Sentence(line));
        }
        List<Map<?, ?>> rows = table(study.figures());
        if (!rows.isEmpty()) {
            blocks.add(StudyTable.of(rows, listed));
        }
        return Section.of("Figures behind the picture", blocks.toArray(Block[]::new));
    }

    /** Adds single figures by name, those of maps within too. */
    private static void singles(String prefix, Map<?, ?> figures, List<Span> line) {
        figures.forEach((key, value) -> {
            String name = prefix + spoken(String.valueOf(key));
            if (value instanceof Map<?, ?> inner) {
                singles(name + ", ", inner, line);
            } else if (!isTable(value) && !(value instanceof Collection<?> list && list.isEmpty())) {
                if (!line.isEmpty()) {
                    line.add(Span.quiet("  ·  "));
                }
                line.add(Span.quiet(Words.clip(name, LONGEST_NAME) + " "));
                line.add(Span.strong(Words.clip(text(value), LONGEST_FIGURE)));
            }
        });
    }

    /** The first list of maps. */
    private static List<Map<?, ?>> table(Map<String, @Nullable Object> figures) {
        for (Object value : figures.values()) {
            if (isTable(value) && value instanceof Collection<?> list) {
                return list.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
            }
        }
        return List.of();
    }

    /** Whether it is a list of maps. */
    static boolean isTable(@Nullable Object value) {
        return value instanceof Collection<?> list
                && !list.isEmpty()
                && list.stream().allMatch(Map.class::isInstance);
    }

    static String text(@Nullable Object value) {
        if (value == null) {
            return "–";
        } else if (value instanceof Integer || value instanceof Long) {
            return Words.figures(((Number) value).longValue());
        } else if (value instanceof Number number) {
            return Numerals.rounded(number.doubleValue(), DIGITS);
        } else if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(StudyFigures::text).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    /** A name of a figure as words: {@code mrMean} becomes “mr mean”. */
    static String spoken(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
