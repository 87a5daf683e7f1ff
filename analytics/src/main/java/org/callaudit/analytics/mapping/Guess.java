package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.RecordKind;

/** Guesses from names and values what the columns of an unknown table mean. */
public final class Guess {

    /** The beginning of a doubt about a column that should say something and is not understood. */
    static final String BY_ITS_NAME = "By its name ";

    private static final Pattern BESIDE = Pattern.compile("(?:Points|Feedback) - (.+)");

    private static final String IF_ONE = "If it is one, give it the meaning item.";

    /** Meanings that one record has but once. */
    private static final Set<Meaning> MANY =
            EnumSet.of(Meaning.ITEM, Meaning.IGNORE, Meaning.PERSONAL, Meaning.COMMENT);

    private final String name;
    private final List<Sheet> sheets;
    private final RecordKind kind;
    private final ColumnTexts texts;
    private final GuessedIds ids;
    private final GuessedDays days;
    private final Map<Meaning, String> taken = new EnumMap<>(Meaning.class);

    private Guess(String name, List<Sheet> sheets) {
        this.name = name;
        this.sheets = sheets;
        this.kind = GuessedKind.of(sheets.get(0).table());
        this.texts = new ColumnTexts(sheets);
        this.ids = new GuessedIds(sheets, kind, texts);
        this.days = new GuessedDays(kind, texts);
    }

