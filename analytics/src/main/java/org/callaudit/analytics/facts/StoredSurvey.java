package org.callaudit.analytics.facts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A survey that passed its checks: its row in a segment.
 *
 * @param ordinal number of the row in its file, from 0
 * @param hash of the delivered, redacted text
 * @param day local day of its sending, days since 1970-01-01
 * @param sentEpoch seconds since 1970-01-01T00:00Z
 * @param answeredEpoch seconds since 1970-01-01T00:00Z, or null if not answered
 * @param csat 1 to 5, or null
 * @param nps 0 to 10, or null
 * @param ces 1 to 7, or null
 * @param resolved or null if not said
 * @param answersOnly whether its source lists answers only, so that nobody knows what else was sent
 * @param line line of the source file, from 1
 */
public record StoredSurvey(
        int ordinal,
        SurveyColumns columns,
        ContentHash hash,
        int day,
        long sentEpoch,
        @Nullable Long answeredEpoch,
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        @Nullable Boolean resolved,
        boolean answersOnly,
        long line)
        implements Serializable {

    /** Whether the customer answered. */
    public boolean answered() {
        return answeredEpoch != null;
    }
}
