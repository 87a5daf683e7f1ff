package org.callaudit.jobs.nightly;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.Set;
import java.util.TreeSet;
import org.callaudit.analytics.ingest.RejectedRow;
import org.callaudit.analytics.mapping.Guess;
import org.callaudit.analytics.mapping.Mapping;
import org.callaudit.analytics.mapping.MappingWorkbook;
import org.callaudit.analytics.mapping.Sheet;
import org.callaudit.analytics.mapping.SourceRejects;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.mapping.Translator;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.table.TableReader;
import org.callaudit.jobs.home.AtomicFile;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.MappingBook.Known;
import tools.jackson.core.type.TypeReference;

/**
 * Files of people's own layouts. Each is written down in the program's own words when it is received, and goes through the
 * same checks from there; its rejects are told in its own words again.
 */
final class ForeignFiles {

    private static final TypeReference<Map<String, String>> PEOPLE = new TypeReference<>() {};
    private static final String UNASSIGNED = "unassigned";

    private final Night night;

    ForeignFiles(Night night) {
        this.night = night;
    }

    /** Of the mappings that fit every one of some sheets, the one that uses most columns; the sheets that fit it. */
    static Optional<Known> fitting(List<Known> mappings, List<Sheet> sheets) {
        return mappings.stream()
                .filter(known -> !fitting(known.mapping(), sheets).isEmpty())
                .max(Comparator.comparingInt(known -> known.mapping().used().size()));
    }

    private static List<Sheet> fitting(Mapping mapping, List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> mapping.fits(sheet.table().columns()))
                .toList();
    }

    /** Writes a first guess at an unknown layout into the rejected folder; returns its name, empty if there is none. */
    Optional<String> suggest(String name, List<Sheet> sheets) throws IOException {
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        String stem = name.replaceFirst("\\.[^.]*$", "");
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        MappingWorkbook.write(Guess.of(stem, Sheet.alike(sheets)), workbook);
        String suggestion = stem + ".mapping.xlsx";
        AtomicFile.write(night.home().rejected().resolve(suggestion), workbook.toByteArray());
        return Optional.of(suggestion);
    }

    /** Writes a received file down as canonical records, with the names of the people in it. */
    void stage(FileEntry file, Mapping mapping, List<Sheet> sheets) throws IOException {
        Translation translation = Translator.translate(mapping, fitting(mapping, sheets));
        AtomicFile.write(night.staged(file), csv(translation));
        AtomicFile.write(people(file), Json.write(translation.people()).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the form of a mapping down as canonical records. */
    void stageForm(FileEntry file, Mapping mapping) throws IOException {
        AtomicFile.write(night.staged(file), csv(Translator.form(mapping)));
    }

    private static byte[] csv(Translation translation) throws IOException {
        List<List<String>> records = new ArrayList<>(List.of(translation.header()));
        records.addAll(translation.rows());
        return csv(records);
    }

    private static byte[] csv(List<List<String>> records) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            records.forEach(csv::writeRecord);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** People of these files whom no roster names go to a team of their own, until one does. */
    void placeUnassigned() throws IOException {
        Set<String> known = new TreeSet<>();
        night.ledger().reference().load().roster().entries().forEach(entry -> known.add(entry.agentId()));
        for (FileEntry file : night.files(FileStatus.RECEIVED, true)) {
            Integer mapping = file.mappingId();
            if (mapping != null && Files.exists(people(file))) {
                List<RosterEntry> fresh = new ArrayList<>();
                Json.read(Files.readString(people(file)), PEOPLE).forEach((id, name) -> {
                    if (known.add(id)) {
                        fresh.add(unassigned(id, name));
                    }
                });
                night.ledger().reference().addRoster(mapping, fresh);
            }
        }
    }

    private RosterEntry unassigned(String id, String name) {
        List<String> managers = night.settings().managers();
        return new RosterEntry(
                id,
                name,
                UNASSIGNED,
                "Unassigned",
                "",
                managers.isEmpty() ? "" : managers.get(0),
                "",
                java.time.LocalDate.of(2000, 1, 1),
                null);
    }

    /** Writes a file's rejects as rows of the file itself. */
    void publishRejects(FileEntry file, int mappingId, List<RejectedRow> rejects, Path target) throws IOException {
        Mapping mapping = night.ledger().mappings().find(mappingId).orElseThrow();
        List<Sheet> sheets = fitting(mapping, sheets(night.home().inbox().resolve(file.name())));
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
        AtomicFile.write(
                target,
                csv(SourceRejects.records(
                        mapping, sheets, Translator.translate(mapping, sheets), byLine, night.redactor()::redact)));
    }

    /** Forgets what was written down of a file. */
    void forget(FileEntry file) throws IOException {
        Files.deleteIfExists(night.staged(file));
        Files.deleteIfExists(people(file));
    }

    private Path people(FileEntry file) {
        return night.home().work().resolve(String.format(Locale.ROOT, "%06d.people.json", file.id()));
    }

    /** The tables of a file: a workbook's visible sheets, or the one of a text. */
    static List<Sheet> sheets(Path path) throws IOException {
        return TableReader.sheets(path).entrySet().stream()
                .map(sheet -> new Sheet(sheet.getKey(), sheet.getValue()))
                .toList();
    }
}
