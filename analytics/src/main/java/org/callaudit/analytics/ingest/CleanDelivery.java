package org.callaudit.analytics.ingest;

import java.util.List;
import org.callaudit.analytics.ingest.AuditHeading.Verdict;

/**
 * A delivery without a rejected row.
 *
 * @param ordinal number of the delivery in its file
 * @param rows without repeats, in the order of the file
 */
record CleanDelivery(int ordinal, AuditHeading heading, Verdict.Good good, List<AuditRow> rows) {}
