package org.callaudit.jobs.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.study.Study;
import org.jspecify.annotations.Nullable;

/** A study as a short table at a terminal, numbers rounded. */
final class StudyText {

    private static final int MOST_ROWS = 40;

    private static final MathContext ROUNDED = new MathContext(5);

    private StudyText() {}

    static void print(Study study, PrintWriter out) {
        out.println(study.headline());
        out.println();
        study.figures().forEach((name, value) -> single(name, value, out));
        study.figures().values().stream()
                .filter(StudyText::isTable)
                .findFirst()
                .ifPresent(rows -> table((List<?>) rows, out));
        out.println();
        out.println(study.method());
        study.notes().forEach(note -> out.println("Note: " + note));
    }

    private static void single(String name, @Nullable Object value, PrintWriter out) {
        if (value instanceof Map<?, ?> several) {
            several.forEach((kind, one) -> single(name + "." + kind, one, out));
        } else if (!isTable(value) && !List.of().equals(value)) {
            out.println(name + " = " + text(value));
        }
    }

    private static boolean isTable(@Nullable Object value) {
        return value instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map;
    }

    private static void table(List<?> rows, PrintWriter out) {
        Set<String> names = new LinkedHashSet<>();
        List<Map<?, ?>> shown = new ArrayList<>();
        for (Object row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            Map<?, ?> one = (Map<?, ?>) row;
            shown.add(one);
            one.forEach((name, value) -> {
                if (!isTable(value)) {
                    names.add(String.valueOf(name));
                }
            });
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.copyOf(names));
        shown.forEach(row -> lines.add(names.stream()
                .map(name -> row.containsKey(name) ? text(row.get(name)) : "")
                .toList()));
        aligned(lines, out);
        if (rows.size() > shown.size()) {
            out.println("… and " + (rows.size() - shown.size()) + " more; --json has all.");
        }
    }

    /** The first column to the left, the others to the right; the last as it comes. */
    private static void aligned(List<List<String>> lines, PrintWriter out) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String blanks = " ".repeat(widths[i] - line.get(i).length());
                padded.append(i == 0 ? line.get(i) + blanks : "  " + blanks + line.get(i));
            }
            out.println(padded.toString().stripTrailing());
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "–";
        } else if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.valueOf(number.longValue())
                    : new BigDecimal(number).round(ROUNDED).stripTrailingZeros().toString();
        } else if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return String.valueOf(value);
    }
}
