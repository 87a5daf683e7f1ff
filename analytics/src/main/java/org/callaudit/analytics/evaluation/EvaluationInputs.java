package org.callaudit.analytics.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * All that an evaluation is judged from.
 *
 * @param from first day of the contacts, as a rule twelve months before {@code to}
 * @param dataAsOf the newest record behind it; null: there is none
 * @param audits those of the agent that count, in order of contact
 */
public record EvaluationInputs(
        String agentId,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        Reference reference,
        Background background,
        List<ScoredAudit> audits,
        List<InputFile> inputs) {}
