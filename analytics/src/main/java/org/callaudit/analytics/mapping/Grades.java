package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the answers in words of a graded question stand for: {@code Very satisfied}, {@code 5 - Very satisfied},
 * {@code Extremely likely - 10}. A scale is taken as a whole, with the answers that nobody has given yet.
 *
 * @param values the grade of each answer, in lower case; {@code ""} where it is none
 * @param doubt what to look at, or {@code ""}
 */
record Grades(Map<String, String> values, String doubt) {

    /** What a customer can be asked. */
    static final Set<Meaning> MEANINGS = EnumSet.of(Meaning.CSAT, Meaning.NPS, Meaning.CES, Meaning.RESOLVED);

    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(\\d{1,2})(\\s*[-–—:.=)]\\s*|\\s+\\(|\\s+)(\\D*?)(\\)?)");
    private static final Pattern NUMBER_LAST = Pattern.compile("(\\D*?)(\\s*[-–—:=]\\s*|\\s*\\()(\\d{1,2})(\\)?)");
    private static final Pattern NUMBER =
            Pattern.compile("0*(\\d{1,2})(?:[.,]0+)?(?:\\s*(?:/|out of|of)\\s*(\\d{1,2}))?");
    private static final Pattern BEST = Pattern.compile(
            "(?<!not )(?<!least )\\b(best|excellent|outstanding|(very|extremely|completely) satisfied|strongly agree)\\b");
    private static final Pattern WORST =
            Pattern.compile("\\b(worst|terrible|(very|extremely|completely) dissatisfied|strongly disagree)\\b");
    private static final Set<String> NONE = Set.of(
            "n/a",
            "na",
            "not applicable",
            "don't know",
            "don’t know",
            "not sure",
            "unsure",
            "no opinion",
            "prefer not to say",
            "prefer not to answer");

    /** The words of a scale from its best, by its grades; several words of a grade are never of one question. */
    private static final Map<Meaning, List<Map<Integer, List<String>>>> SCALES = Map.of(
            Meaning.CSAT,
            List.of(
                    five("satisfied", "dissatisfied"),
                    Map.of(
                            5, List.of("strongly agree", "completely agree"),
                            4, List.of("agree", "somewhat agree"),
                            3, List.of("neither agree nor disagree", "neutral"),
                            2, List.of("disagree", "somewhat disagree"),
                            1, List.of("strongly disagree", "completely disagree"))),
            Meaning.CES,
            List.of(
                    Map.of(
                            7, List.of("strongly agree"),
                            6, List.of("agree"),
                            5, List.of("somewhat agree"),
                            4, List.of("neither agree nor disagree", "neutral", "neither"),
                            3, List.of("somewhat disagree"),
                            2, List.of("disagree"),
                            1, List.of("strongly disagree")),
                    seven("extremely", "moderately", "slightly"),
                    seven("very", "", "somewhat")),
            Meaning.NPS,
            List.of(Map.of(
                    10,
                    List.of("extremely likely", "very likely"),
                    0,
                    List.of("not at all likely", "not likely at all"))));

    private static Map<Integer, List<String>> five(String good, String bad) {
        return Map.of(
                5, List.of("very " + good, "extremely " + good, "completely " + good),
                4, List.of(good, "somewhat " + good),
                3, List.of("neither " + good + " nor " + bad, "neutral", "neither"),
                2, List.of(bad, "somewhat " + bad),
                1, List.of("very " + bad, "extremely " + bad, "completely " + bad));
    }

    private static Map<Integer, List<String>> seven(String most, String much, String little) {
        String space = much.isEmpty() ? "" : " ";
        return Map.of(
                7, List.of(most + " easy"),
                6, List.of(much + space + "easy"),
                5, List.of(little + " easy"),
                4, List.of("neither easy nor difficult", "neutral", "neither"),
                3, List.of(little + " difficult"),
                2, List.of(much + space + "difficult"),
                1, List.of(most + " difficult"));
    }

    /** What these answers stand for; empty if not all of them are understood. */
    static Optional<Grades> of(Meaning meaning, Set<String> answers) {
        Set<String> written = new TreeSet<>();
        answers.forEach(answer -> written.add(key(answer)));
        written.removeAll(NONE);
        boolean ranged = written.stream()
                .filter(answer -> NUMBER.matcher(answer).matches())
                .allMatch(answer -> number(meaning, answer).isPresent());
        written.removeIf(answer -> NUMBER.matcher(answer).matches());
        Optional<Map<String, Integer>> grades = !ranged
                ? Optional.empty()
                : written.isEmpty()
                        ? Optional.of(Map.of())
                        : numbered(meaning, written).or(() -> worded(meaning, written));
        return grades.map(found -> {
            Map<String, String> values = new LinkedHashMap<>();
            found.forEach((answer, grade) -> values.put(answer, grade.toString()));
            answers.stream().map(Grades::key).filter(NONE::contains).forEach(none -> values.put(none, ""));
            return new Grades(values, doubt(meaning, found, written));
        });
    }

    /** The grade that a number is, as its digits: {@code 4.0}, {@code 4,0} and {@code 4/5} on a scale to 5 are 4. */
    static Optional<String> number(Meaning meaning, String answer) {
        Matcher number = NUMBER.matcher(answer.strip());
        if (!SCALES.containsKey(meaning) || !number.matches()) {
            return Optional.empty();
        }
        int grade = Integer.parseInt(number.group(1));
        String end = number.group(2);
        boolean whole = end == null || Integer.parseInt(end) == largest(meaning);
        return whole && isGrade(meaning, grade) ? Optional.of(Integer.toString(grade)) : Optional.empty();
    }

    /** Where the scale of a graded question ends. */
    static int largest(Meaning meaning) {
        return switch (meaning) {
            case CSAT -> 5;
            case CES -> 7;
            default -> 10;
        };
    }

    private static boolean isGrade(Meaning meaning, int grade) {
        return grade >= (meaning == Meaning.NPS ? 0 : 1) && grade <= largest(meaning);
    }

    /** The answers of the one scale that has all these words, each grade called by one of them. */
    private static Optional<Map<String, Integer>> worded(Meaning meaning, Set<String> written) {
        for (Map<Integer, List<String>> scale : SCALES.getOrDefault(meaning, List.of())) {
            Map<String, Integer> words = words(scale);
            boolean clear = scale.values().stream()
                    .allMatch(alike -> alike.stream().filter(written::contains).count() <= 1);
            if (words.keySet().containsAll(written) && clear) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> words(Map<Integer, List<String>> scale) {
        Map<String, Integer> words = new LinkedHashMap<>();
        new TreeMap<>(scale).descendingMap().forEach((grade, alike) -> alike.forEach(word -> words.put(word, grade)));
        return words;
    }

    /** Answers that have their grade with them, and the others of their scale written in the same way. */
    private static Optional<Map<String, Integer>> numbered(Meaning meaning, Set<String> written) {
        Map<String, Integer> grades = new TreeMap<>();
        List<String> labels = new ArrayList<>();
        String style = "";
        for (String answer : written) {
            Matcher first = NUMBER_FIRST.matcher(answer);
            Matcher last = NUMBER_LAST.matcher(answer);
            boolean inFront = first.matches();
            if (!inFront && !last.matches()) {
                return Optional.empty();
            }
            int grade = Integer.parseInt(inFront ? first.group(1) : last.group(3));
            if (!isGrade(meaning, grade)) {
                return Optional.empty();
            }
            grades.put(answer, grade);
            labels.add(inFront ? first.group(3) : last.group(1));
            style = inFront
                    ? "%2$d" + first.group(2) + "%1$s" + first.group(4)
                    : "%1$s" + last.group(2) + "%2$d" + last.group(4);
        }
        return whole(meaning, grades, labels, style);
    }

    /** With the rest of the scale; where words and numbers differ, the numbers are the place in another scale. */
    private static Optional<Map<String, Integer>> whole(
            Meaning meaning, Map<String, Integer> grades, List<String> labels, String style) {
        for (Map<Integer, List<String>> scale : SCALES.getOrDefault(meaning, List.of())) {
            Map<String, Integer> words = words(scale);
            if (words.keySet().containsAll(labels)) {
                List<String> answers = List.copyOf(grades.keySet());
                Map<String, Integer> worded = new TreeMap<>();
                for (int i = 0; i < answers.size(); i++) {
                    worded.put(answers.get(i), words.get(labels.get(i)));
                }
                if (!worded.equals(grades)) {
                    return meaning == Meaning.NPS ? Optional.empty() : Optional.of(worded);
                }
                Map<String, Integer> whole = new TreeMap<>();
                words.forEach((word, grade) -> {
                    if (!grades.containsValue(grade)) {
                        whole.put(String.format(Locale.ROOT, style, word, grade), grade);
                    }
                });
                whole.putAll(grades);
                return Optional.of(whole);
            }
        }
        return Optional.of(grades);
    }

    /** Numbers that the words contradict, and words that are used on scales of five as well as of seven. */
    private static String doubt(Meaning meaning, Map<String, Integer> grades, Set<String> written) {
        boolean numbers = written.stream().anyMatch(answer -> answer.matches(".*\\d.*"));
        boolean turned = written.stream()
                .filter(answer -> answer.matches(".*\\d.*"))
                .anyMatch(answer -> Integer.parseInt(answer.replaceAll("\\D", "")) != grades.getOrDefault(answer, -1));
        if (turned) {
            return "Its numbers are not the grades: see what each answer stands for.";
        }
        Optional<String> misplaced = written.stream()
                .filter(answer -> isMisplaced(answer, grades.getOrDefault(answer, -1), largest(meaning)))
                .findFirst();
        if (misplaced.isPresent()) {
            return "By \u201c" + misplaced.get() + "\u201d its scale is another than the one to " + largest(meaning)
                    + ": see what each answer stands for.";
        }
        boolean between = written.stream().anyMatch(answer -> Set.of(3, 5).contains(grades.getOrDefault(answer, -1)));
        return meaning == Meaning.CES && !numbers && !between && !written.isEmpty()
                ? "Was it asked on a scale of five? Then 7, 6, 4, 2 and 1 were taken for its answers."
                : "";
    }

    /** Whether words that end a scale don't stand at that end of it. */
    private static boolean isMisplaced(String answer, int grade, int largest) {
        return grade == largest
                ? WORST.matcher(answer).find()
                : BEST.matcher(answer).find();
    }

    private static String key(String answer) {
        return answer.strip().toLowerCase(Locale.ROOT);
    }
}
