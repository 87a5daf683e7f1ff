package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.table.TableChoice;
import org.callaudit.analytics.table.TableReader;
import org.callaudit.jobs.command.Callaudit;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An analyst with files of their own: learns their layouts, drops them, and waits for the night. */
abstract class AnalystsDesk {

    static final String DATE = "2026-10-31";

    @TempDir
    protected Path folder;

    protected SmallCentre centre = new SmallCentre(Path.of("unset"));

    @BeforeEach
    void home() throws IOException {
        centre = new SmallCentre(folder.resolve("home"));
        Files.createDirectories(centre.home().resolve("inbox"));
    }

    static void rows(Worksheet sheet, int row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cell instanceof LocalDate date) {
                sheet.value(row, i, date);
                sheet.style(row, i).format("m/d/yyyy").set();
            } else {
                sheet.value(row, i, String.valueOf(cell));
            }
        }
    }

    /** Changes a cell of a mapping workbook, as an analyst would: everything else is written as it was read. */
    static void rewrite(Path mapping, String from, String to) throws IOException {
        List<String> names = List.of("settings", "columns");
        List<List<List<String>>> sheets = new ArrayList<>();
        for (String name : names) {
            var table = TableReader.read(mapping, new TableChoice(name, 1, null));
            List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
            table.rows().forEach(row -> rows.add(row.cells()));
            sheets.add(rows);
        }
        try (OutputStream out = Files.newOutputStream(mapping)) {
            Workbook workbook = new Workbook(out, "test", null);
            for (int i = 0; i < names.size(); i++) {
                Worksheet sheet = workbook.newWorksheet(names.get(i));
                for (int row = 0; row < sheets.get(i).size(); row++) {
                    String line = String.join("\u001f", sheets.get(i).get(row)).replace(from, to);
                    rows(sheet, row, List.of(line.split("\u001f", -1)));
                }
            }
            workbook.finish();
        }
    }

    /** Says of a question of a mapping workbook of what class an error in it is. */
    static void classify(Path mapping, String question, String errorClass) throws IOException {
        var columns = TableReader.read(mapping, new TableChoice("columns", 1, null));
        for (var row : columns.rows()) {
            if (row.cells().get(0).equals(question)) {
                String before = String.join("\u001f", row.cells());
                rewrite(mapping, before, before.replace("non_critical", errorClass));
            }
        }
    }

    /** A workbook of these sheets, each with rows of cells: numbers, days and texts. */
    Path book(String name, List<String> sheets, List<List<List<?>>> contents) throws IOException {
        Path book = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(book)) {
            Workbook workbook = new Workbook(out, "test", null);
            for (int i = 0; i < sheets.size(); i++) {
                Worksheet sheet = workbook.newWorksheet(sheets.get(i));
                for (int row = 0; row < contents.get(i).size(); row++) {
                    rows(sheet, row, contents.get(i).get(row));
                }
            }
            workbook.finish();
        }
        return book;
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static JsonNode learn(Path file) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Callaudit.run(new PrintWriter(out), new PrintWriter(err), "import", file.toString(), "--json");
        assertEquals(0, code, err.toString());
        return new Answer(code, out.toString(), err.toString()).json();
    }

    void drop(Path file) throws IOException {
        Path dropped = centre.home().resolve("inbox").resolve(file.getFileName());
        Files.write(dropped, Files.readAllBytes(file));
        Files.setLastModifiedTime(dropped, FileTime.from(Instant.now().minusSeconds(60)));
    }

    JsonNode night() {
        Answer answer = centre.run("nightly", "--date", DATE, "--no-reports", "--json");
        assertEquals(0, answer.code(), answer.err());
        return answer.json();
    }

    /** The value of a measure over the year, as printed. */
    String value(String measure, String scope) {
        String kind = scope.substring(0, scope.indexOf(','));
        return centre.run("measures", "--scope", kind, "--grain", "quarter", "--csv", "--measure", measure)
                .out()
                .lines()
                .filter(line -> line.startsWith(scope))
                .map(line -> line.split(",", -1)[5])
                .findFirst()
                .orElse("none");
    }

    void assertNoPersonalData() throws IOException {
        try (Stream<Path> files = Files.walk(centre.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("312-555-014"), () -> file + " holds a telephone number");
            }
        }
    }
}
