package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Scope;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events. */
final class EventBook implements RecordBook<Event> {

    private final JdbcTemplate jdbc;

    EventBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(LocalDate day, Scope scope, String text) {}

    @Override
    public Object key(Event event) {
        return new Key(event.day(), event.scope(), event.text());
    }

    @Override
    public Map<Object, OnRecord<Event>> inForce(List<Event> events) {
        Map<Object, OnRecord<Event>> inForce = new HashMap<>();
        all().forEach(event -> inForce.put(key(event.record()), event));
        return inForce;
    }

    @Override
    public void add(int fileId, List<Event> events) {
        jdbc.batchUpdate(
                "INSERT INTO event (business_day, scope, body, rebase, file_id) VALUES (?, ?, ?, ?, ?)",
                events.stream()
                        .map(event ->
                                new Object[] {event.day(), event.scope().text(), event.text(), event.rebase(), fileId})
                        .toList());
    }

    @Override
    public void withdraw(int fileId) {
        jdbc.update("DELETE FROM event WHERE file_id = ?", fileId);
    }

    /** All of them, in order of time. */
    List<OnRecord<Event>> all() {
        return jdbc.query(
                "SELECT * FROM event ORDER BY business_day, scope, body",
                (row, number) -> new OnRecord<>(
                        new Event(
                                row.getObject("business_day", LocalDate.class),
                                Scope.of(row.getString("scope")).orElseThrow(),
                                row.getString("body"),
                                row.getBoolean("rebase")),
                        row.getInt("file_id")));
    }
}
