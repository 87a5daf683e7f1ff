package org.callaudit.analytics.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.callaudit.analytics.facts.SegmentReader;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Segment;
import org.callaudit.analytics.model.TargetRange;

/** A folder with one agent, one form of three items, and the rules of a centre in Chicago. */
final class Inbox {

    static final String AUDIT_HEADER = "audit_id,revision,contact_id,agent_id,evaluator_id,form_id,form_version,"
            + "contact_at,audited_at,channel,topic,purpose,stated_total,item_id,points_awarded,comment\n";
    static final String SURVEY_HEADER =
            "survey_id,contact_id,agent_id,sent_at,answered_at,csat,nps,ces,resolved,channel,topic,comment\n";

    /** Monday noon, audited the day after. */
    static final String HEAD = "A1,,C1,AG1,EV1,QA,1,2025-03-03T12:00:00,2025-03-04T09:00:00,phone,billing,,,";

    static final Reference REFERENCE = reference();

    private static final Set<Integer> EVERY_ORDINAL =
            Set.copyOf(IntStream.range(0, 5000).boxed().toList());

    private final Path home;
    private int files;

    Inbox(Path home) {
        this.home = home;
    }

    static IngestRules rules() {
        return new IngestRules(
                ZoneId.of("America/Chicago"),
                Instant.parse("2025-06-01T00:00:00Z"),
                14,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                LocalTime.of(6, 0),
                LocalTime.of(20, 0),
                1 << 20,
                1 << 12,
                new Redactor("\\b[0-9]{4}-[0-9]{6}\\b"),
                new CustomerHash(new byte[] {1}),
                new TreeMap<>(Map.of(
                        "csat_mean", new TargetRange(1, 5, false),
                        "csat_top2", new TargetRange(0, 1, true),
                        "nps", new TargetRange(-100, 100, false))));
    }

    private static Reference reference() {
        RosterEntry entry = new RosterEntry(
                "AG1",
                "Ana Kim",
                "T1",
                "Billing",
                "S. Novak",
                "s@utility.example",
                "Water",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31));
        Form form = new Form(
                "QA",
                "1",
                List.of(
                        item("G1", 5, ErrorClass.NON_CRITICAL, false),
                        item("V1", 10, ErrorClass.COMPLIANCE_CRITICAL, true),
                        item("K1", 5, ErrorClass.BUSINESS_CRITICAL, false)));
        return new Reference(new Roster(List.of(entry)), List.of(form));
    }

    private static FormItem item(String id, double points, ErrorClass errorClass, boolean autoFail) {
        return new FormItem("S", id, "Item " + id, points, errorClass, autoFail, null, null, null, null);
    }

    /** Writes a file with this text. */
    Path drop(String text) throws IOException {
        return drop(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file with these bytes. */
    Path drop(byte[] bytes) throws IOException {
        Path file = home.resolve("drop-" + ++files + ".csv");
        Files.write(file, bytes);
        return file;
    }

    /** The outcome of checking this text, whose kind its header says. */
    Checked check(String text) throws IOException, UnusableFileException {
        return check(drop(text));
    }

    /** The outcome of checking this file. */
    Checked check(Path file) throws IOException, UnusableFileException {
        RecordKind kind =
                FileSniffer.sniff(file, file.getFileName().toString(), rules()).kind();
        String name = file.getFileName().toString();
        IngestTargets targets = new IngestTargets(
                home.resolve("facts"),
                home.resolve("archive/" + name + ".gz"),
                home.resolve("rejected/" + name),
                home.resolve("work/" + name));
        SourceFile source = new SourceFile(files, file, name, kind);
        return new Checked(FileChecker.check(source, REFERENCE, rules(), targets), targets);
    }

    /** What came out. */
    record Checked(CheckedFile file, IngestTargets targets) {

        List<StoredAudit> audits() throws IOException {
            List<StoredAudit> audits = new ArrayList<>();
            for (Segment segment : file.segments()) {
                audits.addAll(SegmentReader.audits(targets.facts().resolve(segment.path()), Set.of(), EVERY_ORDINAL));
            }
            return audits;
        }

        List<StoredSurvey> surveys() throws IOException {
            List<StoredSurvey> surveys = new ArrayList<>();
            for (Segment segment : file.segments()) {
                surveys.addAll(SegmentReader.surveys(targets.facts().resolve(segment.path()), Set.of(), EVERY_ORDINAL));
            }
            return surveys;
        }

        String rejects() throws IOException {
            return Files.exists(targets.rejects()) ? Files.readString(targets.rejects()) : "";
        }

        /** The rows of the reject file by column name. */
        List<NamedCsvRecord> rejected() throws IOException {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(targets.rejects())) {
                return rows.stream().toList();
            }
        }

        String archive() throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(targets.archive()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        /** The counts and the codes, as one line. */
        String summary() {
            StringBuilder summary = new StringBuilder(file.counts().read() + " read "
                    + file.counts().accepted() + " accepted "
                    + file.counts().duplicates() + " duplicates");
            new TreeMap<>(file.counts().codes())
                    .forEach((code, n) ->
                            summary.append(' ').append(code.text()).append('=').append(n));
            return summary.toString();
        }
    }
}
