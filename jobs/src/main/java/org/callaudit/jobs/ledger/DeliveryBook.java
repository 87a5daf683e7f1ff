package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mails of reports, and what became of them. */
public final class DeliveryBook {

    private final JdbcTemplate jdbc;

    DeliveryBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail of a report to one recipient. */
    public record Delivery(
            String messageId,
            int runId,
            LocalDate businessDate,
            String to,
            String report,
            int sendNumber,
            DeliveryStatus status,
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
                delivery.status().name(),
                delivery.messageId());
    }

    /** Notes what became of a mail. */
    public void delivered(String messageId, DeliveryStatus status, @Nullable String detail) {
        jdbc.update(
                "UPDATE delivery SET status = ?, detail = ? WHERE message_id = ?", status.name(), detail, messageId);
    }

    /** Mails that no server has taken yet, oldest first. */
    public List<Delivery> pending() {
        return query(
                "status IN (?, ?) ORDER BY run_id, recipient, message_id",
                DeliveryStatus.PENDING.name(),
                DeliveryStatus.SENDING.name());
    }

    /** Mails of a run. */
    public List<Delivery> ofRun(int runId) {
        return query("run_id = ? ORDER BY recipient, message_id", runId);
    }

    /** Mails of a date's reports to a recipient. */
    public List<Delivery> to(String recipient, LocalDate date) {
        return query("business_date = ? AND recipient = ? ORDER BY send_number", date, recipient);
    }

    private List<Delivery> query(String where, Object... arguments) {
        return jdbc.query(
                "SELECT * FROM delivery WHERE " + where,
                (row, number) -> new Delivery(
                        row.getString("message_id"),
                        row.getInt("run_id"),
                        row.getObject("business_date", LocalDate.class),
                        row.getString("recipient"),
                        row.getString("report"),
                        row.getInt("send_number"),
                        DeliveryStatus.valueOf(row.getString("status")),
                        row.getString("detail")),
                arguments);
    }
}
