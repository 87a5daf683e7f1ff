package org.callaudit.analytics.mapping;

import java.time.LocalTime;
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
import java.util.stream.IntStream;
import org.callaudit.analytics.model.RecordKind;

/** Guesses from names and values what the columns of an unknown table mean. */
public final class Guess {

    /** The beginning of a doubt about a column that should say something and is not understood. */
    static final String BY_ITS_NAME = "By its name ";

    /** Heads of columns that number the rows: no ids, for each file begins at 1, but they tell rows apart. */
    private static final Pattern NUMBERED =
            Pattern.compile("(no|nr|number|row|entry|serial|line|id)( (no|nr|number))?");

    private static final Pattern BESIDE = Pattern.compile("(?:Points|Feedback) - (.+)");

    private static final Pattern SERIAL = Pattern.compile("\\d{5}([.,]\\d+)?");

    /** So many rows that are numbered from 1 are no chance. */
    private static final int COUNTED = 3;

    private static final int SAMPLES = 5;

    private static final LocalTime AFTERNOON = LocalTime.of(11, 59);

    /** Of ids that tell records apart, so many at least are on one row only. */
    private static final double NEARLY_ALL = 0.9;

    private static final String IF_ONE = "If it is one, give it the meaning item.";

    /** Meanings that one record has but once. */
    private static final Set<Meaning> MANY =
            EnumSet.of(Meaning.ITEM, Meaning.IGNORE, Meaning.PERSONAL, Meaning.COMMENT);

    private static final Set<Meaning> IDS = EnumSet.of(Meaning.AUDIT_ID, Meaning.SURVEY_ID);

    private static final Set<Meaning> GRADES = EnumSet.of(Meaning.CSAT, Meaning.NPS, Meaning.CES, Meaning.RESOLVED);

    private final String name;
    private final List<Sheet> sheets;
    private final RecordKind kind;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<Meaning, String> taken = new EnumMap<>(Meaning.class);

    /** The order of the dates that can be read in one only. */
    private final Optional<DateOrder> plain;

    private Guess(String name, List<Sheet> sheets) {
        this.name = name;
        this.sheets = sheets;
        this.kind = GuessedKind.of(sheets.get(0).table());
        for (String column : sheets.get(0).table().columns()) {
            List<String> texts = new ArrayList<>();
            sheets.forEach(sheet -> texts.addAll(Cells.column(sheet.table(), column)));
            values.put(column, texts);
        }
        this.plain = Dates.plain(values.values().stream().map(Dates::of).toList());
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
        Set<String> ids = new HashSet<>();
        values.forEach((column, texts) -> columns.add(column(column, texts).toldFrom(ids)));
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
        Map<String, Set<String>> samples = new LinkedHashMap<>();
        values.forEach((column, texts) -> samples.put(column, samples(texts)));
        GuessedRule rule = GuessedRule.of(plain, values);
        Mapping mapping = identified(answered(rule.mapping()));
        return new Understanding(mapping, Said.of(mapping, sheets, all, rule), samples);
    }

    /** Where each row with a day has an answer, a day of which nothing more is said is that of the answer. */
    private Mapping answered(Mapping mapping) {
        Optional<MappedColumn> day = mapping.column(Meaning.SENT_AT)
                .filter(column -> !Words.plain(column.source()).matches(".*(sent|invit).*"));
        List<String> grades = mapping.columns().stream()
                .filter(column -> GRADES.contains(column.meaning())
                        || Words.meaning(column.source(), kind)
                                .filter(GRADES::contains)
                                .isPresent())
                .map(MappedColumn::source)
                .toList();
        if (day.isEmpty()
                || grades.isEmpty()
                || mapping.column(Meaning.ANSWERED_AT).isPresent()
                || !eachDayHasOneOf(day.get().source(), grades)) {
            return mapping;
        }
        return mapping.scored(
                mapping.total(),
                mapping.columns().stream()
                        .map(column -> column.equals(day.get()) ? column.as(Meaning.ANSWERED_AT) : column)
                        .toList());
    }

