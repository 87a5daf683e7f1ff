package org.callaudit.analytics.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.model.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * What a report on the centre says, judged and worded.
 *
 * @param period as people call it: {@code October 2026}
 * @param audits that count, of contacts from the first to the last day
 * @param answers about satisfaction, of surveys sent on these days
 * @param subline how sure and where; may be empty
 * @param further what else there is to tell beside the headline, the foremost first
 * @param toDo at most three; no agent is named in them
 */
public record CentreSummary(
        LocalDate from,
        LocalDate to,
        String period,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        long audits,
        long answers,
        String headline,
        String subline,
        List<String> further,
        List<ToDo> toDo,
        Standings standings,
        EvaluatorAgreement agreement,
        Coverage coverage,
        ErrorsAndCustomers errors,
        RepeatContacts repeats,
        CaseLoad cases,
        FormData data,
        List<InputFile> inputs) {

    /** One thing for the manager: a short imperative title and a sentence or two. */
    public record ToDo(String title, String text) {}
}
