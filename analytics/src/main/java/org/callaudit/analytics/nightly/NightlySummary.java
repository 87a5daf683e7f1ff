package org.callaudit.analytics.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.signal.ControlChart;
import org.jspecify.annotations.Nullable;

/**
 * What one team's nightly page says, judged and worded by nobody yet: figures in, no drawing.
 *
 * @param headline the finding of the page in one sentence, with its counts
 * @param subline how sure and where, in one or two short sentences; may be empty
 * @param alarming whether the headline wants attention
 * @param toDo at most three
 * @param wrongTotals all forms that came in whose total is not what its items give
 * @param newAudits the latest audits with a missed item, at most 20, newest first
 * @param newAuditCount all audits that came in, missed items or not
 * @param firstReportOn what a first report covers, as {@code twelve months}; empty on every other night
 * @param moreWithMiss audits with a missed item beyond those listed
 * @param clean agents with audits without a missed item
 * @param unhappy answers of 1 or 2 that came in, newest first, at most 6
 * @param unhappyCount all of them
 * @param newAnswers survey answers of satisfaction that came in
 * @param charts at most two, side by side; first that of what the headline tells
 * @param coverageTitle month of the coverage block, as people write it: {@code October}
 * @param assigned who is still to be audited as it was drawn, in a sentence; may be empty
 * @param data one line about the records of the run
 * @param cases lines of the list of cases that goes with the page
 * @param inputs names and content hashes of the files that the page rests on
 */
public record NightlySummary(
        String organisation,
        String teamId,
        String teamName,
        String supervisorName,
        LocalDate businessDate,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        String headline,
        String subline,
        boolean alarming,
        List<ToDo> toDo,
        List<WrongTotal> wrongTotals,
        List<NewAudit> newAudits,
        long newAuditCount,
        String firstReportOn,
        long moreWithMiss,
        List<AgentCount> clean,
        List<Unhappy> unhappy,
        long unhappyCount,
        long newAnswers,
        List<ControlChart> charts,
        String chartNote,
        String coverageTitle,
        int plannedPerAgent,
        List<AgentCount> coverage,
        String assigned,
        String data,
        List<Case> cases,
        List<InputFile> inputs) {

    /** One thing to do today: a short imperative title and one or two sentences. */
    public record ToDo(String title, String text) {}

    /**
     * A form to correct.
     *
     * @param contact local day of the contact
     * @param stated the total on the form
     * @param score percent by its items, after an automatic zero; null if none applied
     */
    public record WrongTotal(
            String auditId,
            String agentName,
            LocalDate contact,
            @Nullable String stated,
            @Nullable Double score) {}

    /**
     * One audit of the list.
     *
     * @param audited local day on which it was done
     * @param score percent, or null if it has none
     * @param misses gravest first
     */
    public record NewAudit(
            String agentName,
            String contactId,
            LocalDate audited,
            @Nullable Double score,
            List<Miss> misses,
            String comment) {}

    /** An item that was missed; {@code automaticZero} if that alone makes the score 0. */
    public record Miss(String text, boolean critical, boolean automaticZero) {}

    /** A number of audits of one agent. */
    public record AgentCount(String agentName, long audits) {}

    /** A dissatisfied customer's words; {@code about} is topic and rating. */
    public record Unhappy(String words, String about) {}
}
