package org.callaudit.analytics.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.UnhappyAnswer;
import org.callaudit.analytics.signal.Earlier;
import org.callaudit.analytics.signal.Signal;
import org.jspecify.annotations.Nullable;

/**
 * All that one team's nightly page is judged from.
 *
 * @param reference the roster and the forms in force
 * @param background targets, events and cases
 * @param team the team's daily tallies of the 13 months up to the business date, by day
 * @param earlier the team's tallies of the days before these
 * @param agents by agent id, the daily tallies of the current month up to the business date, merged
 * @param freshAudits audits that came in since the last completed nightly; newest first, at most 20 with a miss
 * @param findings form findings on audits that came in since then
 * @param unhappy dissatisfied answers that came in since then, newest first
 * @param newAnswers satisfaction answers that came in since then
 * @param firstReport whether nothing was reported before, so that all there is came in since
 * @param singles of the last three months that are judged
 * @param assigned by agent id, the days for which audits were assigned that have not come in yet, those ahead included
 * @param firstSeen signals already reported, by {@link Signal#key}: the business date on which each was news
 */
public record NightlyInputs(
        String organisation,
        String teamId,
        LocalDate businessDate,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        Reference reference,
        Background background,
        Map<LocalDate, Tally> team,
        Earlier earlier,
        Map<String, Tally> agents,
        List<FreshAudit> freshAudits,
        List<FreshCount> freshCounts,
        List<FormFinding> findings,
        List<UnhappyAnswer> unhappy,
        long unhappyCount,
        long newAnswers,
        boolean firstReport,
        SingleRecords singles,
        Map<String, List<LocalDate>> assigned,
        Map<String, LocalDate> firstSeen,
        RecordCounts records,
        int plannedPerAgent,
        List<InputFile> inputs) {}
