package org.callaudit.analytics.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/**
 * All that a data-quality report is judged from.
 *
 * @param from first business date of the runs whose files it is about
 * @param files everything that those runs found, in the order in which they took it
 * @param findings on the audits of these files
 * @param centre the whole centre's tally of the days from first to last
 */
public record QualityInputs(
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        List<TakenFile> files,
        List<FormFinding> findings,
        Tally centre,
        List<InputFile> inputs) {}
