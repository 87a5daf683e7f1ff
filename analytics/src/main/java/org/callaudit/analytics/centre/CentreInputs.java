package org.callaudit.analytics.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Nameless;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Earlier;
import org.callaudit.analytics.signal.History;
import org.callaudit.analytics.signal.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * All that a report on the centre is judged from.
 *
 * @param from first day that it is about
 * @param to last day that it is about
 * @param teams by team id, the daily tallies of the 13 months up to the last day
 * @param earlier by team id, the tallies of the days before these
 * @param agents by agent id, the tallies of the {@linkplain #monthOf month that most of it lies in}, merged, up to the last
 *     day
 * @param evaluators by evaluator id, the tallies of the twelve months up to the last day, merged
 * @param scorings of contacts that several evaluators scored, of these twelve months
 * @param answered contacts of these twelve months that were audited and answered
 * @param contacts from seven days before the first day to the last day; empty where none are delivered
 * @param records of the files that came in from first to last day
 * @param findings on audits of contacts of the twelve months
 * @param firstSeen signals that earlier reports on the centre told and that were open before the last day, with the day on
 *     which each was news
 */
public record CentreInputs(
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Instant dataAsOf,
        Reference reference,
        Background background,
        Map<String, Map<LocalDate, Tally>> teams,
        Map<String, Earlier> earlier,
        Map<String, Tally> agents,
        Map<String, Tally> evaluators,
        List<Scoring> scorings,
        List<AuditedAnswer> answered,
        List<Contact> contacts,
        RecordCounts records,
        List<FormFinding> findings,
        Map<String, LocalDate> firstSeen,
        int plannedPerAgent,
        List<InputFile> inputs) {

    /** The first day of the twelve months that end with that day. */
    public static LocalDate yearTo(LocalDate day) {
        return LastMonths.of(day, LastMonths.YEAR).from();
    }

    /** The month that most of these days lie in; audits are planned by the month. */
    public static YearMonth monthOf(LocalDate from, LocalDate to) {
        return YearMonth.from(from.plusDays(from.until(to, ChronoUnit.DAYS) / 2));
    }

    /** So many months that end with the last day. */
    LastMonths last(int months) {
        return LastMonths.of(to, months);
    }

    /** Takes agents' names out of texts. */
    Nameless nameless() {
        return new Nameless(reference.roster(), "");
    }

    /** How far it looks. */
    Horizon horizon() {
        return Horizon.of(to);
    }

    /** All that was counted of a team. */
    History history(String team) {
        return new History(teams.getOrDefault(team, Map.of()), earlier.getOrDefault(team, Earlier.NONE), reference);
    }

    /** Whether it is about one calendar month. */
    boolean isMonth() {
        YearMonth month = YearMonth.from(to);
        return from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth());
    }

    /** As {@code in October}, {@code from Oct 12 to Oct 18}. */
    String when() {
        return isMonth()
                ? "in " + English.month(from)
                : "from " + English.date(from, to) + " to " + English.date(to, to);
    }

    /** A team's tally of some months. */
    Tally in(String team, LastMonths months) {
        Tally sum = new Tally();
        teams.getOrDefault(team, Map.of()).forEach((day, tally) -> {
            if (months.contains(day)) {
                sum.merge(tally);
            }
        });
        return sum;
    }
}
