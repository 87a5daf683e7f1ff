package org.callaudit.analytics.mapping;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callaudit.analytics.mapping.Words.Worth;

/** Columns of few different answers: what each answer is worth. */
final class Coded {

    private static final int MOST_ANSWERS = 12;
    private static final double NEARLY_ALL = 0.9;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);
    private static final Pattern POINTS =
            Pattern.compile("[(\\[](?:max(?:imum)?\\.? ?)?(\\d+(?:\\.\\d+)?) ?(?:p|pts?|points?|%)?[)\\]]");

    private Coded() {}

    /** Whether these can be answers to such a question. */
    static boolean possible(Meaning meaning, List<String> written) {
        Set<String> answers = answers(written);
        if (answers.isEmpty() || answers.size() > MOST_ANSWERS) {
            return false;
        }
        return switch (meaning) {
            case CSAT -> grades(written, 1, 5) || Grades.of(meaning, answers).isPresent();
            case NPS -> grades(written, 0, 10) || Grades.of(meaning, answers).isPresent();
            case CES -> grades(written, 1, 7) || Grades.of(meaning, answers).isPresent();
            case RESOLVED -> Resolved.of(answers).isPresent();
            default ->
                answers.stream()
                        .allMatch(answer ->
                                Words.worth(answer).isPresent() || mark(answer).isPresent());
        };
    }

    /** Whether these are the marks of a form: words such as yes and no, or no and few numbers. */
    static boolean isMarks(List<String> written) {
        return possible(Meaning.ITEM, written)
                && answers(written).stream()
                        .anyMatch(answer -> Words.worth(answer).isPresent());
    }

    /** The column with what each answer stands for. */
    static MappedColumn column(String column, Meaning meaning, List<String> written) {
        Set<String> answers = answers(written);
        return switch (meaning) {
            case ITEM -> item(column, answers);
            case RESOLVED -> graded(column, meaning, Resolved.of(answers));
            case CSAT, NPS, CES -> graded(column, meaning, Grades.of(meaning, answers));
            default -> graded(column, meaning, Optional.empty());
        };
    }

    private static MappedColumn item(String column, Set<String> answers) {
        double most = possiblePoints(column, answers);
        Map<String, String> values = new LinkedHashMap<>();
        boolean words = false;
        for (String answer : answers) {
            Optional<Worth> worth = Words.worth(answer);
            words |= worth.isPresent() && worth.get() != Worth.NOT_APPLICABLE;
            values.put(
                    answer.toLowerCase(java.util.Locale.ROOT),
                    worth.map(known -> points(known, most)).orElse(answer));
        }
        String text = POINTS.matcher(column).replaceAll("").strip();
        MappedColumn.Item item = new MappedColumn.Item(Words.id(text), text, most, "non_critical", false, "");
        return new MappedColumn(column, Meaning.ITEM, new Answers(values), null, item, words ? "" : "Are these marks?");
    }

    /** What that answer is worth of so many points. */
    static String points(Worth worth, double most) {
        return switch (worth) {
            case FULL -> plain(most);
            case HALF -> plain(most / 2);
            case NONE -> "0";
            case NOT_APPLICABLE -> Answers.NOT_APPLICABLE;
        };
    }

    /** The number without needless digits. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Points written behind the question, or the most that anybody got, or 1. */
    private static double possiblePoints(String column, Set<String> answers) {
        Matcher written = POINTS.matcher(column);
        if (written.find()) {
            return Double.parseDouble(written.group(1));
        }
        double most = answers.stream()
                .flatMap(answer -> mark(answer).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        return most > 0 ? most : 1;
    }

    private static MappedColumn graded(String column, Meaning meaning, Optional<Grades> grades) {
        return new MappedColumn(
                column,
                meaning,
                grades.map(known -> new Answers(known.values())).orElse(Answers.AS_WRITTEN),
                null,
                null,
                grades.map(Grades::doubt).orElse(""));
    }

    /** Nearly all: what is none is for the checks to refuse. */
    private static boolean grades(List<String> written, int least, int most) {
        long grades = written.stream()
                .flatMap(answer -> mark(answer).stream())
                .filter(grade -> grade.stripTrailingZeros().scale() <= 0
                        && grade.intValue() >= least
                        && grade.intValue() <= most)
                .count();
        return grades >= NEARLY_ALL * written.size();
    }

    private static Optional<BigDecimal> mark(String answer) {
        return Total.number(answer).filter(number -> number.signum() >= 0 && number.compareTo(MOST_POINTS) <= 0);
    }

    private static Set<String> answers(List<String> written) {
        Set<String> answers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String text : written) {
            answers.add(text);
            if (answers.size() > MOST_ANSWERS) {
                break;
            }
        }
        return answers;
    }
}
