package org.callaudit.analytics.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delimited text of every dialect, and files that are none. */
class TableReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "',', lf, UTF-8, ''",
        "';', crlf, UTF-8, \uFEFF",
        "'\t', cr, windows-1252, ''",
        "'|', crlf, UTF-16LE, \uFEFF",
        "';', lf, UTF-16BE, \uFEFF",
        "',', crlf, UTF-16LE, ''",
        "',', lf, windows-1252, ''",
    })
    void everyDialectIsTheSameTable(String delimiter, String ends, String charset, String mark) throws IOException {
        String text = "agent,note,score\nZoë,\"says \"\"no\"\",\ntwice; a|b\tc\",9\n\nRené,,10\n"
                .replace("agent,note,score", "agent" + delimiter + "note" + delimiter + "score")
                .replace("Zoë,", "Zoë" + delimiter)
                .replace("\",9", "\"" + delimiter + "9")
                .replace("René,,", "René" + delimiter + delimiter)
                .replace("\n", ends.equals("lf") ? "\n" : ends.equals("cr") ? "\r" : "\r\n");

        Table table = read((mark + text).getBytes(Charset.forName(charset)));

        assertEquals(List.of("agent", "note", "score"), table.columns());
        assertEquals(delimiter.charAt(0), table.delimiter());
        assertEquals(List.of("Zoë", "René"), table.column("agent").texts());
        assertEquals(List.of(9.0, 10.0), table.column("score").numbers());
        assertEquals(1, table.column("note").missing());
        assertTrue(table.column("note").texts().get(0).startsWith("says \"no\","), table::toString);
        assertEquals(2, table.rows().get(0).line());
        assertEquals(5, table.rows().get(1).line());
        assertTrue(table.notes().contains("1 blank row passed over"), table.notes()::toString);
        assertEquals(charset.startsWith("w"), table.notes().contains("not UTF-8: read as Windows-1252"));
    }

    @Test
    void twoEncodingsInOneFileLoseNothing() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("name\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("Zoë €\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("Zoë €\n".getBytes(WINDOWS));

        Table table = read(file.toByteArray());

        assertEquals(List.of("Zoë €", "Zoë €"), table.column("name").texts());
        assertEquals(
                List.of("two encodings in one file: 2 characters that are not UTF-8 were read as Windows-1252, the"
                        + " first on line 3"),
                table.notes());
    }

    /** A character of many bytes falls across the end of the reader's buffer, wherever that is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void longTextsAreDecodedAcrossBuffers(int shift) throws IOException {
        String cell = "😀é€".repeat(10_000);
        Table table = read(("n".repeat(1 + shift) + "\n" + cell + "\n" + cell + "\n" + cell + "\n")
                .getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of(cell, cell, cell), table.column("n".repeat(1 + shift)).texts());
        assertEquals(List.of(), table.notes());
    }

    @Test
    void theEncodingToldIsTaken() throws IOException {
        byte[] file = ("name\n" + "x".repeat(90_000) + "\nŁódź\n").getBytes(Charset.forName("windows-1250"));
        Path path = Files.write(folder.resolve("t.csv"), file);

        assertEquals(
                "Łódź",
                TableReader.read(path, new TableChoice(null, null, Charset.forName("windows-1250")))
                        .column("name")
                        .texts()
                        .get(1));
        assertRefused(path, new TableChoice(null, null, StandardCharsets.UTF_8), "t.csv is not in the encoding UTF-8");
    }

    @Test
    void titlesAboveTheHeaderArePassedOver() throws IOException {
        Table table = read("""
                Quality report,,
                "Centre North, October",,

                agent,team,score
                Ann,A,1
                Bob,A,2
                """);

        assertEquals(List.of("agent", "team", "score"), table.columns());
        assertEquals(2, table.rows().size());
        assertEquals(List.of("header on line 4; what stands above it is passed over"), table.notes());
    }

    @Test
    void sumsAboveTheHeaderAreNoData() throws IOException {
        Table table = read("mean,,1.5,3\nagent,team,score,weight\nAnn,A,1,2\nBob,A,2,4\n");

        assertEquals(List.of("agent", "team", "score", "weight"), table.columns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"USER,Hi there,3\nUSER,Bye,4\nUSER,Thanks,3\nSYSTEM,Oh,\n", "1,2,3\n4,5,6\n", "NA,1,2\n3,NA,4\n"
            })
    void withoutAHeaderNoRowIsTakenForIt(String text) throws IOException {
        Table table = read(text);

        assertEquals(List.of("column 1", "column 2", "column 3"), table.columns());
        assertEquals(text.lines().count(), table.rows().size());
        assertEquals(List.of("no row looks like a header: the columns are named by their numbers"), table.notes());
    }

    @Test
    void theHeaderRowToldIsTaken() throws IOException {
        Path path = Files.writeString(folder.resolve("t.csv"), "a,b\nc,d\n\n1,2\n");

        Table table = TableReader.read(path, new TableChoice(null, 2, null));

        assertEquals(List.of("c", "d"), table.columns());
        assertEquals(1, table.rows().size());
        assertRefused(path, new TableChoice(null, 3, null), "t.csv has no header on line 3: nothing stands there");
    }

    @Test
    void everyColumnHasANameOfItsOwn() throws IOException {
        Table table = read("score,score (2),score,,\"two\n lines\",\n1,2,3,4,5,\n");

        assertEquals(List.of("score", "score (2)", "score (3)", "column 4", "two lines"), table.columns());
        assertEquals(
                List.of(
                        "1 empty column passed over",
                        "column 3 is named \"score (3)\"",
                        "column 4 is named \"column 4\""),
                table.notes());
    }

    @Test
    void shortRowsArePaddedAndLongOnesRefused() throws IOException {
        Table table = read("a,b,c\n1,2\n1,2,3,,\n1\n");
        assertEquals(List.of("1", "2", ""), table.rows().get(0).cells());
        assertEquals(List.of("1", "2", "3"), table.rows().get(1).cells());
        assertEquals(2, table.column("c").missing());

        assertRefused(
                "a,b\n1,2\n1,5,2\n",
                "t.csv, line 3: 3 fields under a header of 2; put quotes around a field that holds the delimiter");
    }

    @ParameterizedTest
    @CsvSource({
        "'', t.csv is empty",
        "'\n \n', t.csv holds nothing",
        "'a,b\n1,\"2\n3,4\n', t.csv breaks off near line 2",
        "'a,b\n\"1\"x,2\n', t.csv breaks off near line 2"
    })
    void whatHoldsNoTableIsRefused(String text, String message) throws IOException {
        assertRefused(text, message);
    }

    @Test
    void aCellHasALimit() throws IOException {
        String fits = "x".repeat(TextBudget.MAX_CELL);
        assertEquals(1, read("a\n" + fits + "\n").rows().size());
        assertRefused("a\n" + fits + "x\n", "t.csv has a cell of more than 100000 characters; shorten it");
        assertRefused(
                "a\n\"" + fits.repeat(4),
                "t.csv breaks off near line 2: a quote is not closed or has text after it, or a field is longer than 100000");
    }

    @Test
    void rowsHaveALimit() throws IOException {
        assertRefused("a\n".repeat(TextBudget.MAX_ROWS + 1), "t.csv has more than 1000000 rows; part it");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, t.csv is a PDF",
        "'\u001f\u008b\u0008', t.csv is compressed with gzip",
        "\u00d0\u00cf\u0011\u00e0, t.csv is of the kind of before 2007 (.xls); save the table as .xlsx",
        "\u00d0\u00cf\u0011\u00e0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e, t.csv has a password",
        "'\u0089PNG\0\0\0\rIHDR', t.csv is neither text nor a workbook",
        "'PK\u0003\u0004', t.csv is damaged or not complete",
    })
    void otherKindsAreNamed(String content, String message) throws IOException {
        Path path = Files.write(folder.resolve("t.csv"), content.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(path, TableChoice.found(), message);
    }

    @Test
    void textHasNoSheets() throws IOException {
        Path path = Files.writeString(folder.resolve("t.csv"), "a\n1\n");
        assertRefused(path, new TableChoice("Audits", null, null), "t.csv is text and has no sheets");
    }

    private void assertRefused(String text, String message) throws IOException {
        assertRefused(Files.writeString(folder.resolve("t.csv"), text), TableChoice.found(), message);
    }

    private static void assertRefused(Path path, TableChoice choice, String message) {
        String said = String.valueOf(assertThrows(UnreadableTableException.class, () -> TableReader.read(path, choice))
                .getMessage());
        assertTrue(said.startsWith(message), said);
    }

    private Table read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Table read(byte[] file) throws IOException {
        return TableReader.read(Files.write(folder.resolve("t.csv"), file), TableChoice.found());
    }
}
