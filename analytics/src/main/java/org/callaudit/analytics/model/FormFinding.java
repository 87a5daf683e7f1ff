package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding on one audit form.
 *
 * @param stated the total on the form, or null
 * @param recomputed the score in percent, or null if no item applied
 */
public record FormFinding(
        LocalDate day,
        int fileId,
        String auditId,
        int revision,
        String evaluatorId,
        String agentId,
        String teamId,
        FindingCode code,
        @Nullable String stated,
        @Nullable Double recomputed)
        implements Serializable {}
