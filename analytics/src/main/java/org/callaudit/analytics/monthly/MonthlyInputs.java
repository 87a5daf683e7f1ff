package org.callaudit.analytics.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Earlier;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * All that one team's pack is judged from.
 *
 * @param from first day of the stretch, as a rule of a month
 * @param to its last day
 * @param dataAsOf the newest record behind it; null: there is none
 * @param background targets, events and cases of the whole centre; restricted cases are passed over
 * @param team the team's daily tallies of two years up to {@code to}, by day
 * @param earlier the team's tallies of the days before these
 * @param audits the team's audits that count, of the stretch and of the three months up to {@code to}
 * @param dissatisfied of the stretch's satisfaction answers on each topic, those of 1 or 2
 * @param firstSeen signals that nightly pages reported before {@code to}, by key: when each was news
 */
public record MonthlyInputs(
        String teamId,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        Reference reference,
        Background background,
        Map<LocalDate, Tally> team,
        Earlier earlier,
        List<ItemisedAudit> audits,
        Map<String, Proportion> dissatisfied,
        Map<String, LocalDate> firstSeen,
        List<InputFile> inputs) {}
