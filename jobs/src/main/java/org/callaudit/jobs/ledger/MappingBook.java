package org.callaudit.jobs.ledger;

import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.mapping.Mapping;
import org.springframework.jdbc.core.JdbcTemplate;

/** The layouts of people's own files. Of mappings with one name the latest is in force; the earlier ones stay on record. */
public final class MappingBook {

    private final JdbcTemplate jdbc;

    MappingBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mapping and where it is from.
     *
     * @param id number of the file that brought it
     */
    public record Known(int id, Mapping mapping) {}

    /** Keeps a mapping that a file brought. */
    public void add(int fileId, Mapping mapping) {
        jdbc.update(
                "INSERT INTO mapping (file_id, name, definition) VALUES (?, ?, ?)",
                fileId,
                mapping.name(),
                Json.write(mapping));
    }

    /** The mapping that this file brought. */
    public Optional<Mapping> find(int fileId) {
        return query("WHERE file_id = ?", fileId).stream().map(Known::mapping).findFirst();
    }

    /** The mappings in force, the latest first. */
    public List<Known> inForce() {
        return query("""
                WHERE file_id IN (SELECT MAX(m.file_id) FROM mapping m JOIN source_file f ON f.id = m.file_id
                                  WHERE f.status = 'INGESTED' GROUP BY m.name) ORDER BY file_id DESC""");
    }

    private List<Known> query(String where, Object... arguments) {
        return jdbc.query(
                "SELECT file_id, definition FROM mapping " + where,
                (row, number) ->
                        new Known(row.getInt("file_id"), Json.read(row.getString("definition"), Mapping.class)),
                arguments);
    }
}
