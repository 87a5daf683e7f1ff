package org.callaudit.jobs.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.signal.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs, the reports they issued, the signals these told, and the deliveries. */
public final class RunBook {

    /** In the place of a team, which always has a name. */
    private static final String CENTRE = "";

    private final JdbcTemplate jdbc;

    RunBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run.
     *
     * @param startedAt the clock when it first started; a recovered run keeps it
     * @param status STARTED, COMPLETED or FAILED
     * @param summary the run summary as JSON, or null while it runs
     */
    public record Run(
            int id,
            String command,
            LocalDate businessDate,
            RunOptions options,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String status,
            @Nullable String error,
            @Nullable String summary) {

        /** The same to whoever makes its reports later: what came in after it is not its news. */
        public Run afterwards() {
            return new Run(id, command, businessDate, options.upTo(id), startedAt, finishedAt, status, error, summary);
        }
    }

    /** Begins a run and gives it the next number. */
    public Run start(String command, LocalDate businessDate, RunOptions options, Instant now) {
        Integer next = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) + 1 FROM run", Integer.class);
        int id = next == null ? 1 : next;
        jdbc.update("""
                INSERT INTO run (id, command, business_date, options, started_at, status, reported)
                VALUES (?, ?, ?, ?, ?, 'STARTED', FALSE)""", id, command, businessDate, Json.write(options), now.atOffset(ZoneOffset.UTC));
        return find(id).orElseThrow();
    }

    /** Ends a run. */
    public void finish(int id, String status, @Nullable String error, @Nullable String summary, Instant now) {
        jdbc.update(
                "UPDATE run SET status = ?, error = ?, summary = ?, finished_at = ? WHERE id = ?",
                status,
                error,
                summary,
                now.atOffset(ZoneOffset.UTC),
                id);
    }

    /** The night made the reports of its business date. */
    public void reported(int id) {
        jdbc.update("UPDATE run SET reported = TRUE WHERE id = ?", id);
    }

    /** The run that was interrupted or failed, if there is one: at most one is ever unfinished. */
    public Optional<Run> unfinished() {
        return query("WHERE status <> 'COMPLETED' ORDER BY id").stream().findFirst();
    }

    public Optional<Run> find(int id) {
        return query("WHERE id = ?", id).stream().findFirst();
    }

    /** All runs, oldest first. */
    public List<Run> all() {
        return query("ORDER BY id");
    }

    /** The last night that made reports. */
    public Optional<Run> lastReported() {
        return query("WHERE reported ORDER BY id DESC").stream().findFirst();
    }

    /** The last run that made the pages of that date. */
    public Optional<Run> lastReported(LocalDate date) {
        return all().stream()
                .filter(run -> run.options().reportDates().contains(date))
                .reduce((earlier, later) -> later);
    }

    /** Whether a night made the reports of that date. */
    public boolean reportedOn(LocalDate date) {
        return !query("WHERE reported AND business_date = ?", date).isEmpty();
    }

    /** The latest date of which a night made the reports. */
    public Optional<LocalDate> lastReportedDate() {
        return query("WHERE reported ORDER BY business_date DESC").stream()
                .map(Run::businessDate)
                .findFirst();
    }

    private List<Run> query(String where, Object... arguments) {
        return jdbc.query("SELECT * FROM run " + where, (row, number) -> run(row), arguments);
    }

    private static Run run(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Run(
                row.getInt("id"),
                row.getString("command"),
                row.getObject("business_date", LocalDate.class),
                Json.read(row.getString("options"), RunOptions.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("status"),
                row.getString("error"),
                row.getString("summary"));
    }

    /** A report that was issued; {@code path} is relative to the home. */
    public record IssuedReport(
            int runId,
            LocalDate businessDate,
            String kind,
            String scope,
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
                report.kind(),
                report.scope(),
                report.reportId(),
                report.sha256(),
                report.pages());
    }

    /** Reports that a run issued, by path. */
    public List<IssuedReport> reports(int runId) {
        return reports("run_id = ? ORDER BY path", runId);
    }

    /** Every issue of the report at that path, the first first. */
    public List<IssuedReport> issues(String path) {
        return reports("path = ? ORDER BY run_id", path);
    }

    private List<IssuedReport> reports(String where, Object argument) {
        return jdbc.query(
                "SELECT * FROM issued_report WHERE " + where,
                (row, number) -> new IssuedReport(
                        row.getInt("run_id"),
                        row.getObject("business_date", LocalDate.class),
                        row.getString("kind"),
                        row.getString("scope"),
                        row.getString("path"),
                        row.getString("report_id"),
                        row.getString("sha256"),
                        row.getInt("pages")),
                argument);
    }

    /** Signals of a team that were open before that date, with the date on which each was news. */
    public Map<String, LocalDate> openSignals(String team, LocalDate before) {
        return open("""
                SELECT signal_key, first_date FROM open_signal WHERE team_id = ? AND first_date < ? AND last_date >= (
                    SELECT COALESCE(MAX(business_date), ?) FROM run WHERE reported AND business_date < ?)""", team, before, before, before);
    }

    /**
     * The same of the reports on the whole centre. They are of weeks and of months, which do not judge the same days: a signal
     * is open as long as one of them tells it within a month.
     */
    public Map<String, LocalDate> openInCentre(LocalDate before) {
        return open(
                "SELECT signal_key, first_date FROM open_signal WHERE team_id = ? AND first_date < ? AND last_date >= ?",
                CENTRE,
                before,
                before.minusMonths(1));
    }

    private Map<String, LocalDate> open(String sql, Object... arguments) {
        Map<String, LocalDate> open = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    open.put(row.getString("signal_key"), row.getObject("first_date", LocalDate.class));
                },
                arguments);
        return open;
    }

    /** Notes which signals a report on the whole centre up to that date told. */
    public void toldOfCentre(LocalDate date, List<Signal> signals, Map<String, LocalDate> open) {
        told(CENTRE, date, signals, open);
    }

    /** Notes which signals a team's page of that date told. */
    public void told(String team, LocalDate date, List<Signal> signals, Map<String, LocalDate> open) {
        jdbc.update("DELETE FROM open_signal WHERE team_id = ? AND first_date = ?", team, date);
        for (Signal signal : signals) {
            LocalDate first = open.get(signal.key());
            if (first == null) {
                jdbc.update("INSERT INTO open_signal VALUES (?, ?, ?, ?)", team, signal.key(), date, date);
            } else {
                jdbc.update(
                        "UPDATE open_signal SET last_date = ? WHERE team_id = ? AND signal_key = ? AND first_date = ?"
                                + " AND last_date < ?",
                        date,
                        team,
                        signal.key(),
                        first,
                        date);
            }
        }
    }

    /** Nobody was told of a team's date: what was open before it stays so. */
    public void nothingTold(String team, LocalDate date) {
        jdbc.update("""
                UPDATE open_signal SET last_date = ? WHERE team_id = ? AND first_date < ? AND last_date < ? AND last_date >= (
                    SELECT COALESCE(MAX(business_date), ?) FROM run WHERE reported AND business_date < ?)""", date, team, date, date, date, date);
    }

    /** A mail of a report to one recipient. */
    public record Delivery(
            String messageId,
            int runId,
            LocalDate businessDate,
            String to,
            String report,
            int sendNumber,
            String status,
            @Nullable String detail) {}

    /** Notes a mail that is to be sent; does nothing if it is known. */
    public void toDeliver(Delivery delivery) {
        jdbc.update(
                """
                INSERT INTO delivery (message_id, run_id, business_date, recipient, report, send_number, status)
                SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE message_id = ?)""",
                delivery.messageId(),
                delivery.runId(),
                delivery.businessDate(),
                delivery.to(),
                delivery.report(),
                delivery.sendNumber(),
                delivery.status(),
                delivery.messageId());
    }

    /** Notes what became of a mail. */
    public void delivered(String messageId, String status, @Nullable String detail) {
        jdbc.update("UPDATE delivery SET status = ?, detail = ? WHERE message_id = ?", status, detail, messageId);
    }

    /** Mails that no server has taken yet, oldest first. */
    public List<Delivery> pending() {
        return deliveries("status IN ('PENDING', 'SENDING') ORDER BY run_id, recipient, message_id");
    }

    /** Mails of a run. */
    public List<Delivery> deliveries(int runId) {
        return deliveries("run_id = ? ORDER BY recipient, message_id", runId);
    }

    /** Mails of a date's reports to a recipient. */
    public List<Delivery> deliveries(LocalDate date, String to) {
        return deliveries("business_date = ? AND recipient = ? ORDER BY send_number", date, to);
    }

    private List<Delivery> deliveries(String where, Object... arguments) {
        return jdbc.query(
                "SELECT * FROM delivery WHERE " + where,
                (row, number) -> new Delivery(
                        row.getString("message_id"),
                        row.getInt("run_id"),
                        row.getObject("business_date", LocalDate.class),
                        row.getString("recipient"),
                        row.getString("report"),
                        row.getInt("send_number"),
                        row.getString("status"),
                        row.getString("detail")),
                arguments);
    }
}
