package org.callaudit.analytics.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Segment;
import org.jspecify.annotations.Nullable;

/** Writes small segments straight from values, past the checks of ingest. */
public final class SegmentFixture {

    private static final MessageType AUDIT = MessageTypeParser.parseMessageType("""
            message audit {
              required int32 ordinal;
              required binary audit_id (UTF8); required binary contact_id (UTF8); required binary agent_id (UTF8);
              required binary evaluator_id (UTF8); required binary form_id (UTF8); required binary form_version (UTF8);
              required binary channel (UTF8); required binary topic (UTF8); required binary stated_total (UTF8);
              required int32 revision; required int32 purpose_code; required int32 day;
              required int64 contact_epoch; required int64 audited_epoch;
              optional int64 score; required int32 applicable; required int32 errors;
              required int32 class_mask; required int32 findings;
              required group items (LIST) { repeated group list { required group element {
                required binary item_id (UTF8); required binary points (UTF8); required int32 state;
                required binary comment (UTF8); required int64 line; } } }
            }""");

    private static final MessageType SURVEY = MessageTypeParser.parseMessageType("""
            message survey {
              required int32 ordinal;
              required binary survey_id (UTF8); required binary contact_id (UTF8); required binary agent_id (UTF8);
              required binary channel (UTF8); required binary topic (UTF8); required binary comment (UTF8);
              required int32 day; required boolean answered; required int64 sent_epoch; optional int64 answered_epoch;
              optional int32 csat_value; optional int32 nps_value; optional int32 ces_value;
              optional boolean resolved_value;
            }""");

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
        List<AuditFact> sorted = rows.stream()
                .sorted(Comparator.comparing(AuditFact::day).thenComparing(AuditFact::ordinal))
                .toList();
        return write(facts, fileId, RecordKind.AUDIT, AUDIT, sorted, AuditFact::day, SegmentFixture::fill);
    }

    /** Writes the surveys of one month. */
    public static Segment surveys(Path facts, int fileId, List<SurveyFact> rows) throws IOException {
        List<SurveyFact> sorted = rows.stream()
                .sorted(Comparator.comparing(SurveyFact::day).thenComparing(SurveyFact::ordinal))
                .toList();
        return write(facts, fileId, RecordKind.SURVEY, SURVEY, sorted, SurveyFact::day, SegmentFixture::fill);
    }

    private interface Fill<T> {
        void fill(Group group, T row);
    }

    private static <T> Segment write(
            Path facts,
            int fileId,
            RecordKind kind,
            MessageType schema,
            List<T> rows,
            Function<T, LocalDate> dayOf,
            Fill<T> fill)
            throws IOException {
        SortedSet<LocalDate> days = new TreeSet<>(rows.stream().map(dayOf).toList());
        String path =
                String.format(Locale.ROOT, "%s/%s/%06d.parquet", kind.text(), YearMonth.from(days.first()), fileId);
        Path file = facts.resolve(path);
        Files.createDirectories(file.getParent());
        SimpleGroupFactory groups = new SimpleGroupFactory(schema);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withPageRowCountLimit(100)
                .build()) {
            for (T row : rows) {
                Group group = groups.newGroup();
                fill.fill(group, row);
                writer.write(group);
            }
        }
        return new Segment(fileId, kind, path, rows.size(), days);
    }

    private static void fill(Group group, AuditFact row) {
        long noon = row.day().atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
        group.append("ordinal", row.ordinal())
                .append("audit_id", row.auditId())
                .append("contact_id", "C" + row.auditId())
                .append("agent_id", row.agentId())
                .append("evaluator_id", row.evaluatorId())
                .append("form_id", "QA")
                .append("form_version", row.formVersion())
                .append("channel", row.channel())
                .append("topic", row.topic())
                .append("stated_total", row.statedTotal())
                .append("revision", 1)
                .append("purpose_code", row.purpose().ordinal())
                .append("day", (int) row.day().toEpochDay())
                .append("contact_epoch", noon)
                .append("audited_epoch", noon + 3600L * row.hoursLater());
        if (row.score() != null) {
            group.append("score", row.score());
        }
        List<ItemFact> wrong = row.items().stream()
                .filter(item -> item.state() == ItemState.IN_ERROR)
                .toList();
        int applicable = (int) row.items().stream()
                .filter(item -> item.state() != ItemState.NOT_APPLICABLE)
                .count();
        group.append("applicable", applicable)
                .append("errors", wrong.size())
                .append(
                        "class_mask",
                        wrong.stream().mapToInt(item -> item.errorClass().bit()).reduce(0, (a, b) -> a | b))
                .append("findings", row.findings());
        Group list = group.addGroup("items");
        for (ItemFact item : row.items()) {
            list.addGroup("list")
                    .addGroup("element")
                    .append("item_id", item.itemId())
                    .append("points", "5")
                    .append("state", item.state().ordinal())
                    .append("comment", item.comment())
                    .append("line", 1L);
        }
    }

    private static void fill(Group group, SurveyFact row) {
        long noon = row.day().atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
        group.append("ordinal", row.ordinal())
                .append("survey_id", row.surveyId())
                .append("contact_id", "C" + row.surveyId())
                .append("agent_id", row.agentId())
                .append("channel", row.channel())
                .append("topic", row.topic())
                .append("comment", row.comment())
                .append("day", (int) row.day().toEpochDay())
                .append("answered", row.answered())
                .append("sent_epoch", noon);
        if (row.answered()) {
            group.append("answered_epoch", noon + 3600);
        }
        appendIfGiven(group, "csat_value", row.csat());
        appendIfGiven(group, "nps_value", row.nps());
        appendIfGiven(group, "ces_value", row.ces());
        if (row.resolved() != null) {
            group.append("resolved_value", row.resolved());
        }
    }

    private static void appendIfGiven(Group group, String field, @Nullable Integer value) {
        if (value != null) {
            group.append(field, value);
        }
    }
}
