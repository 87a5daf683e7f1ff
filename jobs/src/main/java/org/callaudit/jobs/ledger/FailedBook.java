package org.callaudit.jobs.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.callaudit.analytics.model.Scope;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports that could not be drawn, until they are made. */
public final class FailedBook {

    private static final String KEY = "kind = ? AND scope = ? AND first_day = ? AND last_day = ?";

    private final JdbcTemplate jdbc;

    FailedBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report that could not be drawn.
     *
     * @param runId the run that was to make it
     * @param reason what was wrong when it was tried last
     */
    public record Failed(ReportOrder order, int runId, String reason) {}

    /** Notes that a run could not draw a report; one that failed before stays that of the run that was to make it. */
    public void failed(ReportOrder order, int run, String reason) {
        int known = jdbc.update(
                "UPDATE failed_report SET last_run = ?, reason = ? WHERE " + KEY,
                run,
                reason,
                order.kind().name(),
                order.scope().text(),
                order.from(),
                order.to());
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO failed_report (kind, scope, first_day, last_day, run_id, last_run, reason)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    order.kind().name(),
                    order.scope().text(),
                    order.from(),
                    order.to(),
                    run,
                    run,
                    reason);
        }
    }

    /** The report was made, or there is no reason to make it any more. */
    public void settled(ReportOrder order) {
        jdbc.update(
                "DELETE FROM failed_report WHERE " + KEY,
                order.kind().name(),
                order.scope().text(),
                order.from(),
                order.to());
    }

    /** Reports that this run could not draw. */
    public List<Failed> of(int run) {
        return query("last_run = ?", run);
    }

    /** Reports that runs before this one were to make, of periods that ended on that day or later. */
    public List<Failed> before(int run, LocalDate ended) {
        return query("run_id < ? AND last_day >= ?", run, ended);
    }

    private List<Failed> query(String where, Object... arguments) {
        return jdbc.query(
                "SELECT * FROM failed_report WHERE " + where + " ORDER BY last_day, kind, scope, first_day",
                (row, number) -> failed(row),
                arguments);
    }

    private static Failed failed(ResultSet row) throws SQLException {
        return new Failed(
                new ReportOrder(
                        ReportKind.valueOf(row.getString("kind")),
                        Scope.of(row.getString("scope")).orElseThrow(),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getInt("run_id"),
                row.getString("reason"));
    }
}
