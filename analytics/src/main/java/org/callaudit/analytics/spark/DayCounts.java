package org.callaudit.analytics.spark;

import java.util.List;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.model.UnhappyAnswer;

/**
 * What was counted.
 *
 * @param tallies one for every scope and day with a record
 * @param findings all findings on counted audits of those days
 * @param unhappy all answers of satisfaction 1 or 2 of those days
 * @param freshAudits of the fresh files, per team the 20 latest audited with a missed item
 * @param freshCounts of the fresh files, per team and agent
 */
public record DayCounts(
        List<TallyRow> tallies,
        List<FormFinding> findings,
        List<UnhappyAnswer> unhappy,
        List<FreshAudit> freshAudits,
        List<FreshCount> freshCounts) {}