    /**
     * What a file seems to hold: of its sheets those with the same columns of which most is understood.
     *
     * @param name of the layout, such as the file's name without its ending
     * @param sheets at least one
     */
    public static Understanding of(String name, List<Sheet> sheets) {
        Map<List<String>, List<Sheet>> alike = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            List<String> heads =
                    sheet.table().columns().stream().map(Heads::spelt).toList();
            alike.computeIfAbsent(heads, columns -> new ArrayList<>()).add(sheet);
        }
        return alike.values().stream()
                .map(group -> new Guess(name, group).understanding(sheets))
                .max(Comparator.comparingInt(guess -> guess.mapping().used().size()))
                .orElseThrow();
    }

    /** @param all sheets of the file, with those of other columns */
    private Understanding understanding(List<Sheet> all) {
        List<MappedColumn> columns = new ArrayList<>();
        Set<String> told = new HashSet<>();
        texts.columns().forEach(column -> columns.add(column(column).toldFrom(told)));
        Layout layout =
                sheets.size() > 1 && !taken.containsKey(Meaning.AGENT_NAME) && !taken.containsKey(Meaning.AGENT_ID)
                        ? Layout.SHEET_PER_AGENT
                        : Layout.WIDE;
        Mapping plain = new Mapping(
                name,
                kind,
                layout,
                kind == RecordKind.AUDIT ? Words.id(name) : "",
                kind == RecordKind.AUDIT ? "1" : "",
                TotalScale.PERCENT,
                List.of(),
                false,
                false,
                columns);
        GuessedRule rule = GuessedRule.of(plain, texts.byColumn());
        Mapping mapping = ids.identified(days.answered(rule.mapping()));
        return new Understanding(mapping, Said.of(mapping, sheets, all, rule), texts.samples());
    }

    private MappedColumn column(String column) {
        List<String> written = texts.written(column);
        Optional<Meaning> named = Words.meaning(column, kind);
        Optional<Meaning> byName = named.filter(meaning -> fits(meaning, written));
        Optional<String> aside = aside(column, byName, written);
        if (aside.isPresent()) {
            return ignored(column, aside.get());
        }
        Meaning meaning = byName.orElseGet(() -> byValues(column, named, written));
        return leftOut(column, meaning, named, written)
                .map(doubt -> ignored(column, doubt))
                .orElseGet(() -> read(column, meaning, byName.isPresent()));
    }

    /** What is to be said of a column that can be no question and nothing else that is read; empty of others. */
    private Optional<String> aside(String column, Optional<Meaning> byName, List<String> written) {
        boolean maybeQuestion = byName.isEmpty() && kind == RecordKind.AUDIT;
        if (isBesideAnswer(column)
                || byName.filter(meaning -> meaning == Meaning.IGNORE).isPresent()
                || isGroups(written)) {
            return Optional.of("");
        }
        if (maybeQuestion && Words.isAboutTheAudit(column)) {
            return Optional.of("By its name it is about the audit and no question of the form. " + IF_ONE);
        }
        return maybeQuestion && Words.isSum(column) && areNumbers(written)
                ? Optional.of("By its name it sums up questions. " + IF_ONE)
                : Optional.empty();
    }

    /** What is to be said of a column that has a meaning, or should have one, and can't be read for it. */
    private Optional<String> leftOut(String column, Meaning meaning, Optional<Meaning> named, List<String> written) {
        if (GuessedIds.IDS.contains(meaning) && ids.isCount(column)) {
            return Optional.of(
                    "It numbers the rows, and the next file may begin at 1 again: no id. If it is one, give it the meaning "
                            + meaning.text() + ".");
        }
        if (!MANY.contains(meaning) && !column.equals(taken.computeIfAbsent(meaning, first -> first(first, column)))) {
            return Optional.of(
                    meaning == Meaning.ANSWERED_AT
                            ? ""
                            : "\"" + taken.get(meaning) + "\" already says " + meaning.text() + ".");
        }
        if (meaning != Meaning.IGNORE || written.isEmpty()) {
            return Optional.empty();
        }
        if (named.filter(Guess::isTime).isPresent()) {
            return Optional.of(
                    BY_ITS_NAME + named.get().text() + ", but it can't be read: " + GuessedDays.unread(written));
        }
        return named.filter(Grades.MEANINGS::contains)
                .map(grade -> BY_ITS_NAME + grade.text() + ", but not all answers are understood: give it that meaning,"
                        + " and each answer what it stands for, to have it read.");
    }

    private MappedColumn read(String column, Meaning meaning, boolean byName) {
        List<String> written = texts.written(column);
        return switch (meaning.content()) {
            case NONE ->
                meaning == Meaning.PERSONAL
                        ? asWritten(column, meaning, "Left out: about a customer.")
                        : ignored(column, written.isEmpty() ? "" : "Not understood, and not read.");
            case TIME -> byName ? days.dated(column, meaning) : days.guessed(days.dated(column, meaning));
            case CODE -> asked(doubted(Coded.column(column, meaning, written), written));
            case TEXT ->
                asWritten(
                        column,
                        meaning,
                        GuessedIds.IDS.contains(meaning) && ids.repeat(column)
                                ? "The same ones stand on several rows. If it is not the record's own id, give it the"
                                        + " meaning ignore."
                                : "");
        };
    }

    /** What Microsoft Forms puts beside each answer of a quiz. */
    private boolean isBesideAnswer(String column) {
        Matcher beside = BESIDE.matcher(column);
        return beside.matches()
                && texts.columns().contains(beside.group(1))
                && (Coded.possible(Meaning.ITEM, texts.written(beside.group(1)))
                        || texts.written(column).stream().allMatch(text -> text.matches("0([.,]0+)?"))
                        || !areNumbers(texts.written(column)));
    }

    private static boolean areNumbers(List<String> written) {
        return written.stream().allMatch(text -> Total.number(text).isPresent());
    }

    private static boolean isTime(Meaning meaning) {
        return meaning.content() == Meaning.Content.TIME;
    }

    /** Ease is asked on a scale of five as often as on one of seven, and the numbers alone don't tell. */
    private static MappedColumn doubted(MappedColumn column, List<String> written) {
        boolean five = column.meaning() == Meaning.CES
                && column.doubt().isEmpty()
                && written.stream().allMatch(text -> text.matches("[1-5]([.,]0+)?"));
        return five
                ? column.doubted("Nobody answered more than 5. If that is the end of the scale, say what each answer"
                        + " stands for on one of 1 to 7.")
                : column;
    }

    /** A grade as far as the wording of the questions lets it be one without anybody's being asked. */
    private MappedColumn asked(MappedColumn column) {
        if (!Grades.MEANINGS.contains(column.meaning())) {
            return column;
        }
        List<String> alike = alike(column.meaning());
        MappedColumn heeded = Wording.heeded(column);
        if (!heeded.doubt().isEmpty()) {
            return heeded;
        }
        if (alike.size() > 1 && alike.stream().filter(Guess::asksAboutAll).count() != 1) {
            return heeded.doubted(
                    alike.size() + " columns ask for " + column.meaning().text() + ", and one can count: "
                            + alike.stream().map(Said::quoted).collect(Collectors.joining(", ")) + ".");
        }
        return Wording.ofAnEvaluator(texts.columns())
                .map(other -> heeded.doubted("Does a customer answer it? " + Said.quoted(other)
                        + " speaks of customers and agents as an evaluator does."))
                .orElse(heeded);
    }

    /** The columns that by name and answers are of that meaning. */
    private List<String> alike(Meaning meaning) {
        return texts.columns().stream()
                .filter(other -> Words.meaning(other, kind).equals(Optional.of(meaning)))
                .filter(other -> !texts.written(other).isEmpty() && fits(meaning, texts.written(other)))
                .toList();
    }

    private static boolean asksAboutAll(String column) {
        return Words.plain(column).contains("overall");
    }

    /** Of several questions about the same the one that asks about all, else this one. */
    private String first(Meaning meaning, String column) {
        return Grades.MEANINGS.contains(meaning)
                ? alike(meaning).stream()
                        .filter(Guess::asksAboutAll)
                        .findFirst()
                        .orElse(column)
                : column;
    }

    /** The groups that tools make of the answers to the question of recommending, which has a column of its own. */
    private static boolean isGroups(List<String> written) {
        return !written.isEmpty()
                && written.stream().allMatch(text -> text.matches("(?i)detractors?|passives?|promoters?"));
    }

    private static MappedColumn ignored(String column, String doubt) {
        return asWritten(column, Meaning.IGNORE, doubt);
    }

    private static MappedColumn asWritten(String column, Meaning meaning, String doubt) {
        return new MappedColumn(column, meaning, Answers.AS_WRITTEN, null, null, doubt);
    }

    /** A name is not enough where the values say otherwise. */
    private boolean fits(Meaning meaning, List<String> written) {
        return switch (meaning.content()) {
            case TIME -> written.isEmpty() || !DateOrder.possible(written).isEmpty();
            case CODE -> meaning == Meaning.PURPOSE || Coded.possible(meaning, written);
            case NONE -> meaning != Meaning.PERSONAL || !CustomerColumns.isQuestion(written);
            case TEXT ->
                switch (meaning) {
                    case STATED_TOTAL ->
                        written.stream().anyMatch(text -> Total.number(text).isPresent());
                    case COMMENT -> kind != RecordKind.AUDIT || !Coded.isMarks(written);
                    default -> true;
                };
        };
    }

    private Meaning byValues(String column, Optional<Meaning> named, List<String> written) {
        if (ids.isNumbering(column)) {
            return Meaning.IGNORE;
        }
        if (named.filter(meaning -> meaning == Meaning.CONTACT_AT).isPresent() && GuessedDays.areTimesOfDay(written)) {
            return Meaning.TIME_OF_DAY;
        }
        if (kind == RecordKind.AUDIT && !taken.containsValue(column) && Coded.possible(Meaning.ITEM, written)) {
            return Meaning.ITEM;
        }
        if (texts.holdDates(column)) {
            Meaning day = kind == RecordKind.SURVEY ? Meaning.SENT_AT : Meaning.CONTACT_AT;
            boolean known = !alike(day).isEmpty() || !alike(Meaning.ANSWERED_AT).isEmpty();
            return day.in(kind) && !taken.containsKey(day) && !known ? day : Meaning.IGNORE;
        }
        return Meaning.IGNORE;
    }
}
