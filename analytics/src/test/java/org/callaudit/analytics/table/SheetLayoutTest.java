package org.callaudit.analytics.table;

import static org.callaudit.analytics.table.TestWorkbook.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sheet hides is read like the rest, and told. */
class SheetLayoutTest {

    private static final String MERGES = "<mergeCells count=\"9\">%s</mergeCells>";

    @TempDir
    Path folder;

    private TestWorkbook book;

    @BeforeEach
    void open() throws IOException {
        book = new TestWorkbook(folder.resolve("b.xlsx"));
    }

    @Test
    void hiddenColumnsAndRowsAreReadAndTold() throws IOException {
        Table table = only(book.sheet(
                "S",
                "visible",
                "<cols><col min=\"1\" max=\"1\"/><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"true\"/></cols>",
                row(1, "agent", "day", "score").replace("<row ", "<row hidden=\"0\" ")
                        + row(2, "Ann", "2026-10-01", "1")
                        + row(3, "Ann", "2026-10-02", "2").replace("<row ", "<row hidden=\"1\" ")
                        + row(4, "Bo", "2026-10-03", "3").replace("<row ", "<row hidden=\"1\" ")
                        + "<row r=\"9\" hidden=\"1\"/>",
                ""));

        assertEquals(3, table.rows().size());
        assertEquals(
                List.of("columns B, C are hidden and were read like the others", "2 hidden rows were read"),
                table.notes());
    }

    @Test
    void aTitleOverAllColumnsIsNoGroup() throws IOException {
        Table table = only(book.sheet(
                "S",
                "visible",
                "",
                row(1, "Quality in October") + row(2, "agent", "day", "score") + row(3, "Ann", "2026-10-01", "1"),
                MERGES.formatted("<mergeCell ref=\"A1:C1\"/>")));

        assertEquals(List.of("agent", "day", "score"), table.columns());
        assertEquals(List.of("header on row 2; what stands above it is passed over"), table.notes());
    }

    @Test
    void belowMergedHeadsOfGroupsStandTheNames() throws IOException {
        Table table = only(book.sheet(
                "S",
                "visible",
                "",
                row(1, "Audits")
                        + row(3, "Agent", "Day", "Opening", "", "", "Closing", "", "Total")
                        + row(4, "", "", "Greets", "Verifies", "Note", "Thanks", "Note")
                        + row(5, "Ann", "2026-10-01", "Yes", "No", "late", "Yes", "", "50")
                        + row(6, "Bo", "2026-10-02", "Yes", "Yes", "", "Yes", "short", "100"),
                MERGES.formatted("<mergeCell ref=\"A1:H1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:B4\"/>"
                        + "<mergeCell ref=\"C3:E3\"/><mergeCell ref=\"F3:G3\"/><mergeCell ref=\"H3:H4\"/>"
                        + "<mergeCell ref=\"A6:A7\"/>")));

        assertEquals(
                List.of("Agent", "Day", "Greets", "Verifies", "Opening: Note", "Thanks", "Closing: Note", "Total"),
                table.columns());
        assertEquals(5, table.rows().get(0).line());
        assertEquals(2, table.rows().size());
        assertEquals(
                List.of(
                        "header cells A3:A4, B3:B4, C3:E3, F3:G3, H3:H4 are merged",
                        "cells are merged below the header in 1 place: what they hold was read for the first of them only",
                        "header on row 4; what stands above it is passed over"),
                table.notes());
    }

    /** Names beside the groups on the lower row, so that this one alone looks like the header. */
    @Test
    void aLowerRowWithAllNamesIsTheHeader() throws IOException {
        Table table = only(book.sheet(
                "S",
                "visible",
                "",
                row(1, "", "", "Opening", "", "Closing", "")
                        + row(2, "Agent", "Day", "Greets", "Verifies", "Thanks", "Sums up")
                        + row(3, "Ann", "2026-10-01", "Yes", "No", "Yes", "Yes"),
                MERGES.formatted("<mergeCell ref=\"C1:D1\"/><mergeCell ref=\"E1:F1\"/>")));

        assertEquals(List.of("Agent", "Day", "Greets", "Verifies", "Thanks", "Sums up"), table.columns());
        assertEquals(List.of("header cells C1:D1, E1:F1 are merged"), table.notes());
    }

    @Test
    void sheetsThatAreNotReadAreTold() throws IOException {
        String data = row(1, "agent", "score") + row(2, "Ann", "1") + row(3, "Bo", "2");
        book.sheet("Read me", row(1, "How to use this"))
                .sheet("Sums", row(3, "agent", "mean of score") + row(4, "Ann", "1") + row(5, "Bo", "2"))
                .sheet("Audits", data)
                .sheet("Lists", "veryHidden", data)
                .sheet("Empty", "")
                .part(
                        "xl/worksheets/_rels/s2.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/pivotTable\" Target=\"../pivotTables/p1.xml\"/></Relationships>")
                .part(
                        "xl/pivotTables/p1.xml",
                        "<pivotTableDefinition><location ref=\"A3:B5\"/></pivotTableDefinition>");

        Map<String, Table> tables = TableReader.sheets(book.save());

        assertEquals(List.of("Audits"), List.copyOf(tables.keySet()));
        assertEquals(
                List.of(
                        "sheet \"Read me\" holds no rows below a header and was not read",
                        "sheet \"Lists\" is hidden and was not read",
                        "sheet \"Sums\" is a pivot table and was not read"),
                tables.values().iterator().next().notes());
    }

    /** A program may write cells, and rows, in any order. */
    @Test
    void cellsOutOfOrderAreNotLost() throws IOException {
        Table table = only(book.sheet(
                "S",
                "<row r=\"3\">" + cell("B3", "2") + cell("A3", "Bo") + "</row>" + "<row r=\"2\">" + cell("C2", "x")
                        + cell("A2", "Ann") + cell("B2", "1") + "</row>" + row(1, "agent", "score", "note")));

        assertEquals(List.of("agent", "score", "note"), table.columns());
        assertEquals(
                List.of(new TableRow(2, List.of("Ann", "1", "x")), new TableRow(3, List.of("Bo", "2", ""))),
                table.rows());
        assertEquals(List.of(), table.notes());
    }

    private static String cell(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static Table only(TestWorkbook book) throws IOException {
        return TableReader.sheets(book.save()).values().iterator().next();
    }
}
