package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What checking one file by itself found. Whether its deliveries repeat or contradict earlier files is decided when it
 * is admitted to the ledger.
 *
 * @param findings findings on the accepted audits, by code
 * @param segments audits and surveys: what was written under the facts folder
 * @param roster roster files: the accepted memberships
 * @param forms form files: the accepted versions that were not known before
 * @param ignoredColumns columns of the header that no record uses
 * @param dataAsOf the latest audited_at, answered_at or sent_at among the accepted, or null
 */
public record CheckedFile(
        int fileId,
        RecordCounts counts,
        Map<FindingCode, Long> findings,
        List<Segment> segments,
        List<RosterEntry> roster,
        List<Form> forms,
        List<String> ignoredColumns,
        @Nullable Instant dataAsOf)
        implements Serializable {}
