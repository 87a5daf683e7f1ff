package org.callaudit.analytics.table;

import static org.callaudit.analytics.table.TestWorkbook.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks, odd and hostile ones too. */
class WorkbookFileTest {

    @TempDir
    Path folder;

    private TestWorkbook book;

    @BeforeEach
    void open() throws IOException {
        book = new TestWorkbook(folder.resolve("b.xlsx"));
    }

    @Test
    void cellsOfEveryTypeAreText() throws IOException {
        Table table = read(book.shared(
                        "<si><t>agent</t></si>", "<si><r><t>Zo</t></r><r><t>ë</t></r><rPh><t>x</t></rPh></si>")
                .formats("14", "0.00%", "h:mm:ss")
                .sheet(
                        "Audits",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                + text("B1", "day") + text("C1", "share") + text("D1", "took") + text("E1", "ok")
                                + text("F1", "sum") + text("G1", "iso") + text("H1", "word") + "</row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"B2\" s=\"1\"><v>46326</v></c>"
                                + "<c r=\"C2\" s=\"2\"><v>0.94</v></c>"
                                + "<c r=\"D2\" s=\"3\"><v>1.6203703703703703E-3</v></c>"
                                + "<c r=\"E2\" t=\"b\"><v>1</v></c>"
                                + "<c r=\"F2\"><f>0.1+0.2</f><v>0.30000000000000004</v></c>"
                                + "<c r=\"G2\" t=\"d\"><v>2026-10-31</v></c>"
                                + "<c r=\"H2\" t=\"str\"><f>A2</f><v>a_x000D_b &amp; c</v></c></row>"));

        assertEquals(List.of("agent", "day", "share", "took", "ok", "sum", "iso", "word"), table.columns());
        assertEquals(
                List.of("Zoë", "2026-10-31", "0.94", "00:02:20", "TRUE", "0.3", "2026-10-31", "a\rb & c"),
                table.rows().get(0).cells());
        assertEquals("b.xlsx, sheet \"Audits\"", table.source());
    }

    @Test
    void errorsAndFormulasWithoutAResultAreMissing() throws IOException {
        Table table = read(book.sheet(
                "S",
                row(1, "a", "b", "c")
                        + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c><c r=\"B2\"><f>1/0</f></c>"
                        + text("C2", "x") + "</row>"));

        assertEquals(List.of("", "", "x"), table.rows().get(0).cells());
        assertEquals(
                List.of(
                        "1 cell holds an error, read as missing",
                        "1 formula has no stored result, read as missing: open the workbook and save it again"),
                table.notes());
    }

    @Test
    void daysAreCountedFromTheBookBeginning() throws IOException {
        String day = "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44864</v></c><c r=\"B2\"><v>1</v></c></row>";
        Table table = read(book.from1904().formats("yyyy\\-mm\\-dd").sheet("S", row(1, "day", "n") + day));

        assertEquals("2026-10-31", table.rows().get(0).cells().get(0));
    }

    @Test
    void gapsBlankColumnsAndTitlesKeepTheirPlace() throws IOException {
        Table table = read(book.sheet(
                "S",
                row(2, "", "Quality in October")
                        + row(6, "", "agent", "", "score")
                        + row(7, "", "Ann", "", "1")
                        + row(10, "", "Bob", "", "2", "seen")));

        assertEquals(List.of("agent", "score", "column 5"), table.columns());
        assertEquals(new TableRow(10, List.of("Bob", "2", "seen")), table.rows().get(1));
        assertEquals(
                List.of(
                        "header on row 6; what stands above it is passed over",
                        "2 blank rows passed over",
                        "2 empty columns passed over",
                        "column 5 is named \"column 5\""),
                table.notes());
    }

    @Test
    void cellsWithoutAddressesFollowOneAnother() throws IOException {
        Table table = read(
                book.sheet("S", "<row><c t=\"inlineStr\"><is><t>n</t></is></c></row><row><c><v>45123.0</v></c></row>"));

        assertEquals(new TableRow(2, List.of("45123")), table.rows().get(0));
    }

