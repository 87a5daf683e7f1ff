package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audit that came in with the files of this night, for a supervisor's list.
 *
 * @param score percent after an automatic zero, or null if no item applied
 * @param statedTotal what the evaluator wrote down, or null
 * @param misses items in error, gravest class first, then in form order
 * @param findings mask of {@link FindingCode#bit}
 * @param comment the redacted comments of the rows, joined, those on misses first and in their order; or empty
 */
public record FreshAudit(
        String teamId,
        String agentId,
        String auditId,
        int revision,
        String contactId,
        Purpose purpose,
        Instant contactAt,
        Instant auditedAt,
        String evaluatorId,
        @Nullable Double score,
        @Nullable String statedTotal,
        List<Miss> misses,
        int findings,
        String topic,
        String comment)
        implements Serializable {

    /** An item in error, as the form has it. */
    public record Miss(String itemScope, String text, ErrorClass errorClass, boolean autoFail)
            implements Serializable {}
}
