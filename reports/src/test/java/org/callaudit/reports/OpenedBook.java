package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableReader;

/**
 * A workbook as an analyst reads it, and as it stands in its file.
 *
 * @param sheets by name
 * @param parts the texts in the zip file by name
 */
record OpenedBook(Map<String, Table> sheets, Map<String, String> parts) {

    /** Opens a workbook, and looks whether its parts tell the time of its making. */
    static OpenedBook of(byte[] workbook, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), workbook);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), entry.getTimeLocal(), entry.getName());
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return new OpenedBook(TableReader.sheets(file), parts);
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    Table sheet(String name) {
        return Objects.requireNonNull(sheets.get(name), name);
    }

    /** The cells of a row of a sheet, from 0. */
    List<String> row(String sheet, int row) {
        return sheet(sheet).rows().get(row).cells();
    }

    /** What stands on the first sheet beside that word, a line for each time. */
    String says(String what) {
        return sheet("Report").rows().stream()
                .filter(row -> row.cells().get(0).equals(what))
                .map(row -> row.cells().get(1))
                .collect(Collectors.joining("\n"));
    }

    String part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** The sheet of that number, from 1, as it stands. */
    String raw(int sheet) {
        return part("xl/worksheets/sheet" + sheet + ".xml");
    }

    /** The number in a cell, and its format. */
    String typed(int sheet, String cell) {
        Matcher found = Pattern.compile("<c r=\"" + cell + "\" s=\"(\\d+)\" t=\"n\"><v>([^<]*)</v>")
                .matcher(raw(sheet));
        assertTrue(found.find(), () -> cell + " is no number in " + raw(sheet));
        String styles = part("xl/styles.xml");
        String[] cells = styles.substring(styles.indexOf("<cellXfs")).split("<xf ", -1);
        String style = cells[Integer.parseInt(found.group(1)) + 1];
        String id = style.replaceFirst("(?s)^numFmtId=\"(\\d+)\".*", "$1");
        Matcher format = Pattern.compile("numFmtId=\"" + id + "\" formatCode=\"([^\"]*)\"")
                .matcher(styles);
        assertTrue(format.find(), () -> "no format " + id + " in " + styles);
        return Double.parseDouble(found.group(2)) + " as " + format.group(1);
    }
}
