package org.callaudit.analytics.mapping;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.mapping.Translation.Origin;
import org.callaudit.analytics.model.RecordKind;

/**
 * Applies a mapping. Nothing is judged here: what can't be translated is passed on as it is written, for the checks to
 * reject.
 */
public final class Translator {

    /** Of a form whose layout shows none. */
    private static final String SECTION = "questions";

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
            Map<String, String> record = new LinkedHashMap<>();
            for (MappedColumn column : mapping.used()) {
                if (column.meaning() != Meaning.ITEM && column.meaning() != Meaning.TIME_OF_DAY) {
                    record.merge(column.meaning().text(), value(column, cells), Translator::joined);
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

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " / " + other;
    }

    /** What a record needs and the source does not say. */
    private void complete(Map<String, String> record, Sheet sheet, Cells cells) {
        String name = mapping.layout() == Layout.SHEET_PER_AGENT
                ? sheet.name()
                : record.getOrDefault(Meaning.AGENT_NAME.text(), "");
        if (record.getOrDefault(Meaning.AGENT_ID.text(), "").isEmpty() && !name.isBlank()) {
            record.put(Meaning.AGENT_ID.text(), Words.id(name));
        }
        String agent = record.getOrDefault(Meaning.AGENT_ID.text(), "");
        if (!agent.isEmpty()) {
            people.putIfAbsent(agent, name.isBlank() ? agent : name);
        }
        switch (mapping.kind()) {
            case AUDIT -> completeAudit(record, sheet, cells);
            case SURVEY -> completeSurvey(record, sheet, cells);
            case ROSTER, FORM -> completePerson(record);
        }
    }

    private void completeAudit(Map<String, String> record, Sheet sheet, Cells cells) {
        fill(record, "contact_at", record.getOrDefault("audited_at", ""));
        fill(record, "audited_at", record.get("contact_at"));
        if (record.get("audited_at").startsWith(day(record.get("contact_at")))
                && record.get("audited_at").compareTo(record.get("contact_at")) < 0) {
            // A day without a time stands for midday, which may be before the contact of the same day.
            record.put("audited_at", record.get("contact_at"));
        }
        fill(record, "audit_id", ids.of(sheet, cells));
        fill(record, "contact_id", record.get("audit_id"));
        fill(record, "evaluator_id", "not-named");
        record.put("form_id", mapping.formId());
        record.put("form_version", mapping.formVersion());
        record.put("stated_total", total(record.getOrDefault("stated_total", ""), cells));
    }

    private void completeSurvey(Map<String, String> record, Sheet sheet, Cells cells) {
        boolean answered = List.of("csat", "nps", "ces", "resolved", "comment").stream()
                .anyMatch(grade -> !record.getOrDefault(grade, "").isEmpty());
        fill(record, "sent_at", record.getOrDefault("answered_at", ""));
        if (answered) {
            fill(record, "answered_at", record.get("sent_at"));
        }
        fill(record, "survey_id", ids.of(sheet, cells));
        fill(record, "contact_id", record.get("survey_id"));
    }

    private static void completePerson(Map<String, String> record) {
        fill(record, "agent_name", record.getOrDefault("agent_id", ""));
        fill(record, "team_id", Words.id(record.getOrDefault("team_name", "")));
        fill(record, "team_name", record.get("team_id"));
        fill(record, "valid_from", "2000-01-01");
    }

    private static void fill(Map<String, String> record, String column, String value) {
        if (record.getOrDefault(column, "").isEmpty()) {
            record.put(column, value);
        }
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
    private void answers(Map<String, String> record, Cells cells, Origin origin) {
        String comment = record.getOrDefault("comment", "");
        List<Map<String, String>> answers = new ArrayList<>();
        int missed = -1;
        for (MappedColumn column : mapping.columns(Meaning.ITEM)) {
            String points = points(column, cells);
            if (!points.isEmpty()) {
                Map<String, String> answer = new LinkedHashMap<>(record);
                answer.put("item_id", item(column).id());
                answer.put("points_awarded", points);
                answer.put("comment", "");
                boolean wrong = Total.number(points)
                        .filter(number -> number.doubleValue() < item(column).pointsPossible())
                        .isPresent();
                missed = missed < 0 && wrong ? answers.size() : missed;
                answers.add(answer);
            }
        }
        if (answers.isEmpty()) {
            record.put("item_id", "");
            record.put("points_awarded", "");
            answers.add(record);
        }
        answers.get(Math.max(0, missed)).put("comment", comment);
        answers.forEach(answer -> put(answer, origin));
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
            case CODE -> text.isEmpty() ? "" : column.answers().of(text).orElse(text);
            case TEXT, NONE -> column.meaning() == Meaning.EVALUATOR_ID ? named(text) : text;
        };
    }

    private static String named(String evaluator) {
        return evaluator.contains(" ") ? Words.id(evaluator) : evaluator;
    }

    private String time(MappedColumn column, String text, Cells cells) {
        Optional<Moment> moment = Moment.parse(text, column.dates() == null ? DateOrder.YMD : column.dates());
        if (moment.isEmpty()) {
            return text;
        }
        if (mapping.kind() == RecordKind.ROSTER) {
            return moment.get().date().toString();
        }
        LocalTime clock = mapping.column(Meaning.TIME_OF_DAY)
                .flatMap(of -> Moment.time(cells.text(of.source())))
                .orElse(Moment.MIDDAY);
        return moment.get().text(clock);
    }

    private void put(Map<String, String> record, Origin origin) {
        rows.add(header.stream()
                .map(column -> record.getOrDefault(column, "").replaceAll("\\s*[\\r\\n]+\\s*", " "))
                .toList());
        origins.add(origin);
    }

    private static MappedColumn.Item item(MappedColumn column) {
        return java.util.Objects.requireNonNull(column.item());
    }
}
