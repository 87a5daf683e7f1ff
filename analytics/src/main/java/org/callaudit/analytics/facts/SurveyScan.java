package org.callaudit.analytics.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A walk over a survey segment. What an accessor returns belongs to the row that {@link #next} went to last. */
public final class SurveyScan extends SegmentScan {

    private final ScanColumn surveyId = column("survey_id");
    private final ScanColumn contactId = column("contact_id");
    private final ScanColumn agentId = column("agent_id");
    private final ScanColumn channel = column("channel");
    private final ScanColumn topic = column("topic");
    private final ScanColumn comment = column("comment");
    private final ScanColumn answered = column("answered");
    private final ScanColumn sentAt = column("sent_epoch");
    private final ScanColumn answeredAt = column("answered_epoch");
    private final ScanColumn csat = column("csat_value");
    private final ScanColumn nps = column("nps_value");
    private final ScanColumn ces = column("ces_value");
    private final ScanColumn resolved = column("resolved_value");
    /** Null in segments written before there was such a column. */
    private final @Nullable ScanColumn answersOnly = has("answers_only") ? column("answers_only") : null;

    private SurveyScan(Path segment, Set<Integer> days) throws IOException {
        super(segment, days);
    }

    /**
     * Opens a survey segment.
     *
     * @param days epoch days to read; rows of other days may still come. Empty: all days
     */
    public static SurveyScan open(Path segment, Set<Integer> days) throws IOException {
        return new SurveyScan(segment, days);
    }

    public String surveyId() {
        return surveyId.text();
    }

    public String contactId() {
        return contactId.text();
    }

    public String agentId() {
        return agentId.text();
    }

    /** Empty if the record had none. */
    public String channel() {
        return channel.text();
    }

    /** Empty if the record had none. */
    public String topic() {
        return topic.text();
    }

    /** The customer's words, redacted; empty if there were none. */
    public String comment() {
        return comment.text();
    }

    public boolean answered() {
        return answered.flag();
    }

    /** Whether its source lists answers only. */
    public boolean answersOnly() {
        return answersOnly != null && answersOnly.flag();
    }

    /** When it was answered; when it was sent, if that is not known. */
    public Instant answeredOrSentAt() {
        return Instant.ofEpochSecond(answeredAt.isNull() ? sentAt.number() : answeredAt.number());
    }

    /** Satisfaction 1 to 5, or null. */
    public @Nullable Integer csat() {
        return csat.isNull() ? null : csat.integer();
    }

    /** Likelihood to recommend 0 to 10, or null. */
    public @Nullable Integer nps() {
        return nps.isNull() ? null : nps.integer();
    }

    /** Ease 1 to 7, or null. */
    public @Nullable Integer ces() {
        return ces.isNull() ? null : ces.integer();
    }

    /** Whether the customer's matter was resolved, or null if not said. */
    public @Nullable Boolean resolved() {
        return resolved.isNull() ? null : resolved.flag();
    }
}
