package org.callaudit.reports.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.study.Study;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.text.Numerals;
import org.jspecify.annotations.Nullable;

/** What a study found, rounded for people: single figures in a line, then the table behind the picture. */
final class StudyFigures {

    private static final int DIGITS = 4;
    private static final int LONGEST_CELL = 44;
    private static final int LONGEST_FIGURE = 90;
    /** A column is as wide as its longest entry, but at least and at most as so many characters. */
    private static final int NARROWEST = 5;

    private static final int WIDEST = 30;

    private StudyFigures() {}

    static Section of(Study study, int listed) {
        List<Block> blocks = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        singles("", study.figures(), line);
        if (!line.isEmpty()) {
            blocks.add(new Sentence(line));
        }
        List<Map<?, ?>> rows = table(study.figures());
        if (!rows.isEmpty()) {
            blocks.add(table(rows, listed));
        }
        return Section.of("Figures behind the picture", blocks.toArray(Block[]::new));
    }

    /** Adds single figures by name, those of maps within too. */
    private static void singles(String prefix, Map<?, ?> figures, List<Span> line) {
        figures.forEach((key, value) -> {
            String name = prefix + spoken(String.valueOf(key));
            if (value instanceof Map<?, ?> inner) {
                singles(name + ", ", inner, line);
            } else if (!nested(value)) {
                if (!line.isEmpty()) {
                    line.add(Span.quiet("  ·  "));
                }
                line.add(Span.quiet(name + " "));
                line.add(Span.strong(Words.clip(text(value), LONGEST_FIGURE)));
            }
        });
    }

    /** The first list of maps. */
    private static List<Map<?, ?>> table(Map<String, @Nullable Object> figures) {
        for (Object value : figures.values()) {
            if (value instanceof Collection<?> list && nested(value)) {
                return list.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
            }
        }
        return List.of();
    }

    private static boolean nested(@Nullable Object value) {
        return value instanceof Collection<?> list && list.stream().anyMatch(Map.class::isInstance);
    }

    private static SmallTable table(List<Map<?, ?>> rows, int listed) {
        Set<String> names = new LinkedHashSet<>();
        for (Map<?, ?> row : rows) {
            row.forEach((key, value) -> {
                if (!nested(value) && !(value instanceof Map)) {
                    names.add(String.valueOf(key));
                }
            });
        }
        List<Map<?, ?>> shown = rows.subList(0, Math.min(listed, rows.size()));
        Map<String, Integer> widths = new LinkedHashMap<>();
        names.forEach(name -> widths.put(name, width(name, shown)));
        double all = widths.values().stream().mapToInt(Integer::intValue).sum();
        List<Column> columns = names.stream()
                .map(name -> new Column(spoken(name), number(name, rows), 100 * widths.getOrDefault(name, 0) / all))
                .toList();
        List<List<Cell>> cells = shown.stream()
                .map(row -> names.stream().map(name -> cell(row.get(name))).toList())
                .toList();
        int more = rows.size() - shown.size();
        return new SmallTable(
                columns, cells, more == 0 ? "" : "and " + Words.figures(more) + " more: --json has all of them.");
    }

    private static int width(String name, List<Map<?, ?>> rows) {
        int longest = rows.stream()
                .mapToInt(row -> text(row.get(name)).length())
                .max()
                .orElse(0);
        return 2
                + Math.max(
                        NARROWEST,
                        Math.min(WIDEST, Math.max(longest, spoken(name).length())));
    }

    private static boolean number(String name, List<Map<?, ?>> rows) {
        return rows.stream().anyMatch(row -> row.get(name) instanceof Number)
                && rows.stream().allMatch(row -> row.get(name) == null || row.get(name) instanceof Number);
    }

    private static Cell cell(@Nullable Object value) {
        return Cell.of(Words.clip(text(value), LONGEST_CELL));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "–";
        } else if (value instanceof Integer || value instanceof Long) {
            return Words.figures(((Number) value).longValue());
        } else if (value instanceof Number number) {
            return Numerals.rounded(number.doubleValue(), DIGITS);
        } else if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (value instanceof Collection<?> list) {
            return list.isEmpty() ? "" : list.stream().map(StudyFigures::text).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    /** A name of a figure as words: {@code mrMean} becomes “mr mean”. */
    private static String spoken(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
