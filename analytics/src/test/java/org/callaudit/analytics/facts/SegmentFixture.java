package org.callaudit.analytics.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.Segment;
import org.jspecify.annotations.Nullable;

/** Writes small segments straight from values, past the checks of ingest. */
public final class SegmentFixture {

    private SegmentFixture() {}

    /** An answer. */
    public record ItemFact(String itemId, ErrorClass errorClass, ItemState state, String comment) {}

    /** An audit row; the contact is at noon UTC of the day, the audit that many hours later. */
    public record AuditFact(
            int ordinal,
            String auditId,
            String agentId,
            String evaluatorId,
            String formVersion,
            LocalDate day,
            int hoursLater,
            Purpose purpose,
            String channel,
            String topic,
            String statedTotal,
            @Nullable Long score,
            int findings,
            List<ItemFact> items) {}

    /** A survey row, sent at noon UTC of the day and answered an hour later. */
    public record SurveyFact(
            int ordinal,
            String surveyId,
            String agentId,
            LocalDate day,
            String channel,
            String topic,
            boolean answered,
            @Nullable Integer csat,
            @Nullable Integer nps,
            @Nullable Integer ces,
            @Nullable Boolean resolved,
            String comment) {}

    /** Writes the audits of one month, all on form QA. */
    public static Segment audits(Path facts, int fileId, List<AuditFact> rows) throws IOException {
        try (SegmentWriter<StoredAudit> writer = SegmentWriter.audits(facts, fileId)) {
            for (AuditFact row : rows.stream()
                    .sorted(Comparator.comparing(AuditFact::day).thenComparing(AuditFact::ordinal))
                    .toList()) {
                writer.add(stored(row));
            }
            return writer.finish().get(0);
        }
    }

    /** Writes the surveys of one month. */
    public static Segment surveys(Path facts, int fileId, List<SurveyFact> rows) throws IOException {
        try (SegmentWriter<StoredSurvey> writer = SegmentWriter.surveys(facts, fileId)) {
            for (SurveyFact row : rows.stream()
                    .sorted(Comparator.comparing(SurveyFact::day).thenComparing(SurveyFact::ordinal))
                    .toList()) {
                writer.add(stored(row));
            }
            return writer.finish().get(0);
        }
    }

    private static StoredAudit stored(AuditFact row) {
        long noon = row.day().atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
        List<ItemFact> wrong = row.items().stream()
                .filter(item -> item.state() == ItemState.IN_ERROR)
                .toList();
        int applicable = (int) row.items().stream()
                .filter(item -> item.state() != ItemState.NOT_APPLICABLE)
                .count();
        return new StoredAudit(
                row.ordinal(),
                new AuditColumns(
                        row.auditId(),
                        "",
                        "C" + row.auditId(),
                        row.agentId(),
                        row.evaluatorId(),
                        "QA",
                        row.formVersion(),
                        "",
                        "",
                        row.channel(),
                        row.topic(),
                        row.purpose().text(),
                        row.statedTotal()),
                1,
                row.purpose(),
                ContentHash.ZERO,
                (int) row.day().toEpochDay(),
                noon,
                noon + 3600L * row.hoursLater(),
                row.score(),
                applicable,
                wrong.size(),
                wrong.stream().mapToInt(item -> item.errorClass().bit()).reduce(0, (a, b) -> a | b),
                row.findings(),
                row.items().stream()
                        .map(item -> new StoredItem(item.itemId(), "5", item.state(), item.comment(), 1))
                        .toList());
    }

    private static StoredSurvey stored(SurveyFact row) {
        long noon = row.day().atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
        return new StoredSurvey(
                row.ordinal(),
                new SurveyColumns(
                        row.surveyId(),
                        "C" + row.surveyId(),
                        row.agentId(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        row.channel(),
                        row.topic(),
                        row.comment()),
                ContentHash.ZERO,
                (int) row.day().toEpochDay(),
                noon,
                row.answered() ? noon + 3600 : null,
                row.csat(),
                row.nps(),
                row.ces(),
                row.resolved(),
                false,
                1);
    }
}
