package org.callaudit.analytics.facts;

import java.io.Serializable;
import org.callaudit.analytics.model.FindingCode;

/**
 * What admission needs to know of a stored audit.
 *
 * @param ordinal number of the delivery in its file
 * @param day local day of the contact, days since 1970-01-01
 * @param hashHi upper half of the content hash
 * @param hashLo lower half of the content hash
 * @param findings mask of {@link FindingCode#bit}
 * @param rows item rows of the delivery, repeats left out
 */
public record AuditHead(
        int ordinal, String auditId, int revision, int day, long hashHi, long hashLo, int findings, int rows)
        implements Serializable {}
