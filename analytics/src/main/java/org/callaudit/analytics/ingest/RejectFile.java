package org.callaudit.analytics.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.text.CsvText;

/** The file of rejected rows: made to be mended in a spreadsheet and dropped in again. */
public final class RejectFile {

    private RejectFile() {}

    /**
     * Writes the staged rows and the further ones to the target, by line. The staged file is left where it is, so that
     * doing it again has the same result. Nothing is written when there is no row.
     *
     * @param staged what the check wrote; need not exist
     */
    public static void publish(Path staged, List<RejectedRow> more, Path target) throws IOException {
        List<RejectedRow> rows = new ArrayList<>();
        List<String> own = Files.exists(staged) ? readInto(rows, staged) : List.of();
        rows.addAll(more);
        rows.sort(Comparator.comparingLong(RejectedRow::line));
        write(columns(own, more), rows, target);
    }

    /**
     * The staged rows and the further ones, by line.
     *
     * @param staged what the check wrote; need not exist
     */
    public static List<RejectedRow> rows(Path staged, List<RejectedRow> more) throws IOException {
        List<RejectedRow> rows = new ArrayList<>();
        if (Files.exists(staged)) {
            readInto(rows, staged);
        }
        rows.addAll(more);
        rows.sort(Comparator.comparingLong(RejectedRow::line));
        return rows;
    }

    /** Writes these rows to the target, in their order. Nothing is written when there is none. */
    public static void publish(List<RejectedRow> rows, Path target) throws IOException {
        write(columns(List.of(), rows), rows, target);
    }

    /** The rows of the staged file; gives back the source's columns. */
    private static List<String> readInto(List<RejectedRow> rows, Path staged) throws IOException {
        try (CloseableIterator<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(staged).iterator()) {
            List<String> header = records.next().getFields();
            List<String> own = header.subList(0, header.lastIndexOf(Header.ADDED.get(0)));
            while (records.hasNext()) {
                rows.add(read(own, records.next().getFields()));
            }
            return own;
        }
    }

    /** Writes these rows in their order; nothing if there are none. */
    static void write(List<String> columns, List<RejectedRow> rows, Path target) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        boolean raw = rows.stream().anyMatch(row -> !row.raw().isEmpty());
        try (AsideFile file = new AsideFile(target)) {
            try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
                List<String> header = new ArrayList<>(columns);
                header.addAll(Header.ADDED.subList(0, raw ? 5 : 4));
                out.write(CsvText.record(header));
                for (RejectedRow row : rows) {
                    out.write(record(columns, row, raw));
                }
            }
            file.commit();
        }
    }

    private static String record(List<String> columns, RejectedRow row, boolean raw) {
        List<String> fields = new ArrayList<>(columns.size() + Header.ADDED.size());
        if (row.columns().equals(columns)) {
            fields.addAll(row.values());
        } else {
            for (String column : columns) {
                int position = row.columns().indexOf(column);
                fields.add(position < 0 ? "" : row.values().get(position));
            }
        }
        fields.add(Long.toString(row.line()));
        fields.add(row.field());
        fields.add(row.code().text());
        fields.add(row.reason());
        if (raw) {
            fields.add(row.raw());
        }
        return CsvText.record(fields);
    }

    /** The source's own columns, then those that only a further row fills in. */
    private static List<String> columns(List<String> own, List<RejectedRow> more) {
        Set<String> columns = new LinkedHashSet<>(own);
        for (RejectedRow row : more) {
            for (int i = 0; i < row.columns().size(); i++) {
                if (own.isEmpty() || !row.values().get(i).isEmpty()) {
                    columns.add(row.columns().get(i));
                }
            }
        }
        return List.copyOf(columns);
    }

    private static RejectedRow read(List<String> columns, List<String> fields) {
        int own = columns.size();
        return new RejectedRow(
                columns,
                fields.subList(0, own),
                Long.parseLong(fields.get(own)),
                fields.get(own + 1),
                RejectCode.valueOf(fields.get(own + 2).toUpperCase(Locale.ROOT)),
                fields.get(own + 3),
                fields.size() > own + 4 ? fields.get(own + 4) : "");
    }
}
