package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.signal.Signal;
import org.springframework.jdbc.core.JdbcTemplate;

/** The signals that reports told, as long as they are open. */
public final class SignalBook {

    /** In the place of a team, which always has a name. */
    private static final String CENTRE = "";

    private final JdbcTemplate jdbc;

    SignalBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Signals of a team that were open before that date, with the date on which each was news. */
    public Map<String, LocalDate> open(String team, LocalDate before) {
        return query("""
                SELECT signal_key, first_date FROM open_signal WHERE team_id = ? AND first_date < ? AND last_date >= (
                    SELECT COALESCE(MAX(business_date), ?) FROM run WHERE reported AND business_date < ?)""", team, before, before, before);
    }

    /**
     * The same of the reports on the whole centre. They are of weeks and of months, which do not judge the same days: a signal
     * is open as long as one of them tells it within a month.
     */
    public Map<String, LocalDate> openInCentre(LocalDate before) {
        return query(
                "SELECT signal_key, first_date FROM open_signal WHERE team_id = ? AND first_date < ? AND last_date >= ?",
                CENTRE,
                before,
                before.minusMonths(1));
    }

    private Map<String, LocalDate> query(String sql, Object... arguments) {
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
}
