package org.callaudit.analytics.mapping;

import static org.callaudit.analytics.table.TestWorkbook.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.table.TestWorkbook;
import org.callaudit.analytics.table.UnreadableTableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are odd, damaged or meant to harm: each is understood or refused with a reason, soon and in little memory. */
class HostileWorkbookTest {

    /** Long enough for a machine that does other things besides, and nothing to what a hostile file would take. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final String HEAD = row(1, "Agent", "Auditor", "Date", "Greets", "Verifies", "Score");
    private static final String ANN = row(2, "Ann", "Pat", "2026-10-01", "Yes", "No", "50");
    private static final String UNDERSTOOD = "agent_name evaluator_id contact_at item item stated_total";

    @TempDir
    Path folder;

    private TestWorkbook book;

    @BeforeEach
    void open() throws IOException {
        book = new TestWorkbook(folder.resolve("b.xlsx"));
    }

    @Test
    void allRowsThereAreStyledAndEmpty() throws IOException {
        Path path = book.longSheet("S", HEAD + ANN, "<row s=\"1\"><c s=\"1\"/></row>", 1_048_574, "")
                .save();
        assertTimeoutPreemptively(SOON, () -> assertEquals(UNDERSTOOD, understood(path)));
    }

    @Test
    void mergedOverTheWholeSheet() throws IOException {
        book.sheet("S", "visible", "", HEAD + ANN, "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
        Path path = book.save();
        assertTimeoutPreemptively(SOON, () -> assertEquals(UNDERSTOOD, understood(path)));
        assertTrue(
                Guess.of("b", Sheet.of(path)).said().contains("header cells A1:XFD1048576 are merged"),
                "what is merged is told");
    }

    @Test
    void everyRowHasMergedCells() throws IOException {
        String merges = "<mergeCell ref=\"B2:C2\"/>".repeat(200_000);
        Path path = book.sheet("S", "visible", "", HEAD + ANN, "<mergeCells>" + merges + "</mergeCells>")
                .save();
        assertTimeoutPreemptively(SOON, () -> Sheet.of(path));
        assertTrue(Sheet.of(path).get(0).table().notes().get(0).contains(" in 200000 places"));
    }

    /** As many columns as are read are guessed at once; more are refused. */
    @ParameterizedTest
    @ValueSource(ints = {2000, 16_384})
    void manyColumns(int columns) throws IOException {
        StringBuilder head = new StringBuilder("<row r=\"1\">");
        StringBuilder data = new StringBuilder("<row r=\"2\">");
        for (int i = 0; i < columns; i++) {
            head.append("<c t=\"inlineStr\"><is><t>q").append(i).append("x</t></is></c>");
            data.append("<c><v>").append(i % 2).append("</v></c>");
        }
        Path path = book.sheet("S", head.append("</row>").toString() + data.append("</row>"))
                .save();
        if (columns > 2000) {
            assertRefused(path, "b.xlsx, sheet \"S\" has 16384 columns");
        } else {
            assertTimeoutPreemptively(SOON, () -> Guess.of("b", Sheet.of(path)));
        }
    }

    @Test
    void formulasWithErrorsLinksOutAndMacros() throws IOException {
        String row =
                "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>[1]Staff!$A$2</f><v>Bo</v></c><c r=\"B3\" t=\"e\"><f>VLOOKUP(1,2,3)</f>"
                        + "<v>#N/A</v></c><c r=\"C3\" t=\"d\"><v>2026-10-02</v></c><c r=\"F3\"><f>1/0</f></c></row>";
        book.sheet("S", HEAD + ANN + row)
                .part("xl/vbaProject.bin", "not run")
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .part(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/externalLinkPath\" Target=\"file:///etc/hostname\" TargetMode=\"External\"/></Relationships>");
        Path path = book.save();
        assertEquals(UNDERSTOOD, understood(path));
        assertEquals(
                List.of("Bo", "", "2026-10-02", "", "", ""),
                Sheet.of(path).get(0).table().rows().get(1).cells());
        String said = Guess.of("b", Sheet.of(path)).said();
        assertTrue(said.contains("1 cell holds an error, read as missing; 1 formula has no stored result"), said);
    }

    @Test
    void textsThatAreNotThere() throws IOException {
        book.shared("<si><t>Agent</t></si>")
                .sheet(
                        "S",
                        HEAD + ANN + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>7</v></c><c r=\"B3\" t=\"s\"><v>-1</v></c>"
                                + "<c r=\"C3\" s=\"-4\"><v>1</v></c></row>");
        assertEquals(
                List.of(
                        "2 cells point to a text that the workbook has not, read as missing: open it and save it again"),
                Sheet.of(book.save()).get(0).table().notes());
    }

    @ParameterizedTest
    @CsvSource({"ZZZZZZ2", "XFE2", "ZZZZZZZZZZZZ2"})
    void columnsThatNoSheetHas(String address) throws IOException {
        Path path = book.sheet("S", HEAD + "<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>")
                .save();
        assertRefused(path, "b.xlsx is damaged");
    }

    /** A few bytes that would become gigabytes of cells; an endless part is bounded in the same way. */
    @Test
    void whatExpandsWithoutEnd() throws IOException {
        Path path = book.longSheet(
                        "S", HEAD, "<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>", 100_000, "")
                .save();
        assertTrue(Files.size(path) < 1 << 20, "a small file");
        assertTimeoutPreemptively(
                SOON, () -> assertRefused(path, "b.xlsx, sheet \"S\" holds more than 20000000 cells"));
    }

    @Test
    void oldAndOtherFormats() throws IOException {
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        assertRefused(
                Files.write(folder.resolve("old.xls"), head), "old.xls is of the kind of before 2007 (.xls); save");
        byte[] locked = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(Files.write(folder.resolve("c.xlsx"), locked), "c.xlsx has a password; save it without one");
        Path ods = book.part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .close();
        assertRefused(ods, "b.xlsx is an OpenDocument file (.ods)");
    }

    private static String understood(Path path) throws IOException {
        return Guess.of("b", Sheet.of(path)).mapping().columns().stream()
                .map(column -> column.meaning().text())
                .collect(Collectors.joining(" "));
    }

    private static void assertRefused(Path path, String message) {
        String said = String.valueOf(assertThrows(UnreadableTableException.class, () -> Sheet.of(path))
                .getMessage());
        assertTrue(said.startsWith(message), said);
    }
}
