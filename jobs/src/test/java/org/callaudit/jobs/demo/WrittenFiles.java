package org.callaudit.jobs.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The demo's files as anybody would read them, knowing nothing of how they were made. */
final class WrittenFiles {

    /**
     * One line of a file.
     *
     * @param columns places of the header's columns
     */
    record Line(String file, Map<String, Integer> columns, List<String> fields) {

        /** What the line has in that column, or empty. */
        String get(String column) {
            int place = columns.getOrDefault(column, fields.size());
            return place < fields.size() ? fields.get(place) : "";
        }

        /** Whether the line has as many fields as the header. */
        boolean fits() {
            return fields.size() == columns.size();
        }
    }

    private WrittenFiles() {}

    /** The lines of the files whose name begins so, in order of name. */
    static List<Line> read(Path inbox, String prefix) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().startsWith(prefix)) {
                    read(file, lines);
                }
            }
        }
        return lines;
    }

    private static void read(Path file, List<Line> lines) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            Map<String, Integer> columns = new HashMap<>();
            for (CsvRecord row : csv) {
                if (columns.isEmpty()) {
                    row.getFields().forEach(column -> columns.put(column, columns.size()));
                } else {
                    lines.add(new Line(name, columns, row.getFields()));
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw new IOException(name, unreadable);
        }
    }
}
