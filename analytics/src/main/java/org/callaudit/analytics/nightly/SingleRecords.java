package org.callaudit.analytics.nightly;

import java.util.Map;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Tally;

/** What a team's sums do not tell: what single audits and answers were about. Asked only about a finding that is told. */
public interface SingleRecords {

    /** By topic, the team's audits of these days to which an item applied, and those in which it was missed; empty if not known. */
    Map<String, Tally.Pair> misses(String itemScope, Stretch days);

    /** By topic, the satisfaction answers of these days, and those of 1 or 2; empty if not known. */
    Map<String, Tally.Pair> dissatisfied(Stretch days);
}
