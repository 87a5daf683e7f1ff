package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A survey answered with a satisfaction of 1 or 2; the comment is redacted, empty if there was none. */
public record UnhappyAnswer(
        LocalDate day,
        int fileId,
        String surveyId,
        String contactId,
        String agentId,
        String teamId,
        Instant answeredAt,
        int csat,
        @Nullable Integer nps,
        String topic,
        String channel,
        String comment)
        implements Serializable {}