    /** Rows without a day are none of a customer: totals, or what stands below a table. */
    private boolean eachDayHasOneOf(String day, List<String> columns) {
        List<String> days = values.getOrDefault(day, List.of());
        List<List<String>> texts = columns.stream()
                .map(column -> values.getOrDefault(column, List.of()))
                .toList();
        return IntStream.range(0, days.size())
                .filter(row -> !days.get(row).isBlank())
                .allMatch(row -> texts.stream().anyMatch(of -> !of.get(row).isBlank()));
    }

    private MappedColumn column(String column, List<String> texts) {
        List<String> written = texts.stream().filter(text -> !text.isBlank()).toList();
        Optional<Meaning> named = Words.meaning(column, kind);
        Optional<Meaning> byName = named.filter(meaning -> fits(meaning, written));
        if (isBesideAnswer(column)) {
            return ignored(column, "");
        }
        if (byName.isEmpty() && kind == RecordKind.AUDIT && Words.isAboutTheAudit(column)) {
            return ignored(column, "By its name it is about the audit and no question of the form. " + IF_ONE);
        }
        if (byName.isEmpty() && kind == RecordKind.AUDIT && Words.isSum(column) && areNumbers(written)) {
            return ignored(column, "By its name it sums up questions. " + IF_ONE);
        }
        Meaning meaning = byName.orElseGet(() -> byValues(column, named, written));
        if ((byName.isPresent() && meaning == Meaning.IGNORE) || isGroups(written)) {
            return ignored(column, "");
        }
        if (IDS.contains(meaning) && isCount(column)) {
            return ignored(
                    column,
                    "It numbers the rows, and the next file may begin at 1 again: no id. If it is one, give it the meaning "
                            + meaning.text() + ".");
        }
        if (!MANY.contains(meaning) && !column.equals(taken.computeIfAbsent(meaning, first -> first(first, column)))) {
            return ignored(
                    column,
                    meaning == Meaning.ANSWERED_AT
                            ? ""
                            : "\"" + taken.get(meaning) + "\" already says " + meaning.text() + ".");
        }
        if (meaning == Meaning.IGNORE && named.filter(Guess::isTime).isPresent() && !written.isEmpty()) {
            return ignored(column, BY_ITS_NAME + named.get().text() + ", but it can't be read: " + unread(written));
        }
        if (meaning == Meaning.IGNORE && named.filter(GRADES::contains).isPresent() && !written.isEmpty()) {
            return ignored(
                    column,
                    BY_ITS_NAME + named.get().text()
                            + ", but not all answers are understood: give it that meaning, and"
                            + " each answer what it stands for, to have it read.");
        }
        return switch (meaning.content()) {
            case NONE ->
                meaning == Meaning.PERSONAL
                        ? new MappedColumn(
                                column, meaning, Answers.AS_WRITTEN, null, null, "Left out: about a customer.")
                        : ignored(column, written.isEmpty() ? "" : "Not understood, and not read.");
            case TIME ->
                byName.isPresent() ? dated(column, meaning, written) : guessed(dated(column, meaning, written));
            case CODE -> asked(doubted(Coded.column(column, meaning, written), written));
            case TEXT ->
                new MappedColumn(
                        column,
                        meaning,
                        Answers.AS_WRITTEN,
                        null,
                        null,
                        IDS.contains(meaning) && repeats(written)
                                ? "The same ones stand on several rows. If it is not the record's own id, give it the"
                                        + " meaning ignore."
                                : "");
        };
    }

    /** What Microsoft Forms puts beside each answer of a quiz. */
    private boolean isBesideAnswer(String column) {
        Matcher beside = BESIDE.matcher(column);
        return beside.matches()
                && values.containsKey(beside.group(1))
                && (Coded.possible(Meaning.ITEM, written(beside.group(1)))
                        || written(column).stream().allMatch(text -> text.matches("0([.,]0+)?"))
                        || !areNumbers(written(column)));
    }

