package org.callaudit.analytics.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to see to, as it was last reported.
 *
 * @param owner name or mail address of who sees to it, as delivered
 * @param department whom it was referred to, or whom it concerns; empty if not said
 * @param itemScope the form's item it is about, as {@code form_id/item_id}, or the item id alone; empty if none
 * @param topic empty if none
 * @param agentId empty if it concerns no agent
 * @param severity as delivered; empty if not said
 * @param restricted whether only the owner and the manager may see it
 * @param text redacted
 * @param outcome redacted; empty while there is none
 */
public record Case(
        String caseId,
        CaseType type,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        String owner,
        String department,
        String itemScope,
        String topic,
        String agentId,
        String severity,
        boolean restricted,
        String text,
        String outcome) {

    /** Whether it was open at that time. */
    public boolean openAt(Instant time) {
        return !openedAt.isAfter(time) && (closedAt == null || closedAt.isAfter(time));
    }

    /** Whether it was open at that time and should have been closed before. */
    public boolean overdueAt(Instant time) {
        return openAt(time) && dueAt != null && dueAt.isBefore(time);
    }
}
