package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.util.List;
import org.callaudit.analytics.model.Scope;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reports that runs issued. */
public final class IssueBook {

    private final JdbcTemplate jdbc;

    IssueBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A report that was issued; {@code path} is relative to the home. */
    public record IssuedReport(
            int runId,
            LocalDate businessDate,
            ReportKind kind,
            Scope scope,
            String path,
            String reportId,
            String sha256,
            int pages) {}

    /** Notes a report that was written; once more for the same run and path replaces the note. */
    public void issued(IssuedReport report) {
        jdbc.update("DELETE FROM issued_report WHERE run_id = ? AND path = ?", report.runId(), report.path());
        jdbc.update(
                "INSERT INTO issued_report (run_id, path, business_date, kind, scope, report_id, sha256, pages)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                report.runId(),
                report.path(),
                report.businessDate(),
                report.kind().text(),
                report.scope().text(),
                report.reportId(),
                report.sha256(),
                report.pages());
    }

    /** Reports that a run issued, by path. */
    public List<IssuedReport> ofRun(int runId) {
        return query("run_id = ? ORDER BY path", runId);
    }

    /** Every issue of the report at that path, the first first. */
    public List<IssuedReport> ofPath(String path) {
        return query("path = ? ORDER BY run_id", path);
    }

    private List<IssuedReport> query(String where, Object argument) {
        return jdbc.query(
                "SELECT * FROM issued_report WHERE " + where,
                (row, number) -> new IssuedReport(
                        row.getInt("run_id"),
                        row.getObject("business_date", LocalDate.class),
                        ReportKind.of(row.getString("kind")).orElseThrow(),
                        Scope.of(row.getString("scope")).orElseThrow(),
                        row.getString("path"),
                        row.getString("report_id"),
                        row.getString("sha256"),
                        row.getInt("pages")),
                argument);
    }
}
