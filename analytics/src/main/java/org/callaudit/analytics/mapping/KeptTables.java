package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableRow;

/**
 * What may be kept of tables once they are read: the columns that are used, and of these what is free text, or not what
 * the column is for, without personal data.
 */
public final class KeptTables {

    private KeptTables() {}

    /**
     * The tables in such a form that they can be read by the mapping, or by another one of the same columns, again.
     *
     * @param redact takes personal data out of a text
     */
    public static List<Sheet> of(Mapping mapping, List<Sheet> sheets, UnaryOperator<String> redact) {
        return sheets.stream().map(sheet -> kept(mapping, sheet, redact)).toList();
    }

    /** Whether a table of an unknown layout has columns that look like being about customers. */
    public static boolean hasCustomers(Sheet sheet) {
        return isPersonal(sheet).contains(true);
    }

    /** A table of an unknown layout as it may be kept: without what looks like being about customers. */
    public static List<List<String>> guessed(Sheet sheet, UnaryOperator<String> redact) {
        List<Boolean> personal = isPersonal(sheet);
        List<List<String>> records = new ArrayList<>(List.of(sheet.table().columns()));
        for (TableRow row : sheet.table().rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                cells.add(personal.get(i) ? "" : redact.apply(row.cells().get(i)));
            }
            records.add(cells);
        }
        return records;
    }

    /** Of each column whether it looks so. */
    private static List<Boolean> isPersonal(Sheet sheet) {
        return Guess.of("", List.of(sheet)).mapping().columns().stream()
                .map(column -> column.meaning() == Meaning.PERSONAL)
                .toList();
    }

    /** The tables without what is in them: their rows' places only. */
    public static List<Sheet> places(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> with(
                        sheet,
                        List.of(),
                        sheet.table().rows().stream()
                                .map(row -> new TableRow(row.line(), List.of()))
                                .toList()))
                .toList();
    }

    private static Sheet kept(Mapping mapping, Sheet sheet, UnaryOperator<String> redact) {
        List<MappedColumn> columns = mapping.read();
        Cells cells = new Cells(sheet.table());
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < sheet.table().rows().size(); i++) {
            cells.at(i);
            rows.add(new TableRow(
                    sheet.table().rows().get(i).line(),
                    columns.stream()
                            .map(column -> cell(column, cells.text(column.source()), redact))
                            .toList()));
        }
        return with(sheet, columns.stream().map(MappedColumn::source).toList(), rows);
    }

    private static Sheet with(Sheet sheet, List<String> columns, List<TableRow> rows) {
        Table table = sheet.table();
        return new Sheet(sheet.name(), new Table(table.source(), columns, rows, List.of(), table.delimiter()));
    }

    private static String cell(MappedColumn column, String text, UnaryOperator<String> redact) {
        boolean asItShouldBe =
                switch (column.meaning()) {
                    case COMMENT, TOPIC, CHANNEL, REVISION, TIME_OF_DAY, STATED_TOTAL -> false;
                    default ->
                        switch (column.meaning().content()) {
                            // Ids and the names of staff, by which rows are found again.
                            case TEXT -> true;
                            case TIME ->
                                Arrays.stream(DateOrder.values())
                                        .anyMatch(order ->
                                                Moment.parse(text, order).isPresent());
                            case CODE -> false;
                            case NONE -> Total.number(text).isPresent();
                        };
                };
        return asItShouldBe ? text : redact.apply(text);
    }
}
