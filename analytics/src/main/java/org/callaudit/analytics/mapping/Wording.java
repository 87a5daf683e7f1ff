package org.callaudit.analytics.mapping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a graded question says of its scale: whether the lowest number is the best, and where it ends. */
final class Wording {

    private static final String WELL =
            "(?:(?:very |extremely |completely )?(?:satisfied|easy|likely|good|happy)|(?:strongly |completely )?agree|excellent|best)\\b";
    private static final String NOT_DENIED = "(?<!not )(?<!not at all )(?<!not very )(?<!least )\\b";
    private static final Pattern LOWEST_BEST = Pattern.compile("\\b[01]\\s*(?:[=:(–-]|is|means|being|for)?\\s*" + WELL
            + "|" + NOT_DENIED + WELL + "\\s*(?:[=:(–-]|is)\\s*[01]\\b(?!\\s*(?:-|–|to)\\s*\\d)");
    private static final Pattern RANGE = Pattern.compile("\\b[01]\\s*(?:-|–|to)\\s*(\\d{1,3})\\b");
    private static final Pattern UNRESOLVED = Pattern.compile(
            ".*\\b(not|never)( yet| been| fully| completely)* (re)?solved\\b.*|.*\\bun(re)?solved\\b.*");
    private static final Pattern ILL =
            Pattern.compile(".*\\b(difficult|hard|dissatisfied|unsatisfied|unlikely|effort did)\\b.*");
    private static final Pattern WELL_TOO = Pattern.compile(".*\\b(easy|satisfied|likely)\\b.*");

    private static final Pattern OF_A_CUSTOMER = Pattern.compile(
            ".*\\b(the|this) (customer|caller|client)(?! (service|care|support|satisfaction|experience|portal|area|cent)).*");
    private static final Pattern OF_AN_AGENT = Pattern.compile(
            "(did|was|has|does) (the|this) (agent|rep|representative|advisor|associate|operator) (?!.*\\byou).*");

    private Wording() {}

    /** The first of these questions that speaks of customers, or with another of agents, but not to a customer. */
    static Optional<String> ofAnEvaluator(Collection<String> questions) {
        List<String> agents = questions.stream()
                .filter(question -> OF_AN_AGENT.matcher(Words.plain(question)).matches())
                .toList();
        return questions.stream()
                .filter(question -> OF_A_CUSTOMER.matcher(Words.plain(question)).matches())
                .findFirst()
                .or(() -> agents.size() > 1 ? Optional.of(agents.get(0)) : Optional.empty());
    }

    /** The column with its grades turned round where its name says that they are, or with a doubt where they may be. */
    static MappedColumn heeded(MappedColumn column) {
        String plain = Words.plain(column.source());
        if (column.meaning() == Meaning.RESOLVED) {
            return UNRESOLVED.matcher(plain).matches() ? denied(column) : column;
        }
        int end = Grades.largest(column.meaning());
        boolean numbers = column.answers().values().values().stream().allMatch(String::isEmpty);
        if (!numbers) {
            return column;
        }
        String said = column.source().toLowerCase(Locale.ROOT);
        if (LOWEST_BEST.matcher(said).find()) {
            return turned(column, end);
        }
        if (ILL.matcher(plain).matches() && !WELL_TOO.matcher(plain).matches()) {
            return column.doubted(
                    "It asks for the bad. If the highest number is the worst, say what each answer stands for.");
        }
        return otherEnd(said, end)
                .map(other -> column.doubted("By its name its scale ends at " + other + ", and "
                        + column.meaning().text() + " is one to " + end + ": say what each answer stands for."))
                .orElse(column);
    }

    private static Optional<String> otherEnd(String said, int end) {
        Matcher range = RANGE.matcher(said);
        return range.find() && Integer.parseInt(range.group(1)) != end ? Optional.of(range.group(1)) : Optional.empty();
    }

    private static MappedColumn turned(MappedColumn column, int end) {
        int first = column.meaning() == Meaning.NPS ? 0 : 1;
        Map<String, String> values = new LinkedHashMap<>(column.answers().values());
        for (int grade = first; grade <= end; grade++) {
            values.put(Integer.toString(grade), Integer.toString(first + end - grade));
        }
        return column.answered(values, "By its name the lowest number is the best: the grades are turned round.");
    }

    private static MappedColumn denied(MappedColumn column) {
        Map<String, String> values = new LinkedHashMap<>();
        column.answers()
                .values()
                .forEach((answer, grade) ->
                        values.put(answer, grade.equals("Y") ? "N" : grade.equals("N") ? "Y" : grade));
        return column.answered(values, "It asks whether it was not resolved: yes is taken for not resolved.");
    }
}
