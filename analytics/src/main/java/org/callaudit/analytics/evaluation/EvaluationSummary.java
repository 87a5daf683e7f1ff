package org.callaudit.analytics.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Verdict;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation of one agent says.
 *
 * @param team the team's name on the last day, or the last one that the agent was in
 * @param headline the finding in one sentence, with its counts
 * @param subline where the audits come from; may be empty
 * @param standings the score and each kind of error, against the standard where there is one
 * @param strengths at most three items that were right almost always
 * @param toCoach at most three items, by evidence
 * @param audits every audit that the sheet rests on, in order of contact
 * @param evaluators who scored how many of them, in order of their ids
 * @param oneEvaluator whether nearly all come from one evaluator
 * @param underDispute audits left out until an appeal is settled
 * @param coaching cases about the agent's work that are open to the agent, in order of opening
 */
public record EvaluationSummary(
        String agentId,
        String agentName,
        String team,
        String supervisor,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        String headline,
        String subline,
        List<Standing> standings,
        List<Item> strengths,
        List<Item> toCoach,
        List<Listed> audits,
        List<Share> evaluators,
        boolean oneEvaluator,
        int underDispute,
        List<Case> coaching,
        List<InputFile> inputs) {

    /**
     * A measure over the whole time.
     *
     * @param target in the measure's unit, or null where no standard is set
     * @param up whether the standard is met by reaching it from below
     */
    public record Standing(
            Measure measure, Estimate estimate, @Nullable Double target, boolean up, Verdict verdict) {}

    /**
     * An item of a form and how it went.
     *
     * @param policy its reference, or empty
     * @param recommendation of the form, or empty
     * @param shownBy the latest audits that show it, at most three
     */
    public record Item(
            String text,
            long missed,
            long applicable,
            String policy,
            String recommendation,
            List<ScoredAudit> shownBy) {}

    /** An audit with what its missed items are called. */
    public record Listed(ScoredAudit audit, List<String> missed) {}

    /** An evaluator's part. */
    public record Share(String evaluatorId, long audits) {}
}
