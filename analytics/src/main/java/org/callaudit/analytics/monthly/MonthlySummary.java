package org.callaudit.analytics.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.RareErrors;
import org.jspecify.annotations.Nullable;

/**
 * All that a pack says, judged and worded; it names no agent.
 *
 * @param title the stretch with its year: {@code October 2026}
 * @param name the stretch in a sentence: {@code October}
 * @param brief the stretch in a column's head, as {@code briefBefore} the three months before
 * @param standing scores and error classes
 * @param evaluators what the share of one evaluator in the year's audits means for them; may be empty
 * @param classes charts of the kinds of critical error that came up often enough for a usual range
 * @param rare the other kinds that came up in the twelve months
 * @param critical the chart of critical errors, or null where there are too few audits for one
 */
public record MonthlySummary(
        String teamId,
        String teamName,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        String title,
        String name,
        String brief,
        String briefBefore,
        Opening opening,
        List<Standing> standing,
        String evaluators,
        @Nullable ControlChart critical,
        List<ControlChart> classes,
        List<RareErrors> rare,
        Satisfaction satisfaction,
        Misses misses,
        Adherence adherence,
        List<Problem> problems,
        List<Remedy> remedies,
        CaseLoad cases,
        Elsewhere elsewhere,
        List<Focus> focus,
        List<InputFile> inputs) {}
