package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableRow;
import org.jspecify.annotations.Nullable;

/** Reads a mapping workbook that came back; all that is wrong with it is said at once. */
public final class MappingReading {

    private static final RecordKind[] KINDS = {RecordKind.ROSTER, RecordKind.FORM, RecordKind.SURVEY, RecordKind.AUDIT};

    private final List<String> faults = new ArrayList<>();
    private final Table settings;
    private final Table columns;

    private MappingReading(Table settings, Table columns) {
        this.settings = settings;
        this.columns = columns;
    }

    /** Whether a workbook with these sheets can be a mapping. */
    public static boolean isMapping(List<Sheet> sheets) {
        return sheet(sheets, MappingWorkbook.SETTINGS)
                        .filter(table -> table.columns().containsAll(MappingWorkbook.SETTING_HEADS))
                        .isPresent()
                && sheet(sheets, MappingWorkbook.COLUMNS)
                        .filter(table -> table.has("column") && table.has("meaning"))
                        .isPresent();
    }

    /**
     * The mapping in such a workbook.
     *
     * @throws BadMappingException if a cell of it can't be used; its message names every one
     */
    public static Mapping read(List<Sheet> sheets) {
        return new MappingReading(
                        sheet(sheets, MappingWorkbook.SETTINGS).orElseThrow(),
                        sheet(sheets, MappingWorkbook.COLUMNS).orElseThrow())
                .mapping();
    }

