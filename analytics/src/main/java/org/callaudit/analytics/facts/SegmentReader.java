package org.callaudit.analytics.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads segments back, no more of them than is asked for. */
public final class SegmentReader {

    private SegmentReader() {}

    /** The heads of all audits in the segment, by day and ordinal. */
    public static List<AuditHead> auditHeads(Path segment) throws IOException {
        return List.of();
    }

    /** The heads of all surveys in the segment, by day and ordinal. */
    public static List<SurveyHead> surveyHeads(Path segment) throws IOException {
        return List.of();
    }

    /** Those of the audits with these ordinals that are in the segment, by day and ordinal. */
    public static List<StoredAudit> audits(Path segment, Set<Integer> ordinals) throws IOException {
        return List.of();
    }

    /** Those of the surveys with these ordinals that are in the segment, by day and ordinal. */
    public static List<StoredSurvey> surveys(Path segment, Set<Integer> ordinals) throws IOException {
        return List.of();
    }
}
