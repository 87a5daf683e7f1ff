package org.callaudit.jobs.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A dropped file as the ledger has it.
 *
 * @param kind null when it could not be told
 * @param sha256 of the bytes as delivered, lower-case hex
 * @param mappingId number of the file with the mapping by which it is translated, {@link #NO_MAPPING_NEEDED} where it is
 *     of a layout that the program knows, null where it speaks the program's own words
 * @param reason why it is rejected, a duplicate or waiting
 * @param dataAsOf latest audited_at, answered_at or sent_at among its accepted records
 */
public record FileEntry(
        int id,
        int runId,
        String name,
        @Nullable RecordKind kind,
        String sha256,
        @Nullable Integer mappingId,
        FileStatus status,
        @Nullable String reason,
        RecordCounts counts,
        Map<FindingCode, Long> findings,
        List<String> ignoredColumns,
        @Nullable Instant dataAsOf) {

    /** Instead of a mapping's number: the file is translated without one. */
    public static final int NO_MAPPING_NEEDED = 0;

    /** A file as it was found, not yet looked into. */
    public static FileEntry found(
            int id,
            int runId,
            String name,
            @Nullable RecordKind kind,
            String sha256,
            @Nullable Integer mappingId,
            FileStatus status,
            @Nullable String reason) {
        return new FileEntry(
                id, runId, name, kind, sha256, mappingId, status, reason, RecordCounts.NONE, Map.of(), List.of(), null);
    }

    /** Findings of all codes together. */
    public long findingCount() {
        return findings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether its records are written down in the program's own words before they are checked. */
    public boolean isTranslated() {
        return mappingId != null;
    }

    /** Whether it says how other files are to be read. */
    public boolean isMapping() {
        return mappingId != null && mappingId == id && !holdsFacts();
    }

    /** Number of the file with the mapping by which its rows are read, or null. */
    public @Nullable Integer readBy() {
        return isMapping() || (mappingId != null && mappingId == NO_MAPPING_NEEDED) ? null : mappingId;
    }

    /** Whether it brings audits or surveys: what is counted. */
    public boolean holdsFacts() {
        return kind == RecordKind.AUDIT || kind == RecordKind.SURVEY;
    }

    /** Whether it brings what other records are checked against. */
    public boolean isReference() {
        return kind == RecordKind.ROSTER || kind == RecordKind.FORM;
    }
}
