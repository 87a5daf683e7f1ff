package org.callaudit.analytics.facts;

import java.io.Serializable;
import java.util.List;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * An internally clean delivery of an audit: its row in a segment.
 *
 * @param ordinal number of the delivery in its file, by first row, from 0
 * @param revision 1 where the delivery left it blank
 * @param hash of the delivered, redacted text
 * @param day local day of the contact, days since 1970-01-01
 * @param contactEpoch seconds since 1970-01-01T00:00Z
 * @param auditedEpoch seconds since 1970-01-01T00:00Z
 * @param score in 1e-12 percentage points after the automatic zero, or null when no item applied
 * @param applicable items that were not NA
 * @param errors items awarded less than possible
 * @param classMask {@link ErrorClass#bit} of the items in error
 * @param findings {@link FindingCode#bit} of what is wrong with the form
 */
public record StoredAudit(
        int ordinal,
        AuditColumns columns,
        int revision,
        Purpose purpose,
        ContentHash hash,
        int day,
        long contactEpoch,
        long auditedEpoch,
        @Nullable Long score,
        int applicable,
        int errors,
        int classMask,
        int findings,
        List<StoredItem> items)
        implements Serializable {}
