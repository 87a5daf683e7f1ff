package org.callaudit.analytics.mapping;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callaudit.analytics.mapping.Translation.Origin;
import org.callaudit.analytics.model.RecordKind;

/**
 * Applies a mapping. Nothing is judged here: what can't be translated is passed on as it is written, for the checks to
 * reject.
 */
public final class Translator {

    /** Of a form whose layout shows none. */
    private static final String SECTION = "questions";

    private static final Pattern UNIVERSAL = Pattern.compile("(?i)\\((utc|gmt)\\)");

    private final Mapping mapping;
    private final List<String> header;
    private final MadeIds ids;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final Map<String, String> people = new LinkedHashMap<>();

    private Translator(Mapping mapping) {
        this.mapping = mapping;
        this.header = header(mapping.kind());
        this.ids = new MadeIds(mapping);
    }

    /** All rows of the sheets as canonical records. */
    public static Translation translate(Mapping mapping, List<Sheet> sheets) {
        Translator translator = new Translator(mapping);
        for (int i = 0; i < sheets.size(); i++) {
            translator.add(i, sheets.get(i));
        }
        return new Translation(
                mapping.kind(), translator.header, translator.rows, translator.origins, translator.people);
    }

    /** An id made of words: in lower case, with hyphens. */
    public static String id(String words) {
        return Words.id(words);
    }

    /** The id of somebody of whom only the name is known. */
    public static String personId(String name) {
        return Words.id(Words.natural(name));
    }

    /** The form that the mapping's questions make up, as canonical rows below their header. */
    public static Translation form(Mapping mapping) {
        List<List<String>> rows = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (MappedColumn.Item item : mapping.items()) {
            origins.add(new Origin(0, rows.size()));
            rows.add(List.of(
                    mapping.formId(),
                    mapping.formVersion(),
                    SECTION,
                    item.id(),
                    item.text(),
                    Coded.plain(item.pointsPossible()),
                    item.errorClass(),
                    item.autoFail() ? "Y" : "N"));
        }
        return new Translation(RecordKind.FORM, RecordKind.FORM.required(), rows, origins, Map.of());
    }

    private static List<String> header(RecordKind kind) {
        List<String> header = new ArrayList<>(kind.required());
        header.addAll(kind.optional());
        return List.copyOf(header);
    }

    private void add(int place, Sheet sheet) {
        Cells cells = new Cells(sheet.table());
        for (int i = 0; i < sheet.table().rows().size(); i++) {
            cells.at(i);
            Draft record = new Draft();
            for (MappedColumn column : mapping.used()) {
                if (column.meaning() != Meaning.ITEM && column.meaning() != Meaning.TIME_OF_DAY) {
                    record.add(column.meaning().text(), value(column, cells));
                }
            }
            complete(record, sheet, cells);
            Origin origin = new Origin(place, i);
            if (mapping.kind() == RecordKind.AUDIT) {
                answers(record, cells, origin);
            } else {
                put(record, origin);
            }
        }
    }

    /** What a record needs and the source does not say. */
    private void complete(Draft record, Sheet sheet, Cells cells) {
        String name =
                Words.natural(mapping.layout() == Layout.SHEET_PER_AGENT ? sheet.name() : record.text("agent_name"));
        record.fill("agent_id", Words.id(name));
        if (record.has("agent_id")) {
            String id = record.text("agent_id");
            people.putIfAbsent(id, name.isBlank() ? id : name);
        }
        switch (mapping.kind()) {
            case AUDIT -> completeAudit(record, sheet, cells);
            case SURVEY -> completeSurvey(record, sheet, cells);
            case ROSTER, FORM -> completePerson(record);
            case STANDARD, EVENT, CASE, CONTACT -> {}
        }
    }

    private void completeAudit(Draft record, Sheet sheet, Cells cells) {
        record.fill("contact_at", record.text("audited_at"));
        record.fill("audited_at", record.text("contact_at"));
        String contact = record.text("contact_at");
        String audited = record.text("audited_at");
        if (audited.startsWith(day(contact)) && audited.compareTo(contact) < 0) {
            // A day without a time stands for midday, which may be before the contact of the same day.
            record.set("audited_at", contact);
        }
        record.fill("audit_id", ids.of(sheet, cells));
        record.fill("contact_id", record.text("audit_id"));
        record.fill("evaluator_id", "not-named");
        record.set("form_id", mapping.formId());
        record.set("form_version", mapping.formVersion());
        record.set("stated_total", total(record.text("stated_total"), cells));
    }

    private void completeSurvey(Draft record, Sheet sheet, Cells cells) {
        boolean answered =
                List.of("csat", "nps", "ces", "resolved", "comment").stream().anyMatch(record::has);
        if (!record.has("sent_at")) {
            record.set("sent_at", record.text("answered_at"));
            record.set("answers_only", record.has("sent_at") ? "Y" : "");
        }
        if (answered) {
            record.fill("answered_at", record.text("sent_at"));
        }
        if (isCount(Meaning.SURVEY_ID) && record.has("survey_id")) {
            record.set("survey_id", Words.id(mapping.name()) + "-" + record.text("survey_id"));
        }
        record.fill("survey_id", ids.of(sheet, cells));
        record.fill("contact_id", record.text("survey_id"));
    }

