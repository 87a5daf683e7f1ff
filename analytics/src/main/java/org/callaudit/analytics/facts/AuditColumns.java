package org.callaudit.analytics.facts;

import java.io.Serializable;
import java.util.List;

/**
 * The columns that an audit repeats on each of its rows, as delivered; {@code ""} where blank or where the file has no
 * such column.
 */
public record AuditColumns(
        String auditId,
        String revisionText,
        String contactId,
        String agentId,
        String evaluatorId,
        String formId,
        String formVersion,
        String contactAt,
        String auditedAt,
        String channel,
        String topic,
        String purpose,
        String statedTotal)
        implements Serializable {

    /** The columns' names, in the order of {@link #texts}. */
    public static final List<String> NAMES = List.of(
            "audit_id",
            "revision",
            "contact_id",
            "agent_id",
            "evaluator_id",
            "form_id",
            "form_version",
            "contact_at",
            "audited_at",
            "channel",
            "topic",
            "purpose",
            "stated_total");

    /** The texts in the order of {@link #NAMES}. */
    public List<String> texts() {
        return List.of(
                auditId,
                revisionText,
                contactId,
                agentId,
                evaluatorId,
                formId,
                formVersion,
                contactAt,
                auditedAt,
                channel,
                topic,
                purpose,
                statedTotal);
    }

    /** The columns of these texts, which are in the order of {@link #NAMES}. */
    public static AuditColumns of(List<String> texts) {
        return new AuditColumns(
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
                texts.get(11),
                texts.get(12));
    }
}
