package org.callaudit.analytics.ingest;

import java.util.Objects;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Scope;
import org.jspecify.annotations.Nullable;

/** Checks and reads one event. It may lie ahead: what is decided is known before it happens. */
final class EventReading implements RowReading<Event> {

    @Override
    public @Nullable Rejection wrong(NamedTexts row, Reference reference) {
        return RowReading.first(
                () -> RowReading.missing(RecordKind.EVENT, row),
                () -> Moments.date(row.text("date")) == null ? Rejection.notADate("date", row.text("date")) : null,
                () -> RowReading.tooLong(row, "scope"),
                () -> RowReading.unknownScope(row),
                () -> RowReading.neitherYesNorNo(row, "rebase"));
    }

    @Override
    public Event read(NamedTexts row) {
        return new Event(
                Objects.requireNonNull(Moments.date(row.text("date")), "date has not been checked"),
                Scope.of(row.text("scope")).orElseThrow(),
                row.text("text"),
                row.text("rebase").equals("Y"));
    }
}
