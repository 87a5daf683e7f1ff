package org.callaudit.analytics.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callaudit.analytics.mapping.Words.Worth;

/** Columns of few different answers: what each answer is worth. */
final class Coded {

    private static final int MOST_ANSWERS = 12;
    private static final double NEARLY_ALL = 0.9;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);
    private static final Pattern POINTS =
            Pattern.compile("[(\\[](?:max(?:imum)?\\.? ?)?(\\d+(?:\\.\\d+)?) ?(?:p|pts?|points?|%)?[)\\]]");

    /** Id of a question whose name has neither letters nor digits. */
    private static final String NAMELESS = "question";

    private static final Pattern FAILURE = Pattern.compile(
            "(auto(matic)?|critical|fatal) ?(fail(ed|ure)?|zero|error)( y n| yes no)?|zero tolerance( violation)?"
                    + "|(?!.*\\b(no|not|never|without|free|minimal|zero|avoid\\w*|refrain\\w*|handle\\w*|de|report\\w*"
                    + "|identif\\w*|apolog\\w*|\\w+n t)\\b)((.* )?(violations?|breach(es)?|profanity|misconduct"
                    + "|rude(ness)?( behaviou?r)?)|(did (the|this) )?(agent )?(interrupt(s|ed)?|hung up)( .*)?)");
    private static final String FAILED = "By its name yes is the error: it is taken for 0 points, no for all.";

    private Coded() {}

    /** Whether these can be answers to such a question. */
    static boolean possible(Meaning meaning, List<String> written) {
        Set<String> answers = answers(understood(meaning, written));
        if (answers.isEmpty() || answers.size() > MOST_ANSWERS) {
            return false;
        }
        return understood(meaning, answers);
    }

    private static boolean understood(Meaning meaning, Set<String> answers) {
        return switch (meaning) {
            case CSAT, NPS, CES ->
                answers.stream()
                                .allMatch(
                                        answer -> Grades.number(meaning, answer).isPresent())
                        || Grades.of(meaning, answers).isPresent();
            case PURPOSE ->
                answers.stream().allMatch(answer -> Words.purpose(answer).isPresent());
            case RESOLVED -> Resolved.of(answers).isPresent();
            default ->
                answers.stream()
                        .allMatch(answer ->
                                Words.worth(answer).isPresent() || mark(answer).isPresent());
        };
    }

    /** A mark that says more than that the question did not apply. */
    private static boolean isMark(String answer) {
        return mark(answer).isPresent()
                || Words.worth(answer)
                        .filter(worth -> worth != Worth.NOT_APPLICABLE)
                        .isPresent();
    }

    /** The answers without the few that can't be understood by themselves; all if these are more than a few. */
    private static List<String> understood(Meaning meaning, List<String> written) {
        Map<String, Boolean> known = new HashMap<>();
        List<String> understood = new ArrayList<>();
        int unknown = 0;
        for (String answer : written) {
            if (known.computeIfAbsent(answer, one -> understood(meaning, Set.of(one)))) {
                understood.add(answer);
            } else if (++unknown > (1 - NEARLY_ALL) * written.size()) {
                return written;
            }
        }
        boolean mark = meaning != Meaning.ITEM || understood.stream().anyMatch(Coded::isMark);
        return mark ? understood : written;
    }

    /** Whether these are the marks of a form: words such as yes and no, or no and few numbers. */
    static boolean isMarks(List<String> written) {
        return possible(Meaning.ITEM, written)
                && answers(written).stream()
                        .anyMatch(answer -> Words.worth(answer).isPresent());
    }

    /** The column with what each answer stands for. */
    static MappedColumn column(String column, Meaning meaning, List<String> written) {
        List<String> understood = understood(meaning, written);
        Set<String> answers = answers(understood);
        MappedColumn coded =
                switch (meaning) {
                    case ITEM -> item(column, answers);
                    case RESOLVED -> graded(column, meaning, Resolved.of(answers));
                    case CSAT, NPS, CES -> graded(column, meaning, Grades.of(meaning, answers));
                    default -> purposes(column, answers);
                };
        return understood.size() == written.size() ? coded : coded.doubted(unknown(written, understood));
    }

    /** Names answers only in letters: what else stands there may be about a customer. */
    private static String unknown(List<String> written, List<String> understood) {
        Set<String> unknown = answers(
                written.stream().filter(answer -> !understood.contains(answer)).toList());
        String named = unknown.stream()
                .filter(answer -> answer.matches("[\\p{L} ]{1,20}"))
                .map(Said::quoted)
                .collect(Collectors.joining(", "));
        int count = written.size() - understood.size();
        return count + (count == 1 ? " answer is" : " answers are") + " not understood"
                + (named.isEmpty() ? "" : ": " + named) + ". Say what each stands for, or its row comes back.";
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
        boolean failure = isFailure(column) && words && answers.stream().allMatch(Coded::isYesOrNo);
        if (failure) {
            values.replaceAll(
                    (answer, points) -> points.equals("0") ? plain(most) : points.equals(plain(most)) ? "0" : points);
        }
        String text = POINTS.matcher(column).replaceAll("").strip();
        String id = Words.id(text);
        MappedColumn.Item item = new MappedColumn.Item(
                id.isEmpty() ? NAMELESS : id, text.isEmpty() ? column : text, most, "non_critical", false, "");
        return new MappedColumn(
                column,
                Meaning.ITEM,
                new Answers(values),
                null,
                item,
                failure ? FAILED : words ? "" : "Are these marks?");
    }

    private static boolean isYesOrNo(String answer) {
        return answer.matches("(?i)y|yes|n|no|true|false")
                || Words.worth(answer)
                        .filter(worth -> worth == Worth.NOT_APPLICABLE)
                        .isPresent();
    }

    /** Whether a column says by its name that the audit failed, so that yes is the error. */
    static boolean isFailure(String column) {
        return FAILURE.matcher(Words.plain(column)).matches();
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

    private static MappedColumn purposes(String column, Set<String> answers) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String answer : answers) {
            Words.purpose(answer)
                    .ifPresent(purpose -> values.put(answer.toLowerCase(java.util.Locale.ROOT), purpose.text()));
        }
        String unknown = answers.stream()
                .filter(answer -> Words.purpose(answer).isEmpty())
                .map(Said::quoted)
                .collect(Collectors.joining(", "));
        return new MappedColumn(
                column,
                Meaning.PURPOSE,
                new Answers(values),
                null,
                null,
                unknown.isEmpty() ? "" : "Say what purpose these stand for, or their rows come back: " + unknown + ".");
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
