package org.callaudit.jobs.nightly;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.ingest.RejectFile;
import org.callaudit.analytics.ingest.RejectedRow;
import org.callaudit.analytics.mapping.Fit;
import org.callaudit.analytics.mapping.Guess;
import org.callaudit.analytics.mapping.KeptTables;
import org.callaudit.analytics.mapping.LivingRows;
import org.callaudit.analytics.mapping.Mapping;
import org.callaudit.analytics.mapping.MappingWorkbook;
import org.callaudit.analytics.mapping.Sheet;
import org.callaudit.analytics.mapping.SourceRejects;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.mapping.Translation.Origin;
import org.callaudit.analytics.mapping.Translator;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.TableReader;
import org.callaudit.analytics.table.UnreadableTableException;
import org.callaudit.analytics.text.Sha256;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.MappingBook.Known;
import tools.jackson.core.type.TypeReference;

/**
 * Files of people's own layouts. Each is written down in the program's own words when it is received, and goes through the
 * same checks from there; its rejects are told in its own words again.
 */
final class ForeignFiles {

    private static final int NAMED = 5;
    private static final int HEADER_LINES = 1;
    private static final TypeReference<List<Sheet>> SHEETS = new TypeReference<>() {};

    private final Night night;

    /** What is known of a written down file besides its records, until it is put away. */
    private record Aside(Map<String, String> people, List<Origin> origins, List<String> obsolete) {}

    ForeignFiles(Night night) {
        this.night = night;
    }

    /** Of the mappings that fit one of the sheets or more, the one that uses most columns. */
    static Optional<Known> fitting(List<Known> mappings, List<Sheet> sheets) {
        return mappings.stream()
                .filter(known -> !fitting(known.mapping(), sheets).isEmpty())
                .max(Comparator.comparingInt(known -> known.mapping().used().size()));
    }