    @Test
    void theSheetThatLooksLikeATableIsTaken() throws IOException {
        TestWorkbook several = book.sheet("Notes", row(1, "How to") + row(2, "Read") + row(3, "this") + row(4, "well"))
                .sheet("Pivot", row(1, "agent", "mean") + row(2, "Ann", "1.5"))
                .sheet("Audits", row(1, "agent", "score") + row(2, "Ann", "1") + row(3, "Ann", "2"))
                .sheet("Old", "hidden", row(1, "a", "b") + row(2, "1", "2") + row(3, "1", "2") + row(4, "3", "4"));
        Path path = several.save();

        Table table = TableReader.read(path, TableChoice.found());

        assertEquals("b.xlsx, sheet \"Audits\"", table.source());
        assertEquals(List.of("sheet \"Audits\" of Notes, Pivot, Audits, Old (hidden)"), table.notes());
        assertEquals(
                "b.xlsx, sheet \"Old\"",
                TableReader.read(path, new TableChoice("old", null, null)).source());
        assertEquals(
                "b.xlsx, sheet \"Pivot\"",
                TableReader.read(path, new TableChoice("2", null, null)).source());
        assertRefused(
                path,
                new TableChoice("Roster", null, null),
                "b.xlsx has no sheet \"Roster\"; its sheets are: Notes, Pivot, Audits, Old (hidden)");
    }

    /** Every row that a sheet can have, formatted and empty: read through, and nothing kept. */
    @Test
    void aMillionEmptyRowsAreNothing() throws IOException {
        Table table = read(book.longSheet(
                "S",
                row(1, "agent", "score") + row(2, "Ann", "1"),
                "<row s=\"1\"><c s=\"1\"/><c s=\"1\"/></row>",
                1_048_574,
                ""));

        assertEquals(1, table.rows().size());
        assertEquals(List.of(), table.notes());
    }

    @Test
    void whatExpandsWithoutEndIsRefused() throws IOException {
        Path path = book.longSheet("S", "", " ".repeat(1 << 10), 1 << 11, "").save();

        try (WorkbookParts parts = WorkbookParts.open(path, "b.xlsx", 1 << 20)) {
            String said = String.valueOf(assertThrows(
                            UnreadableTableException.class, () -> parts.walk("xl/worksheets/s1.xml", element -> {}))
                    .getMessage());
            assertTrue(said.startsWith("b.xlsx expands to more than 1 MB"), said);
        }
    }

    @Test
    void aCellHasALimit() throws IOException {
        Path path = book.longSheet("S", "<row><c t=\"inlineStr\"><is><t>", "x".repeat(1000), 101, "</t></is></c></row>")
                .save();

        assertRefused(path, TableChoice.found(), "b.xlsx, sheet \"S\" has a cell of more than 100000 characters");
    }

    @Test
    void aRowOfEveryColumnThereIsFitsOnce() throws IOException {
        String far = "<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>";
        assertEquals(
                List.of("column 1", "column 16384"),
                read(book.longSheet("S", "", far, 2, "")).columns());

        Path path = new TestWorkbook(folder.resolve("wide.xlsx"))
                .longSheet("S", "", far, 1300, "")
                .save();
        assertRefused(path, TableChoice.found(), "wide.xlsx, sheet \"S\" holds more than 20000000 cells");
    }

    @ParameterizedTest
    @CsvSource({
        "mimetype, application/vnd.oasis.opendocument.spreadsheet, is an OpenDocument file (.ods)",
        "xl/workbook.bin, '', is a binary workbook (.xlsb)",
        "word/document.xml, '', is a Word document",
        "calls.csv, '', is a zip archive without a workbook",
        "xl/workbook.xml, '', is damaged",
        "xl/workbook.xml, <workbook><sheets>, is damaged",
        "xl/workbook.xml, <!DOCTYPE w [<!ENTITY e 'eee'>]><workbook>&e;</workbook>, is damaged",
        "xl/workbook.xml, <workbook/>, has no sheet with cells",
    })
    void otherDocumentsAreNamed(String part, String content, String message) throws IOException {
        assertRefused(book.part(part, content).close(), TableChoice.found(), "b.xlsx " + message);
    }

    private static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static Table read(TestWorkbook book) throws IOException {
        return TableReader.read(book.save(), TableChoice.found());
    }

    private static void assertRefused(Path path, TableChoice choice, String message) {
        String said = String.valueOf(assertThrows(UnreadableTableException.class, () -> TableReader.read(path, choice))
                .getMessage());
        assertTrue(said.startsWith(message), said);
    }
}