    private static boolean areNumbers(List<String> written) {
        return written.stream().allMatch(text -> Total.number(text).isPresent());
    }

    private static boolean isTime(Meaning meaning) {
        return meaning.content() == Meaning.Content.TIME;
    }

    private static String unread(List<String> written) {
        return written.stream().allMatch(text -> SERIAL.matcher(text).matches())
                ? "numbers like these are days since 1900 or 1904. Format the cells as dates."
                : "write dates like 2026-10-31 or 10/31/2026 2:05 PM.";
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
        if (!GRADES.contains(column.meaning())) {
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
        return Wording.ofAnEvaluator(values.keySet())
                .map(other -> heeded.doubted("Does a customer answer it? " + Said.quoted(other)
                        + " speaks of customers and agents as an evaluator does."))
                .orElse(heeded);
    }

    /** The columns that by name and answers are of that meaning. */
    private List<String> alike(Meaning meaning) {
        return values.keySet().stream()
                .filter(other -> Words.meaning(other, kind).equals(Optional.of(meaning)))
                .filter(other -> !written(other).isEmpty() && fits(meaning, written(other)))
                .toList();
    }

    private static boolean asksAboutAll(String column) {
        return Words.plain(column).contains("overall");
    }

    /** Of several questions about the same the one that asks about all, else this one. */
    private String first(Meaning meaning, String column) {
        return GRADES.contains(meaning)
                ? alike(meaning).stream()
                        .filter(Guess::asksAboutAll)
                        .findFirst()
                        .orElse(column)
                : column;
    }

    private List<String> written(String column) {
        return values.getOrDefault(column, List.of()).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The groups that tools make of the answers to the question of recommending, which has a column of its own. */
    private static boolean isGroups(List<String> written) {
        return !written.isEmpty()
                && written.stream().allMatch(text -> text.matches("(?i)detractors?|passives?|promoters?"));
    }

    private static MappedColumn ignored(String column, String doubt) {
        return new MappedColumn(column, Meaning.IGNORE, Answers.AS_WRITTEN, null, null, doubt);
    }

    /** What can be read in two ways follows the other columns of dates. */
    private MappedColumn dated(String column, Meaning meaning, List<String> written) {
        Dates dates = Dates.of(written);
        DateOrder order = dates.order(plain);
        String doubt = "";
        if (dates.ambiguous() && plain.isEmpty()) {
            doubt = "Month first or day first? Nothing in it tells: " + order.text() + " was taken.";
        } else if (dates.halfConverted()) {
            doubt =
                    "No date of the workbook has a day above 12 here, and texts among them have: a program took days for"
                            + " months. Put them right in the file.";
        }
        Optional<String> zone =
                written.stream().flatMap(text -> Moment.zone(text).stream()).findFirst();
        if (doubt.isEmpty() && zone.isPresent()) {
            doubt = "Are these times of the United States? " + zone.get() + " was taken for theirs.";
        }
        return new MappedColumn(column, meaning, Answers.AS_WRITTEN, order, null, doubt);
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
        if (isNumbering(column)) {
            return Meaning.IGNORE;
        }
        if (named.filter(meaning -> meaning == Meaning.CONTACT_AT).isPresent() && areTimesOfDay(written)) {
            return Meaning.TIME_OF_DAY;
        }
        if (kind == RecordKind.AUDIT && !taken.containsValue(column) && Coded.possible(Meaning.ITEM, written)) {
            return Meaning.ITEM;
        }
        if (!written.isEmpty() && !DateOrder.possible(written).isEmpty()) {
            Meaning day = kind == RecordKind.SURVEY ? Meaning.SENT_AT : Meaning.CONTACT_AT;
            boolean known = !alike(day).isEmpty() || !alike(Meaning.ANSWERED_AT).isEmpty();
            return day.in(kind) && !taken.containsKey(day) && !known ? day : Meaning.IGNORE;
        }
        return Meaning.IGNORE;
    }

    /** Times on a clock, and not how long something took: some are in the afternoon, or say which half of the day. */
    private static boolean areTimesOfDay(List<String> written) {
        return written.stream().allMatch(text -> Moment.time(text).isPresent())
                && written.stream()
                        .anyMatch(text -> text.matches("(?i).*[ap]\\.?m\\.?")
                                || Moment.time(text).filter(AFTERNOON::isBefore).isPresent());
    }

    /** A day that is one by what stands there only, while other columns hold days as well. */
    private MappedColumn guessed(MappedColumn column) {
        List<String> others = values.keySet().stream()
                .filter(other -> !other.equals(column.source()))
                .filter(other -> !written(other).isEmpty()
                        && !DateOrder.possible(written(other)).isEmpty())
                .map(Said::quoted)
                .toList();
        return others.isEmpty() || !column.doubt().isEmpty()
                ? column
                : column.doubted("Is this the day that counts? " + String.join(", ", others)
                        + (others.size() == 1 ? " holds" : " hold") + " dates, too.");
    }

    /** Where no column holds ids, a contact's id if it is on one row only, or else who, when and by whom. */
    private Mapping identified(Mapping mapping) {
        Meaning id = mapping.kind() == RecordKind.AUDIT ? Meaning.AUDIT_ID : Meaning.SURVEY_ID;
        if (mapping.kind() == RecordKind.ROSTER || mapping.column(id).isPresent()) {
            return mapping;
        }
        Optional<MappedColumn> contact = mapping.column(Meaning.CONTACT_ID);
        if (contact.isPresent() && distinct(contact.get().source())) {
            return mapping.identifiedBy(List.of(contact.get().source()));
        }
        List<String> identity = new ArrayList<>();
        for (Meaning meaning : List.of(
                Meaning.CONTACT_ID,
                Meaning.AGENT_ID,
                Meaning.AGENT_NAME,
                Meaning.CONTACT_AT,
                Meaning.SENT_AT,
                Meaning.ANSWERED_AT,
                Meaning.AUDITED_AT,
                Meaning.EVALUATOR_ID)) {
            mapping.column(meaning).ifPresent(column -> identity.add(column.source()));
        }
        mapping.columns(Meaning.IGNORE).stream()
                .filter(column -> isNumbering(column.source()))
                .findFirst()
                .ifPresent(column -> identity.add(column.source()));
        return mapping.identifiedBy(identity);
    }

    private boolean isNumbering(String column) {
        return (NUMBERED.matcher(Words.plain(column)).matches() && (distinct(column) || isCount(column)))
                || (Words.meaning(column, kind).filter(IDS::contains).isPresent() && isCount(column));
    }

    /** Whether each sheet has the numbers from 1 there; a tool that calls its own numbers an id goes on counting. */
    private boolean isCount(String column) {
        return !Words.plain(column).equals("id")
                && sheets.stream().allMatch(sheet -> {
                    List<String> texts = Cells.column(sheet.table(), column).stream()
                            .filter(text -> !text.isBlank())
                            .toList();
                    Set<String> numbers = IntStream.rangeClosed(1, texts.size())
                            .mapToObj(Integer::toString)
                            .collect(Collectors.toSet());
                    return texts.size() >= COUNTED && numbers.equals(new HashSet<>(texts));
                });
    }

    private static boolean repeats(List<String> ids) {
        return new HashSet<>(ids).size() < NEARLY_ALL * ids.size();
    }

    /** Whether no two rows say the same there. */
    private boolean distinct(String column) {
        List<String> texts = values.getOrDefault(column, List.of());
        return new HashSet<>(texts).size() == texts.size();
    }

    private static Set<String> samples(List<String> texts) {
        Set<String> samples = new java.util.LinkedHashSet<>();
        for (String text : texts) {
            if (!text.isBlank() && samples.size() < SAMPLES) {
                samples.add(text);
            }
        }
        return samples;
    }
}
