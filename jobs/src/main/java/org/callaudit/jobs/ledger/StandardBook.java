package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Standard;
import org.springframework.jdbc.core.JdbcTemplate;

/** The targets. */
final class StandardBook implements RecordBook<Standard> {

    private final JdbcTemplate jdbc;

    StandardBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String measure, Scope scope, LocalDate validFrom) {}

    @Override
    public Object key(Standard standard) {
        return new Key(standard.measure(), standard.scope(), standard.validFrom());
    }

    @Override
    public Map<Object, OnRecord<Standard>> inForce(List<Standard> standards) {
        Map<Object, OnRecord<Standard>> inForce = new HashMap<>();
        all().forEach(standard -> inForce.put(key(standard.record()), standard));
        return inForce;
    }

    @Override
    public void add(int fileId, List<Standard> standards) {
        jdbc.batchUpdate(
                """
                INSERT INTO standard (measure, scope, valid_from, target, more_is_better, file_id)
                VALUES (?, ?, ?, ?, ?, ?)""",
                standards.stream()
                        .map(standard -> new Object[] {
                            standard.measure(),
                            standard.scope().text(),
                            standard.validFrom(),
                            standard.target(),
                            standard.up(),
                            fileId
                        })
                        .toList());
    }

    @Override
    public void withdraw(int fileId) {
        jdbc.update("DELETE FROM standard WHERE file_id = ?", fileId);
    }

    /** All of them, by measure, scope and day. */
    List<OnRecord<Standard>> all() {
        return jdbc.query(
                "SELECT * FROM standard ORDER BY measure, scope, valid_from",
                (row, number) -> new OnRecord<>(
                        new Standard(
                                row.getString("measure"),
                                Scope.of(row.getString("scope")).orElseThrow(),
                                row.getDouble("target"),
                                row.getBoolean("more_is_better"),
                                row.getObject("valid_from", LocalDate.class)),
                        row.getInt("file_id")));
    }
}