    /** The sheets that are of the mapping's layout. */
    static List<Sheet> fitting(Mapping mapping, List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> mapping.fits(sheet.table().columns()))
                .toList();
    }

    /** Contacts that lack a column: no mapping helps, and where a field is lost the customer is in another column. */
    private static boolean nameCustomers(List<Sheet> sheets) {
        return sheets.stream().anyMatch(sheet -> sheet.table().has("customer_ref"));
    }

    /** Writes a first guess at an unknown layout into the rejected folder; returns its name, empty if there is none. */
    Optional<String> suggest(String name, List<Sheet> sheets) throws IOException {
        if (sheets.isEmpty() || nameCustomers(sheets)) {
            return Optional.empty();
        }
        String stem = name.replaceFirst("\\.[^.]*$", "");
        String suggestion = stem + ".mapping.xlsx";
        AsideFile.write(
                night.home().rejected().resolve(suggestion),
                MappingWorkbook.of(Guess.of(stem, sheets).redacted(night.redactor()::redact)));
        return Optional.of(suggestion);
    }

    /**
     * Writes a received file of a layout down as canonical records, with the names of the people in it.
     *
     * @param obsolete paths of segments that go when the file is put away
     */
    void stage(FileEntry file, Mapping mapping, List<Sheet> sheets, List<String> obsolete) throws IOException {
        List<Sheet> read = fitting(mapping, sheets);
        Translation translation = Translator.translate(mapping, read);
        List<String> notes = new ArrayList<>(read.stream()
                .flatMap(sheet -> sheet.table().notes().stream())
                .distinct()
                .limit(NAMED)
                .map(note -> note + ".")
                .toList());
        Fit fit = Fit.of(mapping, sheets);
        notes.addAll(fit.notes());
        night.ledger().files().ignored(file.id(), fit.unknown());
        if (isLiving(mapping)) {
            LivingRows living =
                    LivingRows.of(translation, night.ledger().mappings().livingRows(mapping.name()));
            night.ledger().mappings().readLiving(mapping.name(), living.rows());
            translation = living.news();
            if (!living.gone().isEmpty()) {
                notes.add(gone(living.gone()));
            }
        }
        writeTables(night.tables(file), KeptTables.of(mapping, read, night.redactor()::redact));
        write(file, translation, notes, obsolete);
    }

    /**
     * Writes what was understood of a received file down as canonical records, with what is to be told of it.
     *
     * @param sheets the tables in which the records' origins are, if they are in tables
     */
    void stage(FileEntry file, Translation translation, List<Sheet> sheets, List<String> notes) throws IOException {
        writeTables(places(file), KeptTables.places(sheets));
        write(file, translation, notes, List.of());
    }

    private void write(FileEntry file, Translation translation, List<String> notes, List<String> obsolete)
            throws IOException {
        if (!notes.isEmpty()) {
            night.ledger().files().remark(file.id(), String.join(" ", notes));
        }
        AsideFile.write(night.staged(file), csv(translation));
        AsideFile.write(
                aside(file),
                Json.write(new Aside(translation.people(), translation.origins(), obsolete))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The tables of a file that was read by a mapping, as they may be kept; none if they were not. */
    List<Sheet> tables(FileEntry file) throws IOException {
        return readTables(night.tables(file));
    }

    private static void writeTables(Path target, List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Json.write(sheets).getBytes(StandardCharsets.UTF_8));
        }
        AsideFile.write(target, bytes.toByteArray());
    }

    private static List<Sheet> readTables(Path source) throws IOException {
        if (!Files.exists(source)) {
            return List.of();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(source))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), SHEETS);
        }
    }

    /** The SHA-256 of records, lower-case hex. */
    static String sha256(Translation translation) throws IOException {
        return Sha256.hex(csv(translation));
    }

    /** Whether files of this layout stay in the inbox, to be read again when they have changed. */
    static boolean isLiving(Mapping mapping) {
        return mapping.living() && mapping.kind() == RecordKind.AUDIT;
    }

    private static String gone(List<String> audits) {
        String named = String.join(", ", audits.subList(0, Math.min(NAMED, audits.size())));
        return audits.size() + (audits.size() == 1 ? " row is" : " rows are") + " gone since it was read last (" + named
                + (audits.size() > NAMED ? ", …" : "") + "): the audits are kept. Withdraw them if they never were.";
    }

    /** Writes the form of a mapping down as canonical records. */
    void stageForm(FileEntry file, Mapping mapping) throws IOException {
        AsideFile.write(night.staged(file), csv(Translator.form(mapping)));
    }

    private static byte[] csv(Translation translation) throws IOException {
        List<List<String>> records = new ArrayList<>(List.of(translation.header()));
        records.addAll(translation.rows());
        return csv(records);
    }

    static byte[] csv(List<List<String>> records) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            records.forEach(csv::writeRecord);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps a rejected table of an unknown layout without its customers; false if it has no columns about any. */
    boolean keepWithoutCustomers(Path source, Path target) throws IOException {
        try {
            List<Sheet> sheets = TableReader.isOffice(source) ? List.of() : Sheet.of(source);
            if (sheets.isEmpty() || nameCustomers(sheets) || !KeptTables.hasCustomers(sheets.get(0))) {
                return false;
            }
            AsideFile.write(target, csv(KeptTables.guessed(sheets.get(0), night.redactor()::redact)));
            return true;
        } catch (UnreadableTableException e) {
            return false;
        }
    }

    /** The people whom a file names: ids that were made from names, with the names. */
    Map<String, String> people(FileEntry file) throws IOException {
        return read(aside(file)).people();
    }

    /** The id under which a translation has somebody of whom only the name is known. */
    static String madeId(String name) {
        return Translator.personId(name);
    }

    /** Writes a file's rejects as rows of the file itself, where it has rows. */
    void publishRejects(FileEntry file, List<RejectedRow> rejects, Path target) throws IOException {
        Integer mappingId = file.readBy();
        List<Origin> origins = Files.exists(aside(file)) ? read(aside(file)).origins() : List.of();
        if (mappingId != null) {
            Mapping mapping = night.ledger().mappings().find(mappingId).orElseThrow();
            AsideFile.write(target, csv(sourceRejects(file, mapping, origins, rejects)));
        } else if (origins.isEmpty()) {
            RejectFile.publish(rejects, target);
        } else {
            List<Sheet> sheets = readTables(places(file));
            RejectFile.publish(
                    rejects.stream().map(row -> placed(row, sheets, origins)).toList(), target);
        }
    }

    /** The row with the sheet and the line on which it stands in its source. */
    private static RejectedRow placed(RejectedRow row, List<Sheet> sheets, List<Origin> origins) {
        Origin origin = origins.get(Math.toIntExact(row.line()) - HEADER_LINES - 1);
        Sheet sheet = sheets.get(origin.sheet());
        List<String> columns = new ArrayList<>(row.columns());
        columns.add("sheet");
        List<String> values = new ArrayList<>(row.values());
        values.add(sheet.name());
        long line = sheet.table().rows().get(origin.row()).line();
        return new RejectedRow(columns, values, line, row.field(), row.code(), row.reason(), row.raw());
    }

    private List<List<String>> sourceRejects(
            FileEntry file, Mapping mapping, List<Origin> origins, List<RejectedRow> rejects) throws IOException {
        Map<Integer, SourceRejects.Reject> byLine = new LinkedHashMap<>();
        for (RejectedRow row : rejects) {
            int item = row.columns().indexOf("item_id");
            byLine.putIfAbsent(
                    Math.toIntExact(row.line()),
                    new SourceRejects.Reject(
                            row.field(),
                            row.code().text(),
                            row.reason(),
                            item < 0 ? "" : row.values().get(item)));
        }
        return SourceRejects.records(mapping, tables(file), origins, byLine);
    }

    /** Forgets what was written down of a file, and what it came in the place of. */
    void forget(FileEntry file) throws IOException {
        if (Files.exists(aside(file))) {
            for (String segment : read(aside(file)).obsolete()) {
                Files.deleteIfExists(night.home().facts().resolve(segment));
            }
        }
        Files.deleteIfExists(night.staged(file));
        Files.deleteIfExists(aside(file));
        Files.deleteIfExists(places(file));
    }

    private static Aside read(Path aside) throws IOException {
        return Json.read(Files.readString(aside), Aside.class);
    }

    private Path aside(FileEntry file) {
        return night.home().work().resolve(String.format(Locale.ROOT, "%06d.json", file.id()));
    }

    /** Where the rows of a file that needed no mapping stood in it. */
    private Path places(FileEntry file) {
        return night.home().work().resolve(String.format(Locale.ROOT, "%06d.places.json.gz", file.id()));
    }
}
