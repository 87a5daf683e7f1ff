package org.callaudit.jobs.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
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

    /** So many digits of a number are shown, and of how far those of its column are spread. */
    private static final int DIGITS = 5;

    /** Below that decimals are powers of ten. */
    private static final double TINY = 1e-6;

    private StudyText() {}

    static void print(Study study, PrintWriter out) {
        out.println(study.headline());
        out.println();
        double spread = spread(rows(study), "value");
        study.figures().forEach((name, value) -> single(name, value, spread, out));
        if (!rows(study).isEmpty()) {
            table(rows(study), out);
        }
        out.println();
        out.println(study.method());
        study.notes().forEach(note -> out.println("Note: " + note));
    }

    private static void single(String name, @Nullable Object value, double spread, PrintWriter out) {
        if (value instanceof Map<?, ?> several) {
            several.forEach((kind, one) -> single(name + "." + kind, one, spread, out));
        } else if (!isTable(value) && !List.of().equals(value)) {
            out.println(name + " = " + text(value, spread));
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
                .map(name -> row.containsKey(name) ? text(row.get(name), spread(shown, name)) : "")
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

    /** The first table behind the picture, empty if there is none. */
    private static List<?> rows(Study study) {
        return study.figures().values().stream()
                .filter(StudyText::isTable)
                .findFirst()
                .<List<?>>map(rows -> (List<?>) rows)
                .orElse(List.of());
    }

    /** From the least number of a column to the greatest. */
    private static double spread(List<?> rows, String name) {
        DoubleSummaryStatistics numbers = rows.stream()
                .map(row -> ((Map<?, ?>) row).get(name))
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .summaryStatistics();
        return numbers.getMax() - numbers.getMin();
    }

    private static String text(@Nullable Object value, double spread) {
        if (value == null) {
            return "–";
        } else if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.valueOf(number.longValue())
                    : rounded(number, spread);
        } else if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return String.valueOf(value);
    }

    private static String rounded(double number, double spread) {
        if (Math.abs(number) < TINY) {
            return new BigDecimal(number)
                    .round(new MathContext(DIGITS))
                    .stripTrailingZeros()
                    .toString();
        }
        int decimals = decimals(Math.abs(number));
        int told = spread > 0 ? Math.max(decimals, decimals(spread)) : decimals;
        return new BigDecimal(number)
                .setScale(told, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static int decimals(double size) {
        return Math.max(0, DIGITS - 1 - (int) Math.floor(Math.log10(size)));
    }
}
