package org.callaudit.jobs.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callaudit.analytics.ingest.CheckedFile;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.model.Segment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** The files of the ledger and their segments. */
public final class FileBook {

    private static final TypeReference<Map<RejectCode, Long>> CODES = new TypeReference<>() {};
    private static final TypeReference<Map<FindingCode, Long>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    FileBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next file gets. */
    public int nextId() {
        Integer next = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) + 1 FROM source_file", Integer.class);
        return next == null ? 1 : next;
    }

    /** Takes note of a file that was found in the inbox. */
    public void received(FileEntry file) {
        jdbc.update(
                """
                INSERT INTO source_file (id, run_id, name, kind, sha256, mapping_id, status, reason, read_count, accepted,
                                         rejected, duplicates, codes, findings, ignored_columns, put_away)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, '{}', '{}', '[]', FALSE)""",
                file.id(),
                file.runId(),
                file.name(),
                file.kind() == null ? null : file.kind().name(),
                file.sha256(),
                file.mappingId(),
                file.status().name(),
                file.reason());
    }

    /** Keeps what checking the file found, until it is admitted. */
    public void checked(CheckedFile checked) {
        jdbc.update(
                "UPDATE source_file SET status = 'CHECKED', checked = ? WHERE id = ?",
                Json.write(checked),
                checked.fileId());
    }

    /** What checking the file found. */
    public CheckedFile checkedFile(int id) {
        String json = jdbc.queryForObject("SELECT checked FROM source_file WHERE id = ?", String.class, id);
        return Json.read(json == null ? "" : json, CheckedFile.class);
    }

    /** The file can't be used. */
    public void rejected(int id, String reason) {
        jdbc.update("UPDATE source_file SET status = 'REJECTED', reason = ? WHERE id = ?", shortened(reason), id);
    }

    /** Something to be told of a file that is taken. */
    public void remark(int id, String text) {
        jdbc.update("UPDATE source_file SET reason = ? WHERE id = ?", shortened(text), id);
    }

    /** Columns of a file of a foreign layout that are not read. */
    public void ignored(int id, List<String> columns) {
        jdbc.update("UPDATE source_file SET ignored_columns = ? WHERE id = ?", Json.write(columns), id);
    }

    private static String shortened(String text) {
        return text.length() > 4000 ? text.substring(0, 4000) : text;
    }

    /** The file's records count from now on. */
    public void ingested(CheckedFile checked, RecordCounts counts, Map<FindingCode, Long> findings) {
        Instant asOf = checked.dataAsOf();
        jdbc.update(
                """
                UPDATE source_file SET status = 'INGESTED', checked = NULL, read_count = ?, accepted = ?, rejected = ?,
                       duplicates = ?, codes = ?, findings = ?, data_as_of = ?,
                       ignored_columns = CASE ignored_columns WHEN '[]' THEN ? ELSE ignored_columns END WHERE id = ?""",
                counts.read(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicates(),
                Json.write(counts.codes()),
                Json.write(findings),
                asOf == null ? null : asOf.atOffset(ZoneOffset.UTC),
                Json.write(checked.ignoredColumns()),
                checked.fileId());
        for (Segment segment : checked.segments()) {
            jdbc.update(
                    "INSERT INTO segment (path, file_id, kind, row_count) VALUES (?, ?, ?, ?)",
                    segment.path(),
                    segment.fileId(),
                    segment.kind().name(),
                    segment.rows());
            jdbc.batchUpdate(
                    "INSERT INTO segment_day (business_day, path) VALUES (?, ?)",
                    segment.days().stream()
                            .map(day -> new Object[] {day, segment.path()})
                            .toList());
        }
    }

    /** The source is no longer in the inbox. */
    public void putAway(int id) {
        jdbc.update("UPDATE source_file SET put_away = TRUE WHERE id = ?", id);
    }

    /** Files of the run whose source may still be in the inbox. */
    public List<FileEntry> toPutAway(int runId) {
        return query("WHERE run_id = ? AND NOT put_away ORDER BY id", runId);
    }

    /** The files of a run, in the order in which they were taken. */
    public List<FileEntry> ofRun(int runId) {
        return query("WHERE run_id = ? ORDER BY id", runId);
    }

    public Optional<FileEntry> find(int id) {
        return query("WHERE id = ?", id).stream().findFirst();
    }

    /** Files whose records count. */
    public List<FileEntry> ingested() {
        return query("WHERE status = 'INGESTED' ORDER BY id");
    }

    /** Files that were rejected, or have rejected records. */
    public List<FileEntry> withRejects() {
        return query("WHERE status = 'REJECTED' OR rejected > 0 ORDER BY id");
    }

    /** Whether an earlier file of the same name, compressed or not, was rejected, or has rejected records. */
    public boolean rejectedBefore(FileEntry file) {
        String plain = file.name().replaceFirst("\\.gz$", "");
        Boolean rejected =
                jdbc.queryForObject("""
                SELECT EXISTS (SELECT 1 FROM source_file WHERE name IN (?, ?) AND id < ? AND (status = ? OR rejected > 0))""", Boolean.class, plain, plain + ".gz", file.id(), FileStatus.REJECTED.name());
        return Boolean.TRUE.equals(rejected);
    }

    /** Files whose records count and were read by a mapping of that name. */
    public List<FileEntry> readBy(String mapping) {
        return query("""
                WHERE status = 'INGESTED' AND (mapping_id <> id OR kind IN ('AUDIT', 'SURVEY'))
                      AND mapping_id IN (SELECT file_id FROM mapping WHERE name = ?) ORDER BY id""", mapping);
    }

    /** The file of that content whose records count, if there is one. */
    public Optional<FileEntry> bySha256(String sha256) {
        return query("WHERE sha256 = ? AND status = 'INGESTED' ORDER BY id", sha256).stream()
                .findFirst();
    }

    /** Files that came in after one run, up to another. */
    public List<FileEntry> between(int afterRun, int upToRun) {
        return query("WHERE run_id > ? AND run_id <= ? ORDER BY id", afterRun, upToRun);
    }

    /** Files that a run or an earlier one took, and that were withdrawn after it had ended. */
    public List<FileEntry> withdrawnSince(int runId) {
        return query("""
                WHERE status = 'WITHDRAWN' AND run_id <= ?
                      AND withdrawn_at > (SELECT finished_at FROM run WHERE id = ?) ORDER BY id""", runId, runId);
    }

    /** Live files with records up to that day and not before the other, and all live files that such records are checked or seen against. */
    public List<FileEntry> behind(LocalDate from, LocalDate to) {
        return query("""
                WHERE status = 'INGESTED' AND (kind IN ('ROSTER', 'FORM', 'STANDARD', 'EVENT', 'CASE') OR id IN (
                      SELECT s.file_id FROM segment s JOIN segment_day d ON d.path = s.path
                      WHERE d.business_day BETWEEN ? AND ?)) ORDER BY id""", from, to);
    }

    private List<FileEntry> query(String where, @Nullable Object... arguments) {
        return jdbc.query("SELECT * FROM source_file " + where, (row, number) -> entry(row), arguments);
    }

    private static FileEntry entry(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        OffsetDateTime asOf = row.getObject("data_as_of", OffsetDateTime.class);
        return new FileEntry(
                row.getInt("id"),
                row.getInt("run_id"),
                row.getString("name"),
                kind == null ? null : RecordKind.valueOf(kind),
                row.getString("sha256"),
                row.getObject("mapping_id", Integer.class),
                FileStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                new RecordCounts(
                        row.getLong("read_count"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("duplicates"),
                        Json.read(row.getString("codes"), CODES)),
                Json.read(row.getString("findings"), FINDINGS),
                Json.read(row.getString("ignored_columns"), NAMES),
                asOf == null ? null : asOf.toInstant());
    }

    /** Every segment that counts and has a record on one of the days, each with those of the days. */
    public List<Segment> segments(Collection<LocalDate> days) {
        SortedMap<String, Segment> segments = new TreeMap<>();
        jdbc.query(
                """
                SELECT s.path, s.file_id, s.kind, s.row_count, d.business_day FROM segment s
                JOIN segment_day d ON d.path = s.path WHERE d.business_day = ANY(?)""",
                row -> {
                    String path = row.getString("path");
                    Segment segment = segments.get(path);
                    if (segment == null) {
                        segment = new Segment(
                                row.getInt("file_id"),
                                RecordKind.valueOf(row.getString("kind")),
                                path,
                                row.getLong("row_count"),
                                new TreeSet<>());
                        segments.put(path, segment);
                    }
                    segment.days().add(row.getObject("business_day", LocalDate.class));
                },
                (Object) days.toArray(LocalDate[]::new));
        return List.copyOf(segments.values());
    }

    /** Business days on which the file has records. */
    public List<LocalDate> days(int fileId) {
        return jdbc.queryForList("""
                SELECT DISTINCT d.business_day FROM segment_day d JOIN segment s ON s.path = d.path
                WHERE s.file_id = ? ORDER BY d.business_day""", LocalDate.class, fileId);
    }

    /** Takes the file's records back out; returns the paths of its segments. */
    public List<String> withdraw(int id, Instant when, String reason) {
        List<String> paths =
                jdbc.queryForList("SELECT path FROM segment WHERE file_id = ? ORDER BY path", String.class, id);
        jdbc.update("DELETE FROM segment_day WHERE path IN (SELECT path FROM segment WHERE file_id = ?)", id);
        jdbc.update("DELETE FROM segment WHERE file_id = ?", id);
        jdbc.update(
                "UPDATE source_file SET status = 'WITHDRAWN', withdrawn_at = ?, withdrawn_because = ? WHERE id = ?",
                Timestamp.from(when),
                shortened(reason),
                id);
        return paths;
    }
}
