package org.callaudit.jobs.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.callaudit.analytics.model.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which delivery of which audit and survey was accepted, across the whole history, and which of the rows in facts do
 * not count.
 */
public final class VersionBook {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    VersionBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the ids are those of audits or of surveys. */
    public enum Of {
        AUDIT(RecordKind.AUDIT, "audit_version"),
        SURVEY(RecordKind.SURVEY, "survey_version");

        private final RecordKind kind;
        private final String table;

        Of(RecordKind kind, String table) {
            this.kind = kind;
            this.table = table;
        }

        /** The kind of record that has these versions. */
        public RecordKind kind() {
            return kind;
        }
    }

    /**
     * An accepted delivery.
     *
     * @param version the revision of an audit; of a survey 1 unanswered, 2 answered. The highest counts.
     */
    public record Version(String id, int version, int fileId, int ordinal, LocalDate day, long hashHi, long hashLo) {

        /** Whether the other is a delivery of the same content. */
        public boolean sameContent(Version other) {
            return hashHi == other.hashHi && hashLo == other.hashLo;
        }
    }

    /** Accepted versions of those ids, by id. */
    public Map<String, List<Version>> find(Of of, Collection<String> ids) {
        Map<String, List<Version>> found = new HashMap<>();
        String[] wanted = ids.stream().distinct().toArray(String[]::new);
        for (int from = 0; from < wanted.length; from += BATCH) {
            String[] some = Arrays.copyOfRange(wanted, from, Math.min(wanted.length, from + BATCH));
            jdbc.query(
                    "SELECT id, version, file_id, ordinal, business_day, hash_hi, hash_lo FROM " + of.table
                            + " WHERE id = ANY(?)",
                    row -> {
                        Version version = version(row);
                        found.computeIfAbsent(version.id(), key -> new ArrayList<>(1))
                                .add(version);
                    },
                    (Object) some);
        }
        return found;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("id"),
                row.getInt("version"),
                row.getInt("file_id"),
                row.getInt("ordinal"),
                row.getObject("business_day", LocalDate.class),
                row.getLong("hash_hi"),
                row.getLong("hash_lo"));
    }

    /** Adds accepted versions. */
    public void add(Of of, List<Version> versions) {
        new ColumnInsert<Version>(of.table)
                .column("id", String[]::new, Version::id)
                .column("version", Integer[]::new, Version::version)
                .column("file_id", Integer[]::new, Version::fileId)
                .column("ordinal", Integer[]::new, Version::ordinal)
                .column("business_day", LocalDate[]::new, Version::day)
                .column("hash_hi", Long[]::new, Version::hashHi)
                .column("hash_lo", Long[]::new, Version::hashLo)
                .insert(jdbc, versions);
    }

    /** Why a row of a segment does not count. */
    public enum Why {
        DUPLICATE,
        CONFLICT,
        RESTATED
    }

    /** A row of a segment that does not count. */
    public record NotCounted(int fileId, int ordinal, Why why) {}

    /** The rows do not count; does nothing for those of which that is known. */
    public void doNotCount(List<NotCounted> rows) {
        jdbc.batchUpdate(
                "INSERT INTO not_counted (file_id, ordinal, why) SELECT ?, ?, ?"
                        + " WHERE NOT EXISTS (SELECT 1 FROM not_counted WHERE file_id = ? AND ordinal = ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.fileId(), row.ordinal(), row.why().name(), row.fileId(), row.ordinal()
                        })
                        .toList());
    }

    /** Rows of the file that do not count. */
    public Set<Integer> notCounted(int fileId) {
        return new TreeSet<>(
                jdbc.queryForList("SELECT ordinal FROM not_counted WHERE file_id = ?", Integer.class, fileId));
    }

    /** Rows of the file that a later version replaced. */
    public Set<Integer> restated(int fileId) {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT ordinal FROM not_counted WHERE file_id = ? AND why = 'RESTATED'", Integer.class, fileId));
    }

    /**
     * Forgets the file's versions; of what it had restated, the highest version that is left counts again.
     *
     * @return days on which other files' records count again
     */
    public Set<LocalDate> withdraw(int fileId) {
        Set<LocalDate> days = new TreeSet<>();
        for (Of of : Of.values()) {
            List<String> ids =
                    jdbc.queryForList("SELECT id FROM " + of.table + " WHERE file_id = ?", String.class, fileId);
            jdbc.update("DELETE FROM " + of.table + " WHERE file_id = ?", fileId);
            for (List<Version> left : find(of, ids).values()) {
                Version highest = left.get(0);
                for (Version version : left) {
                    highest = version.version() > highest.version() ? version : highest;
                }
                int again = jdbc.update(
                        "DELETE FROM not_counted WHERE file_id = ? AND ordinal = ? AND why = 'RESTATED'",
                        highest.fileId(),
                        highest.ordinal());
                if (again > 0) {
                    days.add(highest.day());
                }
            }
        }
        jdbc.update("DELETE FROM not_counted WHERE file_id = ?", fileId);
        return days;
    }
}
