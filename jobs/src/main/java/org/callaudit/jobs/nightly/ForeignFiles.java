package org.callaudit.jobs.nightly;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.callaudit.analytics.mapping.LivingRows;
import org.callaudit.analytics.mapping.Mapping;
import org.callaudit.analytics.mapping.MappingWorkbook;
import org.callaudit.analytics.mapping.Sheet;
import org.callaudit.analytics.mapping.SourceRejects;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.mapping.Translation.Origin;
import org.callaudit.analytics.mapping.Translator;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.jobs.home.AtomicFile;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.MappingBook.Known;

/**
 * Files of people's own layouts. Each is written down in the program's own words when it is received, and goes through the
 * same checks from there; its rejects are told in its own words again.
 */
final class ForeignFiles {

    private static final int NAMED = 5;
    private static final String UNASSIGNED = "unassigned";

    private final Night night;

    /** What is known of a written down file besides its records, until it is put away. */
    private record Aside(Map<String, String> people, List<Origin> origins) {}

    ForeignFiles(Night night) {
        this.night = night;
    }

    /** Of the mappings that fit one of the sheets or more, the one that uses most columns. */
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
        String suggestion = stem + ".mapping.xlsx";
        AtomicFile.write(
                night.home().rejected().resolve(suggestion),
                MappingWorkbook.of(Guess.of(stem, sheets).redacted(night.redactor()::redact)));
        return Optional.of(suggestion);
    }

    /** Writes a received file down as canonical records, with the names of the people in it. */
    void stage(FileEntry file, Mapping mapping, List<Sheet> sheets) throws IOException {
        Translation translation = Translator.translate(mapping, fitting(mapping, sheets));
        if (isLiving(mapping)) {
            LivingRows living =
                    LivingRows.of(translation, night.ledger().mappings().livingRows(mapping.name()));
            night.ledger().mappings().readLiving(mapping.name(), living.rows());
            translation = living.news();
            if (!living.gone().isEmpty()) {
                night.ledger().files().remark(file.id(), gone(living.gone()));
            }
        }
        Files.copy(night.home().inbox().resolve(file.name()), copy(file), StandardCopyOption.REPLACE_EXISTING);
        AtomicFile.write(night.staged(file), csv(translation));
        AtomicFile.write(
                aside(file),
                Json.write(new Aside(translation.people(), translation.origins()))
                        .getBytes(StandardCharsets.UTF_8));
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
            if (mapping != null) {
                List<RosterEntry> fresh = new ArrayList<>();
                read(aside(file)).people().forEach((id, name) -> {
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
        List<Sheet> sheets = fitting(mapping, Sheet.of(copy(file)));
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
                        mapping, sheets, read(aside(file)).origins(), byLine, night.redactor()::redact)));
    }

    /** Forgets what was written down of a file. */
    void forget(FileEntry file) throws IOException {
        Files.deleteIfExists(night.staged(file));
        Files.deleteIfExists(aside(file));
        Files.deleteIfExists(copy(file));
    }

    private static Aside read(Path aside) throws IOException {
        return Json.read(Files.readString(aside), Aside.class);
    }

    private Path aside(FileEntry file) {
        return night.home().work().resolve(String.format(Locale.ROOT, "%06d.json", file.id()));
    }

    /** The source as it was when it was read: people may be editing it. */
    private Path copy(FileEntry file) {
        return night.home().work().resolve(String.format(Locale.ROOT, "%06d.source", file.id()));
    }
}
