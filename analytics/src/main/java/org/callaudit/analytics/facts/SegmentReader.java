package org.callaudit.analytics.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callaudit.analytics.model.Purpose;
import org.jspecify.annotations.Nullable;

/** Reads segments back, no more of them than is asked for. */
public final class SegmentReader {

    private SegmentReader() {}

    /** The heads of all audits in the segment, by day and ordinal. */
    public static List<AuditHead> auditHeads(Path segment) throws IOException {
        List<AuditHead> heads = new ArrayList<>();
        try (AuditHeads rows = new AuditHeads(segment)) {
            while (rows.next()) {
                heads.add(rows.head());
            }
        }
        return heads;
    }

    /** The heads of all surveys in the segment, by day and ordinal. */
    public static List<SurveyHead> surveyHeads(Path segment) throws IOException {
        List<SurveyHead> heads = new ArrayList<>();
        try (SurveyHeads rows = new SurveyHeads(segment)) {
            while (rows.next()) {
                heads.add(rows.head());
            }
        }
        return heads;
    }

    /**
     * Those of the audits with these ordinals that are in the segment, by day and ordinal.
     *
     * @param days their epoch days: pages without any of them are not read. Empty: look through all
     */
    public static List<StoredAudit> audits(Path segment, Set<Integer> days, Set<Integer> ordinals) throws IOException {
        List<StoredAudit> audits = new ArrayList<>();
        try (Audits rows = new Audits(segment, days, ordinals)) {
            while (rows.next()) {
                if (rows.isWanted()) {
                    audits.add(rows.audit());
                }
            }
        }
        return audits;
    }

    /**
     * Those of the surveys with these ordinals that are in the segment, by day and ordinal.
     *
     * @param days their epoch days: pages without any of them are not read. Empty: look through all
     */
    public static List<StoredSurvey> surveys(Path segment, Set<Integer> days, Set<Integer> ordinals)
            throws IOException {
        List<StoredSurvey> surveys = new ArrayList<>();
        try (Surveys rows = new Surveys(segment, days, ordinals)) {
            while (rows.next()) {
                if (rows.isWanted()) {
                    surveys.add(rows.survey());
                }
            }
        }
        return surveys;
    }

    private static final class AuditHeads extends SegmentScan {

        private final ScanColumn auditId = column("audit_id");
        private final ScanColumn revision = column("revision");
        private final ScanColumn hashHi = column("hash_hi");
        private final ScanColumn hashLo = column("hash_lo");
        private final ScanColumn findings = column("findings");
        private final ScanColumn state = listColumn("items", "state");

        AuditHeads(Path segment) throws IOException {
            super(segment);
        }

        AuditHead head() {
            int items = 0;
            do {
                items += state.isNull() ? 0 : 1;
                state.advance();
            } while (state.continuesList());
            return new AuditHead(
                    ordinal(),
                    auditId.text(),
                    revision.integer(),
                    day(),
                    hashHi.number(),
                    hashLo.number(),
                    findings.integer(),
                    items);
        }
    }

    private static final class SurveyHeads extends SegmentScan {

        private final ScanColumn surveyId = column("survey_id");
        private final ScanColumn answered = column("answered");
        private final ScanColumn hashHi = column("hash_hi");
        private final ScanColumn hashLo = column("hash_lo");

        SurveyHeads(Path segment) throws IOException {
            super(segment);
        }

        SurveyHead head() {
            return new SurveyHead(ordinal(), surveyId.text(), day(), answered.flag(), hashHi.number(), hashLo.number());
        }
    }

    /** What a row of a record has as it was delivered. */
    private abstract static class Delivered extends SegmentScan {

        private final Set<Integer> ordinals;
        private final List<ScanColumn> texts;
        private final ScanColumn hashHi = column("hash_hi");
        private final ScanColumn hashLo = column("hash_lo");

        Delivered(Path segment, Set<Integer> days, Set<Integer> ordinals, List<String> names) throws IOException {
            super(segment, days);
            this.ordinals = ordinals;
            this.texts = names.stream().map(this::column).toList();
        }

        final boolean isWanted() {
            return ordinals.contains(ordinal());
        }

        final List<String> texts() {
            return texts.stream().map(ScanColumn::text).toList();
        }

        final ContentHash hash() {
            return new ContentHash(hashHi.number(), hashLo.number());
        }
    }

    private static final class Audits extends Delivered {

        private static final Purpose[] PURPOSES = Purpose.values();
        private static final ItemState[] STATES = ItemState.values();

        private final ScanColumn revision = column("revision");
        private final ScanColumn purpose = column("purpose_code");
        private final ScanColumn contactAt = column("contact_epoch");
        private final ScanColumn auditedAt = column("audited_epoch");
        private final ScanColumn score = column("score");
        private final ScanColumn applicable = column("applicable");
        private final ScanColumn errors = column("errors");
        private final ScanColumn classMask = column("class_mask");
        private final ScanColumn findings = column("findings");
        private final ScanColumn itemId = listColumn("items", "item_id");
        private final ScanColumn points = listColumn("items", "points");
        private final ScanColumn state = listColumn("items", "state");
        private final ScanColumn comment = listColumn("items", "comment");
        private final ScanColumn line = listColumn("items", "line");
        private final List<StoredItem> items = new ArrayList<>();

        Audits(Path segment, Set<Integer> days, Set<Integer> ordinals) throws IOException {
            super(segment, days, ordinals, Schemas.AUDIT_TEXTS);
        }

        @Override
        public boolean next() throws IOException {
            items.clear();
            if (!super.next()) {
                return false;
            }
            long at = 0;
            do {
                at = line.isNull() ? at + 1 : line.number();
                if (isWanted() && !state.isNull()) {
                    items.add(
                            new StoredItem(itemId.text(), points.text(), STATES[state.integer()], comment.text(), at));
                }
                List.of(itemId, points, state, comment, line).forEach(ScanColumn::advance);
            } while (state.continuesList());
            return true;
        }

        StoredAudit audit() {
            return new StoredAudit(
                    ordinal(),
                    AuditColumns.of(texts()),
                    revision.integer(),
                    PURPOSES[purpose.integer()],
                    hash(),
                    day(),
                    contactAt.number(),
                    auditedAt.number(),
                    score.isNull() ? null : score.number(),
                    applicable.integer(),
                    errors.integer(),
                    classMask.integer(),
                    findings.integer(),
                    List.copyOf(items));
        }
    }

    private static final class Surveys extends Delivered {

        private final ScanColumn sentAt = column("sent_epoch");
        private final ScanColumn answeredAt = column("answered_epoch");
        private final ScanColumn csat = column("csat_value");
        private final ScanColumn nps = column("nps_value");
        private final ScanColumn ces = column("ces_value");
        private final ScanColumn resolved = column("resolved_value");
        private final @Nullable ScanColumn answersOnly = has("answers_only") ? column("answers_only") : null;
        private final ScanColumn line = column("line");

        Surveys(Path segment, Set<Integer> days, Set<Integer> ordinals) throws IOException {
            super(segment, days, ordinals, SurveyColumns.NAMES);
        }

        StoredSurvey survey() {
            return new StoredSurvey(
                    ordinal(),
                    SurveyColumns.of(texts()),
                    hash(),
                    day(),
                    sentAt.number(),
                    answeredAt.isNull() ? null : answeredAt.number(),
                    csat.isNull() ? null : csat.integer(),
                    nps.isNull() ? null : nps.integer(),
                    ces.isNull() ? null : ces.integer(),
                    resolved.isNull() ? null : resolved.flag(),
                    answersOnly != null && answersOnly.flag(),
                    line.number());
        }
    }
}
