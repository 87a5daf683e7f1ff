package org.callaudit.analytics.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns by name, and the one rule by which they are numbers. */
class ColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 -2 +3 007 .5 5. 1e3 1E-3 | 1.0 -2.0 3.0 7.0 0.5 5.0 1000.0 0.001",
                "\u22121.5 | -1.5",
                "94.01% 0 100.00% | 0.9401 0.0 1.0",
                "1,234.5 12 | 1234.5 12.0",
                "1.234,5 12 | 1234.5 12.0",
                "1,5 2,25 | 1.5 2.25",
                "1'234.5 1\u2019234\u2019567 | 1234.5 1234567.0",
                "1\u00a0234,5 1\u202f234 | 1234.5 1234.0",
                "1,234 12,345 | 1234.0 12345.0",
                "1,234 0,500 | 1.234 0.5",
                "1,234 2.5 | 1234.0 2.5",
                "1.234 2 | 1.234 2.0",
                "1.234.567 1.000 | 1234567.0 1000.0",
                "1,234,567 1.5 | 1234567.0 1.5",
                "7,3% 12% | 0.073 0.12",
            })
    void oneNotationHoldsForTheColumn(String entries, String numbers) {
        assertEquals(
                Arrays.stream(numbers.split(" ")).map(Double::valueOf).toList(),
                column(',', entries.split(" ")).numbers());
    }

    /** 1,234 could be either; where semicolons part the fields, the comma is likely the decimal mark. */
    @Test
    void theDelimiterSettlesWhatTheColumnLeavesOpen() {
        assertEquals(List.of(1234.0, 2.0), column(',', "1,234", "2").numbers());
        assertEquals(List.of(1.234, 2.0), column(';', "1,234", "2").numbers());
        assertEquals(List.of(1.234, 2.0), column(';', "1.234", "2").numbers());
        assertEquals(List.of(1234.5), column(';', "1,234.5").numbers());
    }

    @Test
    void blanksWithinNumbersPartGroupsOnly() {
        assertEquals(List.of(1234.5, 0.12), column(',', "1 234.5", "0.12").numbers());
        assertEquals(List.of(0.12), column(',', "12 %").numbers());
        assertThrows(NotANumberException.class, () -> column(',', "12 34").numbers());
    }

    @Test
    void missingEntriesAreCountedAndNull() {
        Column column = column(
                ',', "1", "", " ", "NA", "N/A", "n/a", "NaN", "null", "-", "\u2014", "#N/A", "#DIV/0!", " 2 ", "NULL",
                "None", "nan", ".", "*", "?", "\u2013");

        assertEquals(18, column.missing());
        List<Double> numbers = new ArrayList<>(column.numbers());
        numbers.removeIf(number -> number == null);
        assertEquals(List.of(1.0, 2.0), numbers);
        assertEquals("", column.texts().get(3));
        assertEquals("2", column.texts().get(12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0:00:17",
                "$5",
                "(5)",
                "Infinity",
                "1e999",
                "0x10",
                "1d",
                "1f",
                "1,23,4",
                "1,2345.0",
                "12,34.5",
                "1.2.3",
                "--1",
                "1e",
                "%",
                "..",
                "1,234.5.6",
                "١"
            })
    void whatIsNoNumberIsNamedWithItsPlace(String entry) {
        assertEquals(
                "calls.csv, line 3, column \"v\": \"" + entry
                        + "\" is not a number; correct it, or leave it blank or write NA if it is missing",
                assertThrows(
                                NotANumberException.class,
                                () -> column(',', "1", entry).numbers())
                        .getMessage());
    }

    @Test
    void aMixedColumnIsRefused() {
        assertEquals(
                "calls.csv, line 2, column \"v\": \"1,5\" is written with a decimal comma, but \"2.5\" on line 3 with a"
                        + " decimal point; write the whole column in one way",
                refused(',', "1,5", "2.5"));
        assertEquals(
                "calls.csv, line 3, column \"v\": \"95\" has no percent sign, but \"94.01%\" on line 2 has; write the"
                        + " whole column with it or without",
                refused(',', "94.01%", "95"));
        assertTrue(refused(Table.SHEET, "x").startsWith("calls.csv, row 2, column \"v\""));
    }

    @Test
    void columnsAreFoundByName() {
        Table table = new Table("calls.csv", List.of("Size ", "size", "Answer Rate"), List.of(), List.of());

        assertEquals("size", table.column("size").name());
        assertEquals("Answer Rate", table.column(" answer rate").name());
        assertFalse(table.has("SIZE"));
        assertEquals(
                "calls.csv has no column \"AnswerRate\"; did you mean \"Answer Rate\"?; its columns are: Size , size,"
                        + " Answer Rate",
                assertThrows(NoSuchColumnException.class, () -> table.column("AnswerRate"))
                        .getMessage());
        assertEquals(
                "calls.csv has no column \"team\"; its columns are: Size , size, Answer Rate",
                assertThrows(NoSuchColumnException.class, () -> table.column("team"))
                        .getMessage());
    }

    private static String refused(char delimiter, String... entries) {
        return String.valueOf(assertThrows(
                        NotANumberException.class,
                        () -> column(delimiter, entries).numbers())
                .getMessage());
    }

    private static Column column(char delimiter, String... entries) {
        List<TableRow> rows = new ArrayList<>();
        for (String entry : entries) {
            rows.add(new TableRow(rows.size() + 2, List.of(entry)));
        }
        return new Table("calls.csv", List.of("v"), rows, List.of(), delimiter).column("v");
    }
}
