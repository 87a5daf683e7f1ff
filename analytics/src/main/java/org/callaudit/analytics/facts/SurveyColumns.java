package org.callaudit.analytics.facts;

import java.io.Serializable;
import java.util.List;

/** A survey as delivered, redacted; {@code ""} where blank or where the file has no such column. */
public record SurveyColumns(
        String surveyId,
        String contactId,
        String agentId,
        String sentAt,
        String answeredAt,
        String csat,
        String nps,
        String ces,
        String resolved,
        String channel,
        String topic,
        String comment)
        implements Serializable {

    /** The columns' names, in the order of {@link #texts}. */
    public static final List<String> NAMES = List.of(
            "survey_id",
            "contact_id",
            "agent_id",
            "sent_at",
            "answered_at",
            "csat",
            "nps",
            "ces",
            "resolved",
            "channel",
            "topic",
            "comment");

    /** The texts in the order of {@link #NAMES}. */
    public List<String> texts() {
        return List.of(
                surveyId, contactId, agentId, sentAt, answeredAt, csat, nps, ces, resolved, channel, topic, comment);
    }

    /** The columns of these texts, which are in the order of {@link #NAMES}. */
    public static SurveyColumns of(List<String> texts) {
        return new SurveyColumns(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                texts.get(8),
                texts.get(9),
                texts.get(10),
                texts.get(11));
    }
}
