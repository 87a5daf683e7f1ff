package org.callaudit.analytics.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RejectCode;
import org.jspecify.annotations.Nullable;

/**
 * What a data-quality report says.
 *
 * @param files everything that came in, in the order in which it was taken
 * @param records of all these files together
 * @param rejects codes with rejected records, the most first; the last is that of sound rows that wait
 * @param findings on forms by code, all codes; by evaluator they are the manager's, in the report on the centre
 * @param late one sentence about audits made late
 * @param answers one sentence about surveys sent and answered
 */
public record QualitySummary(
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        String headline,
        String subline,
        List<TakenFile> files,
        RecordCounts records,
        List<Reject> rejects,
        Map<FindingCode, Long> findings,
        String late,
        String answers,
        List<InputFile> inputs) {

    /** Records rejected for one reason. */
    public record Reject(RejectCode code, long records, String meaning, String remedy) {}
}
