package org.callaudit.jobs.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Contact;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contacts. */
public final class ContactBook {

    private final JdbcTemplate jdbc;

    ContactBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Contacts that started from one business day to another, both included, in order of time, then of their ids. */
    public List<Contact> between(LocalDate from, LocalDate to) {
        return jdbc.query(
                "SELECT * FROM contact WHERE business_day BETWEEN ? AND ? ORDER BY started_at, contact_id",
                (row, number) -> contact(row),
                from,
                to);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("contact_id"),
                row.getString("customer_ref"),
                row.getString("agent_id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("channel"),
                row.getString("topic"),
                row.getString("department"),
                row.getLong("handle_seconds"),
                row.getBoolean("transferred"));
    }

    /**
     * The contacts as files bring them.
     *
     * @param zone of the business day on which a contact counts
     */
    public RecordBook<Contact> in(ZoneId zone) {
        return new InZone(zone);
    }

    void withdraw(int fileId) {
        jdbc.update("DELETE FROM contact WHERE file_id = ?", fileId);
    }

    private final class InZone implements RecordBook<Contact> {

        private final ZoneId zone;

        InZone(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Object key(Contact contact) {
            return contact.contactId();
        }

        @Override
        public Map<Object, OnRecord<Contact>> inForce(List<Contact> contacts) {
            Map<Object, OnRecord<Contact>> inForce = new HashMap<>();
            jdbc.query(
                    "SELECT * FROM contact WHERE contact_id = ANY(?)",
                    row -> {
                        inForce.put(row.getString("contact_id"), new OnRecord<>(contact(row), row.getInt("file_id")));
                    },
                    (Object) contacts.stream().map(Contact::contactId).toArray(String[]::new));
            return inForce;
        }

        @Override
        public void add(int fileId, List<Contact> contacts) {
            new ColumnInsert<Contact>("contact")
                    .column("contact_id", String[]::new, Contact::contactId)
                    .column("business_day", LocalDate[]::new, contact -> LocalDate.ofInstant(contact.startedAt(), zone))
                    .column("customer_ref", String[]::new, Contact::customerRef)
                    .column("agent_id", String[]::new, Contact::agentId)
                    .column(
                            "started_at",
                            OffsetDateTime[]::new,
                            contact -> contact.startedAt().atOffset(java.time.ZoneOffset.UTC))
                    .column("channel", String[]::new, Contact::channel)
                    .column("topic", String[]::new, Contact::topic)
                    .column("department", String[]::new, Contact::department)
                    .column("handle_seconds", Long[]::new, Contact::handleSeconds)
                    .column("transferred", Boolean[]::new, Contact::transferred)
                    .column("file_id", Integer[]::new, contact -> fileId)
                    .insert(jdbc, contacts);
        }

        @Override
        public void withdraw(int fileId) {
            ContactBook.this.withdraw(fileId);
        }
    }
}
