package org.callaudit.analytics.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.callaudit.analytics.model.Purpose;

/** Reads segments back, no more of them than is asked for. */
public final class SegmentReader {

    private static final Purpose[] PURPOSES = Purpose.values();

    private SegmentReader() {}

    /** The heads of all audits in the segment, by day and ordinal. */
    public static List<AuditHead> auditHeads(Path segment) throws IOException {
        List<AuditHead> heads = new ArrayList<>();
        try (SegmentFile file = new SegmentFile(segment, Schemas.AUDIT)) {
            for (ColumnValues row = file.columns(
                            "ordinal",
                            "audit_id",
                            "revision",
                            "agent_id",
                            "day",
                            "hash_hi",
                            "hash_lo",
                            "findings",
                            "purpose_code",
                            "items.list.element.state");
                    row.next(); ) {
                heads.add(new AuditHead(
                        row.number(0),
                        row.text(1),
                        row.number(2),
                        row.text(3),
                        row.number(4),
                        row.bigNumber(5),
                        row.bigNumber(6),
                        row.number(7),
                        row.listSize(9),
                        PURPOSES[row.number(8)]));
            }
        }
        return heads;
    }

    /** The heads of all surveys in the segment, by day and ordinal. */
    public static List<SurveyHead> surveyHeads(Path segment) throws IOException {
        List<SurveyHead> heads = new ArrayList<>();
        try (SegmentFile file = new SegmentFile(segment, Schemas.SURVEY)) {
            for (ColumnValues row = file.columns(
                            "ordinal", "survey_id", "agent_id", "day", "answered", "hash_hi", "hash_lo", "line");
                    row.next(); ) {
                heads.add(new SurveyHead(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.number(3),
                        row.flag(4),
                        row.bigNumber(5),
                        row.bigNumber(6),
                        row.bigNumber(7)));
            }
        }
        return heads;
    }

    /** Those of the audits with these ordinals that are in the segment, by day and ordinal. */
    public static List<StoredAudit> audits(Path segment, Set<Integer> ordinals) throws IOException {
        List<StoredAudit> audits = new ArrayList<>();
        try (SegmentFile file = new SegmentFile(segment, Schemas.AUDIT, ordinals)) {
            file.rows(row -> audits.add(audit(row)));
        }
        return audits;
    }

    /** Those of the surveys with these ordinals that are in the segment, by day and ordinal. */
    public static List<StoredSurvey> surveys(Path segment, Set<Integer> ordinals) throws IOException {
        List<StoredSurvey> surveys = new ArrayList<>();
        try (SegmentFile file = new SegmentFile(segment, Schemas.SURVEY, ordinals)) {
            file.rows(row -> surveys.add(survey(row)));
        }
        return surveys;
    }

    private static StoredAudit audit(Group row) {
        return new StoredAudit(
                row.getInteger("ordinal", 0),
                AuditColumns.of(texts(row, 1, AuditColumns.NAMES.size())),
                row.getInteger("revision", 0),
                PURPOSES[row.getInteger("purpose_code", 0)],
                hash(row),
                row.getInteger("day", 0),
                row.getLong("contact_epoch", 0),
                row.getLong("audited_epoch", 0),
                has(row, "score") ? row.getLong("score", 0) : null,
                row.getInteger("applicable", 0),
                row.getInteger("errors", 0),
                row.getInteger("class_mask", 0),
                row.getInteger("findings", 0),
                items(row.getGroup("items", 0)));
    }

    private static List<StoredItem> items(Group list) {
        ItemState[] states = ItemState.values();
        List<StoredItem> items = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            Group item = list.getGroup(0, i).getGroup(0, 0);
            items.add(new StoredItem(
                    item.getString("item_id", 0),
                    item.getString("points", 0),
                    states[item.getInteger("state", 0)],
                    item.getString("comment", 0),
                    item.getLong("line", 0)));
        }
        return items;
    }

    private static StoredSurvey survey(Group row) {
        return new StoredSurvey(
                row.getInteger("ordinal", 0),
                SurveyColumns.of(texts(row, 1, SurveyColumns.NAMES.size())),
                hash(row),
                row.getInteger("day", 0),
                row.getLong("sent_epoch", 0),
                has(row, "answered_epoch") ? row.getLong("answered_epoch", 0) : null,
                has(row, "csat_value") ? row.getInteger("csat_value", 0) : null,
                has(row, "nps_value") ? row.getInteger("nps_value", 0) : null,
                has(row, "ces_value") ? row.getInteger("ces_value", 0) : null,
                has(row, "resolved_value") ? row.getBoolean("resolved_value", 0) : null,
                row.getLong("line", 0));
    }

    private static ContentHash hash(Group row) {
        return new ContentHash(row.getLong("hash_hi", 0), row.getLong("hash_lo", 0));
    }

    private static boolean has(Group row, String column) {
        return row.getFieldRepetitionCount(column) > 0;
    }

    private static List<String> texts(Group row, int first, int count) {
        List<String> texts = new ArrayList<>(count);
        for (int column = first; column < first + count; column++) {
            texts.add(row.getString(column, 0));
        }
        return texts;
    }
}
