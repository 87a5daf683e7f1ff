package org.callaudit.analytics.ingest;

import java.util.List;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredSurvey;

/** What is to be said about a later delivery whose content differs from the one that stands. */
public final class Conflicts {

    private Conflicts() {}

    /** The later delivery's rows: those that differ are conflicts, the rest wait with them. */
    public static List<RejectedRow> audit(StoredAudit later, StoredAudit earlier) {
        return List.of();
    }

    /** The later answer as a conflict. */
    public static List<RejectedRow> survey(StoredSurvey later, StoredSurvey earlier) {
        return List.of();
    }
}
