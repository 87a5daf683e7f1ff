package org.callaudit.analytics.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.jspecify.annotations.Nullable;

/** Checks and reads one contact. */
final class ContactReading implements RowReading<Contact> {

    private static final String[] NAMES = {"contact_id", "customer_ref", "agent_id", "channel", "topic", "department"};

    private final Moments moments;
    private final Instant now;

    ContactReading(IngestRules rules) {
        this.moments = new Moments(rules.zone());
        this.now = rules.now();
    }

    @Override
    public @Nullable Rejection wrong(NamedTexts row, Reference reference) {
        return RowReading.first(
                () -> RowReading.missing(RecordKind.CONTACT, row),
                () -> Points.isWhole(row.text("handle_seconds"))
                        ? null
                        : Rejection.notANumber(
                                "handle_seconds", row.text("handle_seconds"), "write whole seconds, like 340."),
                () -> moments.at(row.text("started_at")) == null
                        ? Rejection.notATime("started_at", row.text("started_at"))
                        : null,
                () -> RowReading.tooLong(row, NAMES),
                () -> Long.parseLong(row.text("handle_seconds")) < 0
                        ? Rejection.outOfRange("handle_seconds", row.text("handle_seconds"), "0 or more")
                        : null,
                () -> RowReading.neitherYesNorNo(row, "transferred"),
                () -> started(row).isAfter(now) ? Rejection.inFuture("started_at", row.text("started_at")) : null,
                () -> unknownAgent(row, reference));
    }

    @Override
    public Contact read(NamedTexts row) {
        return new Contact(
                row.text("contact_id"),
                row.text("customer_ref"),
                row.text("agent_id"),
                started(row),
                row.text("channel"),
                row.text("topic"),
                row.text("department"),
                Long.parseLong(row.text("handle_seconds")),
                row.text("transferred").equals("Y"));
    }

    private Instant started(NamedTexts row) {
        return Objects.requireNonNull(moments.at(row.text("started_at")), "started_at has not been checked");
    }

    private @Nullable Rejection unknownAgent(NamedTexts row, Reference reference) {
        LocalDate day = moments.local(started(row)).toLocalDate();
        return reference.roster().on(row.text("agent_id"), day) == null
                ? Rejection.unknownAgent(row.text("agent_id"), day.toString())
                : null;
    }
}
