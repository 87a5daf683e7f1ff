package org.callaudit.jobs.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        AUDIT("audit_version", "audit_id", "revision"),
        SURVEY("survey_version", "survey_id", "CASE WHEN answered THEN 2 ELSE 1 END");

        private final String table;
        private final String id;
        private final String version;

        Of(String table, String id, String version) {
            this.table = table;
            this.id = id;
            this.version = version;
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
        Set<String> wanted = new HashSet<>(ids);
        Long[] hashes = wanted.stream().map(VersionBook::hash).toArray(Long[]::new);
        for (int from = 0; from < hashes.length; from += BATCH) {
            Long[] some = Arrays.copyOfRange(hashes, from, Math.min(hashes.length, from + BATCH));
            jdbc.query(
                    "SELECT " + of.id + " AS id, " + of.version
                            + " AS version, file_id, ordinal, business_day, hash_hi, hash_lo FROM " + of.table
                            + " WHERE id_hash = ANY(?)",
                    row -> {
                        String id = row.getString("id");
                        if (wanted.contains(id)) {
                            found.computeIfAbsent(id, key -> new ArrayList<>(1))
                                    .add(new Version(
                                            id,
                                            row.getInt("version"),
                                            row.getInt("file_id"),
                                            row.getInt("ordinal"),
                                            row.getObject("business_day", LocalDate.class),
                                            row.getLong("hash_hi"),
                                            row.getLong("hash_lo")));
                        }
                    },
                    (Object) some);
        }
        return found;
    }

    /** Adds accepted versions. */
    public void add(Of of, List<Version> versions) {
        String third = of == Of.AUDIT ? "revision" : "answered";
        List<Object[]> rows = new ArrayList<>(versions.size());
        for (Version version : versions) {
            Object state = of == Of.AUDIT ? (Object) version.version() : (Object) (version.version() == 2);
            rows.add(new Object[] {
                hash(version.id()),
                version.id(),
                state,
                version.fileId(),
                version.ordinal(),
                version.day(),
                version.hashHi(),
                version.hashLo()
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO " + of.table + " (id_hash, " + of.id + ", " + third
                        + ", file_id, ordinal, business_day, hash_hi, hash_lo) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Why a row of a segment does not count. */
    public enum Why {
        DUPLICATE,
        CONFLICT,
        RESTATED
    }

    /** The row does not count; does nothing if that is known. */
    public void doesNotCount(int fileId, int ordinal, Why why) {
        jdbc.update("""
                INSERT INTO not_counted (file_id, ordinal, why) SELECT ?, ?, ?
                WHERE NOT EXISTS (SELECT 1 FROM not_counted WHERE file_id = ? AND ordinal = ?)""", fileId, ordinal, why.name(), fileId, ordinal);
    }

    /** Rows of the file that do not count. */
    public Set<Integer> notCounted(int fileId) {
        return new TreeSet<>(
                jdbc.queryForList("SELECT ordinal FROM not_counted WHERE file_id = ?", Integer.class, fileId));
    }

    /**
     * Forgets the file's versions; of what it had restated, the highest version that is left counts again.
     *
     * @return days on which other files' records count again
     */
    public Set<LocalDate> withdraw(int fileId) {
        Set<LocalDate> days = new TreeSet<>();
        for (Of of : Of.values()) {
            List<String> ids = jdbc.queryForList(
                    "SELECT " + of.id + " FROM " + of.table + " WHERE file_id = ?", String.class, fileId);
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

    private static long hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
