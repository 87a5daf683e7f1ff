package org.callaudit.analytics.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.RejectCode;
import org.jspecify.annotations.Nullable;

/** Checks and reads one case. */
final class CaseReading implements RowReading<Case> {

    private static final String[] NAMES = {"case_id", "owner", "department", "item_id", "topic", "agent_id", "severity"
    };

    private final ZoneId zone;
    private final Moments moments;
    private final Instant now;

    CaseReading(IngestRules rules) {
        this.zone = rules.zone();
        this.moments = new Moments(rules.zone());
        this.now = rules.now();
    }

    @Override
    public @Nullable Rejection wrong(NamedTexts row, Reference reference) {
        return RowReading.first(
                () -> RowReading.missing(RecordKind.CASE, row),
                () -> notATime(row),
                () -> RowReading.tooLong(row, NAMES),
                () -> beforeOpening(row, "due_at"),
                () -> beforeOpening(row, "closed_at"),
                () -> unknownType(row),
                () -> RowReading.neitherYesNorNo(row, "restricted"),
                () -> inFuture(row),
                () -> unknownAgent(row, reference),
                () -> unknownItem(row, reference));
    }

    @Override
    public Case read(NamedTexts row) {
        return new Case(
                row.text("case_id"),
                type(row.text("type")).orElseThrow(),
                opened(row),
                moment(row, "due_at"),
                moment(row, "closed_at"),
                row.text("owner"),
                row.text("department"),
                row.text("item_id"),
                row.text("topic"),
                row.text("agent_id"),
                row.text("severity"),
                row.text("restricted").equals("Y"),
                row.text("text"),
                row.text("outcome"));
    }

    private static Optional<CaseType> type(String text) {
        return Arrays.stream(CaseType.values())
                .filter(type -> type.text().equals(text))
                .findFirst();
    }

    private Instant opened(NamedTexts row) {
        return Objects.requireNonNull(moment(row, "opened_at"), "opened_at has not been checked");
    }

    /** The moment, or null if there is none. What is due on a day is due when the day ends. */
    private @Nullable Instant moment(NamedTexts row, String column) {
        String text = row.text(column);
        LocalDate day = column.equals("due_at") ? Moments.date(text) : null;
        return day == null
                ? moments.at(text)
                : day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
    }

    private @Nullable Rejection notATime(NamedTexts row) {
        for (String column : List.of("opened_at", "due_at", "closed_at")) {
            if (!row.text(column).isBlank() && moment(row, column) == null) {
                return Rejection.notATime(column, row.text(column));
            }
        }
        return null;
    }

    private @Nullable Rejection beforeOpening(NamedTexts row, String column) {
        Instant moment = moment(row, column);
        return moment == null || !moment.isBefore(opened(row))
                ? null
                : Rejection.outOfRange(column, row.text(column), row.text("opened_at") + " (opened_at) or later");
    }

    private static @Nullable Rejection unknownType(NamedTexts row) {
        return type(row.text("type")).isPresent()
                ? null
                : Rejection.unknownCode(
                        "type",
                        row.text("type"),
                        Arrays.stream(CaseType.values()).map(CaseType::text).collect(Collectors.joining(", ")));
    }

    private @Nullable Rejection inFuture(NamedTexts row) {
        for (String column : List.of("opened_at", "closed_at")) {
            Instant moment = moment(row, column);
            if (moment != null && moment.isAfter(now)) {
                return Rejection.inFuture(column, row.text(column));
            }
        }
        return null;
    }

    private @Nullable Rejection unknownAgent(NamedTexts row, Reference reference) {
        String agent = row.text("agent_id");
        LocalDate day = moments.local(opened(row)).toLocalDate();
        return agent.isBlank() || reference.roster().on(agent, day) != null
                ? null
                : Rejection.unknownAgent(agent, day.toString());
    }

    private static @Nullable Rejection unknownItem(NamedTexts row, Reference reference) {
        String item = row.text("item_id");
        return item.isBlank() || reference.hasItem(item)
                ? null
                : new Rejection(
                        "item_id",
                        RejectCode.UNKNOWN_ITEM,
                        "item_id " + Rejection.quoted(item) + " is on no form: write an item's id, or form_id/item_id,"
                                + " or deliver the form first.");
    }
}