    /** A mapping workbook that can't be used. */
    public static final class BadMappingException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BadMappingException(String message) {
            super(message);
        }
    }

    private static Optional<Table> sheet(List<Sheet> sheets, String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .map(Sheet::table)
                .findFirst();
    }

    private Mapping mapping() {
        Map<String, String> values = new HashMap<>();
        for (TableRow row : settings.rows()) {
            values.put(cell(settings, row, "setting"), cell(settings, row, "value"));
        }
        RecordKind kind = choice(values, "records", KINDS, RecordKind::text, RecordKind.AUDIT);
        boolean audits = kind == RecordKind.AUDIT;
        Mapping mapping = new Mapping(
                filled(values, "layout"),
                kind,
                choice(values, "arrangement", Layout.values(), Layout::text, Layout.WIDE),
                audits ? filled(values, "form_id") : "",
                audits ? filled(values, "form_version") : "",
                choice(values, "totals", TotalScale.values(), TotalScale::text, TotalScale.PERCENT),
                Arrays.stream(values.getOrDefault("identity", "").split("\\|"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                yes(values.getOrDefault("living", "")),
                yes(values.getOrDefault("apply again", "")),
                columns.rows().stream().map(this::column).toList());
        check(mapping);
        if (!faults.isEmpty()) {
            throw new BadMappingException("The mapping can't be used: " + String.join(" ", faults));
        }
        return mapping;
    }

    private MappedColumn column(TableRow row) {
        String word = cell(columns, row, "meaning");
        Meaning meaning = Meaning.named(word).orElse(null);
        if (meaning == null) {
            faults.add(at(row, "meaning") + "\"" + word + "\" is none of " + words() + ".");
            meaning = Meaning.IGNORE;
        }
        return new MappedColumn(
                cell(columns, row, "column"),
                meaning,
                answers(row),
                meaning.content() == Meaning.Content.TIME ? dates(row) : null,
                meaning == Meaning.ITEM ? item(row) : null,
                "");
    }

    private Answers answers(TableRow row) {
        try {
            return Answers.parse(cell(columns, row, "answers"));
        } catch (IllegalArgumentException e) {
            faults.add(at(row, "answers") + e.getMessage() + ".");
            return Answers.AS_WRITTEN;
        }
    }

    private DateOrder dates(TableRow row) {
        String word = cell(columns, row, "dates");
        return Arrays.stream(DateOrder.values())
                .filter(order -> order.text().equalsIgnoreCase(word))
                .findFirst()
                .orElseGet(() -> {
                    if (!word.isEmpty()) {
                        faults.add(at(row, "dates") + "\"" + word + "\" is none of ymd, mdy, dmy.");
                    }
                    return DateOrder.YMD;
                });
    }

    private MappedColumn.Item item(TableRow row) {
        String source = cell(columns, row, "column");
        String text = otherwise(cell(columns, row, "question"), source);
        return new MappedColumn.Item(
                otherwise(cell(columns, row, "item id"), Words.id(text)),
                text,
                points(row),
                errorClass(row),
                yes(cell(columns, row, "auto-fail")),
                cell(columns, row, "blank means"));
    }

    private double points(TableRow row) {
        String word = cell(columns, row, "points possible");
        return Total.number(word)
                .map(Number::doubleValue)
                .filter(points -> points > 0)
                .orElseGet(() -> {
                    faults.add(at(row, "points possible") + "\"" + word + "\" is no number above 0.");
                    return 1.0;
                });
    }

    private String errorClass(TableRow row) {
        String word = otherwise(cell(columns, row, "error class"), ErrorClass.NON_CRITICAL.text());
        if (Arrays.stream(ErrorClass.values()).noneMatch(known -> known.text().equals(word))) {
            faults.add(at(row, "error class") + "\"" + word + "\" is none of "
                    + Arrays.stream(ErrorClass.values()).map(ErrorClass::text).collect(Collectors.joining(", ")) + ".");
        }
        return word;
    }

    /** What a record can't do without. */
    private void check(Mapping mapping) {
        for (MappedColumn column : mapping.used()) {
            if (!column.meaning().in(mapping.kind())) {
                faults.add("Column \"" + column.source() + "\" means "
                        + column.meaning().text() + ", which " + mapping.kind().text() + " records don't have.");
            }
        }
        faults.addAll(mapping.lacks());
        Set<String> ids = new HashSet<>();
        for (MappedColumn.Item item : mapping.items()) {
            if (!ids.add(item.id())) {
                faults.add("Two questions have the item id \"" + item.id() + "\".");
            }
        }
        for (String name : mapping.identity()) {
            if (mapping.columns().stream().noneMatch(column -> column.source().equals(name))) {
                faults.add("identity names a column \"" + name + "\", and there is none.");
            }
        }
    }

    private String filled(Map<String, String> values, String setting) {
        String value = values.getOrDefault(setting, "");
        if (value.isEmpty()) {
            faults.add("The setting " + setting + " is blank.");
        }
        return value;
    }

    private <T> T choice(
            Map<String, String> values,
            String setting,
            T[] choices,
            java.util.function.Function<T, String> word,
            T otherwise) {
        String value = values.getOrDefault(setting, "");
        return Arrays.stream(choices)
                .filter(choice -> word.apply(choice).equalsIgnoreCase(value))
                .findFirst()
                .orElseGet(() -> {
                    faults.add("The setting " + setting + " is \"" + value + "\", none of "
                            + Arrays.stream(choices).map(word).collect(Collectors.joining(", ")) + ".");
                    return otherwise;
                });
    }

    private static String words() {
        return Arrays.stream(Meaning.values()).map(Meaning::text).collect(Collectors.joining(", "));
    }

    private static boolean yes(String word) {
        return word.toLowerCase(Locale.ROOT).matches("y|yes|true|1");
    }

    private static String otherwise(String text, String blank) {
        return text.isBlank() ? blank : text;
    }

    private static String at(TableRow row, String column) {
        return "Sheet " + MappingWorkbook.COLUMNS + ", row " + row.line() + ", " + column + ": ";
    }

    private static String cell(Table table, TableRow row, String column) {
        @Nullable
        Integer place =
                table.has(column) ? table.columns().indexOf(table.column(column).name()) : null;
        return place == null ? "" : row.cells().get(place).strip();
    }
}
