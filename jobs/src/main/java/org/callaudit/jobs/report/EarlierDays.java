package org.callaudit.jobs.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.signal.Earlier;
import org.callaudit.jobs.ledger.TallyBook;

/**
 * The teams' tallies of the days before those that a report reads. Read by the month, when the first team asks for it, and then
 * for all teams at once; most charts ask for the first half-year only.
 */
final class EarlierDays {

    private final TallyBook tallies;
    private final LocalDate before;
    private final LocalDate begin;
    private final Map<String, LocalDate> first;
    private final Map<YearMonth, Map<String, Map<LocalDate, Tally>>> months = new HashMap<>();

    /** @param before the first day that the report reads */
    EarlierDays(TallyBook tallies, LocalDate before) {
        this.tallies = tallies;
        this.before = before;
        this.begin = tallies.span().map(Map.Entry::getKey).orElse(before);
        this.first = begin.isBefore(before) ? tallies.firstDays(ScopeKind.TEAM) : Map.of();
    }

    /** The first day that anything may rest on. */
    LocalDate begin() {
        return begin.isBefore(before) ? begin : before;
    }

    /** Those of one team. */
    Earlier of(String team) {
        return new Earlier() {
            @Override
            public Optional<LocalDate> first() {
                return Optional.ofNullable(first.get(team)).filter(day -> day.isBefore(before));
            }

            @Override
            public Map<LocalDate, Tally> between(LocalDate from, LocalDate to) {
                Map<LocalDate, Tally> days = new TreeMap<>();
                LocalDate end = to.isBefore(before) ? to : before.minusDays(1);
                for (YearMonth month = YearMonth.from(from);
                        !from.isAfter(end) && !month.atDay(1).isAfter(end);
                        month = month.plusMonths(1)) {
                    days.putAll(new TreeMap<>(month(month).getOrDefault(team, Map.of())).subMap(from, end.plusDays(1)));
                }
                return days;
            }
        };
    }

    private Map<String, Map<LocalDate, Tally>> month(YearMonth month) {
        return months.computeIfAbsent(month, any -> {
            Map<String, Map<LocalDate, Tally>> teams = new HashMap<>();
            LocalDate last = month.atEndOfMonth().isBefore(before) ? month.atEndOfMonth() : before.minusDays(1);
            for (TallyRow row : tallies.rows(ScopeKind.TEAM, null, month.atDay(1), last)) {
                teams.computeIfAbsent(row.scope().id(), id -> new HashMap<>()).put(row.day(), row.tally());
            }
            return teams;
        });
    }
}
