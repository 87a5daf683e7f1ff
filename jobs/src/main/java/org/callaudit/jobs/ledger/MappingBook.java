package org.callaudit.jobs.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.mapping.LivingRow;
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

    /** The audits of a living workbook as they were read last, by id. */
    public Map<String, LivingRow> livingRows(String mapping) {
        Map<String, LivingRow> rows = new LinkedHashMap<>();
        jdbc.query(
                "SELECT * FROM living_row WHERE mapping = ? ORDER BY audit_id",
                row -> {
                    rows.put(
                            row.getString("audit_id"), new LivingRow(row.getInt("revision"), row.getString("content")));
                },
                mapping);
        return rows;
    }

    /** Notes the audits of a living workbook as they were read now. Those that are gone stay. */
    public void readLiving(String mapping, Map<String, LivingRow> rows) {
        jdbc.batchUpdate(
                "DELETE FROM living_row WHERE mapping = ? AND audit_id = ?",
                rows.keySet().stream().map(id -> new Object[] {mapping, id}).toList());
        jdbc.batchUpdate(
                "INSERT INTO living_row VALUES (?, ?, ?, ?)",
                rows.entrySet().stream()
                        .map(row -> new Object[] {
                            mapping,
                            row.getKey(),
                            row.getValue().revision(),
                            row.getValue().content()
                        })
                        .toList());
    }

    private List<Known> query(String where, Object... arguments) {
        return jdbc.query(
                "SELECT file_id, definition FROM mapping " + where,
                (row, number) ->
                        new Known(row.getInt("file_id"), Json.read(row.getString("definition"), Mapping.class)),
                arguments);
    }
}
