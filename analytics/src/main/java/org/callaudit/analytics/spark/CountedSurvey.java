package org.callaudit.analytics.spark;

import org.jspecify.annotations.Nullable;

/**
 * What the tallies need of one survey that counts; null answers were not given.
 *
 * @param day epoch day of its sending
 */
record CountedSurvey(
        int day,
        CountTerms.Place place,
        String agentId,
        String topic,
        String channel,
        boolean answered,
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        @Nullable Boolean resolved,
        boolean answersOnly) {}
