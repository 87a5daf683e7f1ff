package org.callaudit.jobs.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cases, as one file after another reported them; the latest version is in force. */
final class CaseBook implements RecordBook<Case> {

    private static final String IN_FORCE = """
            SELECT c.* FROM case_version c JOIN (
                SELECT case_id, MAX(file_id) AS file_id FROM case_version GROUP BY case_id) latest
            ON latest.case_id = c.case_id AND latest.file_id = c.file_id
            ORDER BY c.opened_at, c.case_id""";

    private final JdbcTemplate jdbc;

    CaseBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Object key(Case one) {
        return one.caseId();
    }

    @Override
    public Map<Object, OnRecord<Case>> inForce(List<Case> cases) {
        Map<Object, OnRecord<Case>> inForce = new HashMap<>();
        all().forEach(one -> inForce.put(key(one.record()), one));
        return inForce;
    }

    @Override
    public void add(int fileId, List<Case> cases) {
        jdbc.batchUpdate(
                "INSERT INTO case_version (case_id, file_id, case_type, opened_at, due_at, closed_at, owner, department,"
                        + " item_scope, topic, agent_id, severity, restricted, body, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                cases.stream().map(one -> values(fileId, one)).toList());
    }

    private static @Nullable Object[] values(int fileId, Case one) {
        return new @Nullable Object[] {
            one.caseId(),
            fileId,
            one.type().name(),
            stamp(one.openedAt()),
            stamp(one.dueAt()),
            stamp(one.closedAt()),
            one.owner(),
            one.department(),
            one.itemScope(),
            one.topic(),
            one.agentId(),
            one.severity(),
            one.restricted(),
            one.text(),
            one.outcome()
        };
    }

    @Override
    public void withdraw(int fileId) {
        jdbc.update("DELETE FROM case_version WHERE file_id = ?", fileId);
    }

    /** Those in force, in order of opening, then of their ids. */
    List<OnRecord<Case>> all() {
        return jdbc.query(IN_FORCE, (row, number) -> new OnRecord<>(one(row), row.getInt("file_id")));
    }

    private static Case one(ResultSet row) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        return new Case(
                row.getString("case_id"),
                CaseType.valueOf(row.getString("case_type")),
                opened.toInstant(),
                moment(row, "due_at"),
                moment(row, "closed_at"),
                row.getString("owner"),
                row.getString("department"),
                row.getString("item_scope"),
                row.getString("topic"),
                row.getString("agent_id"),
                row.getString("severity"),
                row.getBoolean("restricted"),
                row.getString("body"),
                row.getString("outcome"));
    }

    private static @Nullable OffsetDateTime stamp(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
