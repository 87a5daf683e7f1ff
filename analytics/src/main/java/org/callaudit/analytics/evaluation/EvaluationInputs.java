package org.callaudit.analytics.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * All that one agent's sheet is judged from.
 *
 * @param from first day of contact
 * @param to last day of contact
 * @param dataAsOf the newest record behind it; null: there is none
 * @param reference the roster and the forms in force
 * @param background targets and cases
 * @param audits the agent's audits that count, in their highest revision, in order of contact
 * @param earlier revisions that one of those audits replaced
 * @param inputs names and content hashes of the files behind it
 */
public record EvaluationInputs(
        String organisation,
        String agentId,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        Reference reference,
        Background background,
        List<ScoredAudit> audits,
        List<Earlier> earlier,
        List<InputFile> inputs) {

    /**
     * An audit that counts.
     *
     * @param rescored whether it is the scoring after a dispute
     * @param day local day of the contact
     * @param score in 1e-12 percentage points after the automatic zero, or null when no item applied
     * @param classMask {@link ErrorClass#bit} of the items in error
     * @param answers to the items that applied, in the order of the form
     */
    public record ScoredAudit(
            String auditId,
            boolean rescored,
            String contactId,
            String evaluatorId,
            String formId,
            String formVersion,
            LocalDate day,
            @Nullable Long score,
            int classMask,
            List<Answer> answers) {

        /** Whether an error of that class was made. */
        boolean has(ErrorClass errorClass) {
            return (classMask & errorClass.bit()) != 0;
        }
    }

    /**
     * An item that applied.
     *
     * @param comment the evaluator's, redacted; may be empty
     */
    public record Answer(String itemId, boolean missed, String comment) {}

    /**
     * A revision that was replaced.
     *
     * @param score in 1e-12 percentage points, or null when no item applied
     */
    public record Earlier(
            String auditId, int revision, @Nullable Long score) {}
}