    /** Whether ids there are but numbers of rows, so that another file of the kind has the same ones. */
    private boolean isCount(Meaning meaning) {
        return mapping.column(meaning)
                .filter(column -> Words.plain(column.source()).equals("id"))
                .isPresent();
    }

    private static void completePerson(Draft record) {
        record.set("agent_name", Words.natural(record.text("agent_name")));
        record.fill("agent_name", record.text("agent_id"));
        record.fill("team_id", Words.id(record.text("team_name")));
        record.fill("team_name", record.text("team_id"));
        record.fill("valid_from", "2000-01-01");
    }

    private static String day(String time) {
        int end = time.indexOf('T');
        return end < 0 ? time : time.substring(0, end);
    }

    private String total(String written, Cells cells) {
        double most = 0;
        for (MappedColumn column : mapping.columns(Meaning.ITEM)) {
            String points = points(column, cells);
            MappedColumn.Item item = item(column);
            most += points.isEmpty() || points.equals(Answers.NOT_APPLICABLE) ? 0 : item.pointsPossible();
        }
        return Total.percent(written, mapping.total(), most)
                .map(java.math.BigDecimal::toPlainString)
                .orElse(written);
    }

    /** A row for each question that has an answer; the audit's own comment goes with the first that was missed. */
    private void answers(Draft audit, Cells cells, Origin origin) {
        String comment = audit.text("comment");
        audit.set("comment", "");
        List<Draft> answers = new ArrayList<>();
        Draft commented = null;
        for (MappedColumn column : mapping.columns(Meaning.ITEM)) {
            String points = points(column, cells);
            if (!points.isEmpty()) {
                Draft answer = audit.copy();
                answer.set("item_id", item(column).id());
                answer.set("points_awarded", points);
                commented = commented == null && isMissed(column, points) ? answer : commented;
                answers.add(answer);
            }
        }
        if (answers.isEmpty()) {
            answers.add(audit);
        }
        (commented == null ? answers.get(0) : commented).set("comment", comment);
        answers.forEach(answer -> put(answer, origin));
    }

    private static boolean isMissed(MappedColumn column, String points) {
        return Total.number(points)
                .filter(number -> number.doubleValue() < item(column).pointsPossible())
                .isPresent();
    }

    /** What the answer stands for; an answer that the mapping does not know is passed on as it is. */
    private static String points(MappedColumn column, Cells cells) {
        String answer = cells.text(column.source());
        return answer.isEmpty()
                ? item(column).blank()
                : column.answers().of(answer).orElse(answer);
    }

    private String value(MappedColumn column, Cells cells) {
        String text = cells.text(column.source());
        return switch (column.meaning().content()) {
            case TIME -> time(column, text, cells);
            case CODE -> text.isEmpty() ? "" : coded(column, text);
            case TEXT, NONE ->
                column.meaning() == Meaning.EVALUATOR_ID ? named(whole(text)) : isId(column) ? whole(text) : text;
        };
    }

    /** What the answer stands for; an answer that the mapping does not know is passed on as it is. */
    private static String coded(MappedColumn column, String text) {
        return column.answers()
                .of(text)
                .map(value -> Grades.number(column.meaning(), value).orElse(value))
                .or(() -> Grades.number(column.meaning(), text).flatMap(grade -> graded(column, grade)))
                .orElse(text);
    }

    /** What a number stands for that is not listed as it is written: itself, unless numbers are listed. */
    private static Optional<String> graded(MappedColumn column, String grade) {
        boolean listed = column.answers().values().keySet().stream()
                .anyMatch(answer -> Grades.number(column.meaning(), answer).isPresent());
        return listed ? column.answers().of(grade) : Optional.of(grade);
    }

    static boolean isId(MappedColumn column) {
        return column.meaning().text().endsWith("_id");
    }

    /** An id of digits to which a program that has numbers only has put a point and a zero. */
    static String whole(String id) {
        return id.matches("\\d+\\.0") ? id.substring(0, id.length() - 2) : id;
    }

    static String named(String evaluator) {
        return evaluator.contains(" ") ? personId(evaluator) : evaluator;
    }

    private String time(MappedColumn column, String text, Cells cells) {
        Optional<Moment> moment = Moment.parse(text, column.dates() == null ? DateOrder.YMD : column.dates());
        if (moment.isEmpty()) {
            return text;
        }
        if (UNIVERSAL.matcher(column.source()).find()) {
            moment = moment.map(Moment::universal);
        }
        if (mapping.kind() == RecordKind.ROSTER) {
            return moment.get().date().toString();
        }
        LocalTime clock = mapping.column(Meaning.TIME_OF_DAY)
                .flatMap(of -> Moment.time(cells.text(of.source())))
                .orElse(Moment.MIDDAY);
        return moment.get().text(clock);
    }

    private void put(Draft record, Origin origin) {
        rows.add(record.fields(header));
        origins.add(origin);
    }

    private static MappedColumn.Item item(MappedColumn column) {
        return java.util.Objects.requireNonNull(column.item());
    }
}
