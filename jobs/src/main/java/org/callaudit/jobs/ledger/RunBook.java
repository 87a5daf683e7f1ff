package org.callaudit.jobs.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs. */
public final class RunBook {

    private final JdbcTemplate jdbc;

    RunBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run.
     *
     * @param startedAt the clock when it first started; a recovered run keeps it
     * @param summary the run summary as JSON, or null while it runs
     */
    public record Run(
            int id,
            RunCommand command,
            LocalDate businessDate,
            RunOptions options,
            Instant startedAt,
            @Nullable Instant finishedAt,
            RunStatus status,
            @Nullable String error,
            @Nullable String summary) {

        /** The same to whoever makes its reports later: what came in after it is not its news. */
        public Run afterwards() {
            return new Run(id, command, businessDate, options.upTo(id), startedAt, finishedAt, status, error, summary);
        }
    }

    /** Begins a run and gives it the next number. */
    public Run start(RunCommand command, LocalDate businessDate, RunOptions options, Instant now) {
        Integer next = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) + 1 FROM run", Integer.class);
        int id = next == null ? 1 : next;
        jdbc.update(
                """
                INSERT INTO run (id, command, business_date, options, started_at, status, reported)
                VALUES (?, ?, ?, ?, ?, ?, FALSE)""",
                id,
                command.text(),
                businessDate,
                Json.write(options),
                now.atOffset(ZoneOffset.UTC),
                RunStatus.STARTED.name());
        return find(id).orElseThrow();
    }

    /** Ends a run. */
    public void finish(int id, RunStatus status, @Nullable String error, @Nullable String summary, Instant now) {
        jdbc.update(
                "UPDATE run SET status = ?, error = ?, summary = ?, finished_at = ? WHERE id = ?",
                status.name(),
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
        return query("WHERE status <> ? ORDER BY id", RunStatus.COMPLETED.name()).stream()
                .findFirst();
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
                RunCommand.of(row.getString("command")),
                row.getObject("business_date", LocalDate.class),
                Json.read(row.getString("options"), RunOptions.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                RunStatus.valueOf(row.getString("status")),
                row.getString("error"),
                row.getString("summary"));
    }
}
