package org.callaudit.analytics.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * What one agent's sheet says.
 *
 * @param teamName the team at the end of the period; empty if there is none
 * @param dataAsOf the newest record behind it; null: there is none
 * @param headline the finding against the standard in one sentence, with its counts
 * @param subline how sure it is, in one or two short sentences; may be empty
 * @param standings score and classes of error against the standard; empty without audits
 * @param strengths what is right nearly every time, the surest first
 * @param strengthsNote what else there is to say of them; may be empty
 * @param coaching at most three, the surest first
 * @param coachingNote how they were chosen, or that there are none
 * @param evaluators who scored the audits, in one or two sentences; empty without audits
 * @param audits every audit that counts and is not under dispute, the latest first
 * @param leftOut audits left out because they are under dispute, in a sentence; empty: there are none
 * @param settled disputes that are settled, in order of contact
 * @param cases what was agreed with the agent, in order of opening
 * @param inputs names and content hashes of the files behind it
 */
public record EvaluationSummary(
        String organisation,
        String agentId,
        String agentName,
        String teamName,
        String supervisorName,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        String headline,
        String subline,
        List<Standing> standings,
        List<ItemCount> strengths,
        String strengthsNote,
        List<ToCoach> coaching,
        String coachingNote,
        String evaluators,
        List<ListedAudit> audits,
        String leftOut,
        List<Settled> settled,
        List<AgreedCase> cases,
        List<InputFile> inputs) {

    /**
     * How often an item was missed.
     *
     * @param text the item as the latest version of the form words it
     * @param missed of the audits to which it applied
     * @param since the form that changed it, where only what came after counts: {@code since the form of Jul 1}; may be empty
     * @param likely range of the share of misses; null below the number of cases that makes a share
     */
    public record ItemCount(
            String itemScope,
            String text,
            ErrorClass errorClass,
            long missed,
            long applicable,
            String since,
            @Nullable Likely likely) {

        /** Audits in which it was right. */
        public long right() {
            return applicable - missed;
        }
    }

    /** A 95 % interval; of a share as fractions, of a score in per cent. */
    public record Likely(double low, double high) {

        /** That of what is not in it. */
        public Likely rest() {
            return new Likely(1 - high, 1 - low);
        }
    }

    /**
     * One thing to coach.
     *
     * @param standard how it stands against the item's own standard; empty if it has none
     * @param recommendation what helps, as the form says; may be empty
     * @param policyRef where the policy is found; may be empty
     * @param policyText what the policy asks; may be empty
     * @param shown the audits that show it, the latest first
     * @param words an evaluator's on the latest of them that has any; may be empty
     */
    public record ToCoach(
            ItemCount item,
            String standard,
            String recommendation,
            String policyRef,
            String policyText,
            List<Shown> shown,
            String words) {}

    /** An audit that shows something. */
    public record Shown(LocalDate day, String contactId, String auditId) {}

    /**
     * One line of the list.
     *
     * @param form id and version
     * @param score per cent, or null if it has none
     * @param missed the gravest first
     * @param rescored whether it was scored anew after a dispute
     */
    public record ListedAudit(
            LocalDate day,
            String contactId,
            String auditId,
            String evaluatorId,
            String form,
            @Nullable Double score,
            boolean automaticZero,
            List<MissedItem> missed,
            boolean rescored) {}

    /** An item in error. */
    public record MissedItem(String text, boolean critical) {}

    /**
     * A dispute that is settled.
     *
     * @param before per cent as first reported, or null if it had no score
     * @param after per cent that counts now, or null if it has no score
     * @param change whether there was a rescoring; if not, the score stands
     */
    public record Settled(
            LocalDate day,
            String contactId,
            String auditId,
            @Nullable Double before,
            @Nullable Double after,
            boolean change) {}

    /**
     * Coaching or another action agreed with the agent.
     *
     * @param closed null while it is open
     * @param due null if no day was set
     * @param outcome empty while there is none
     */
    public record AgreedCase(
            LocalDate opened,
            @Nullable LocalDate due,
            @Nullable LocalDate closed,
            String text,
            String outcome) {}
}
