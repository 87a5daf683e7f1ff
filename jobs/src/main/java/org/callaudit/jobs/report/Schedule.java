package org.callaudit.jobs.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.jobs.ledger.ReportKind;
import org.callaudit.jobs.ledger.ReportOrder;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.settings.Settings;

/**
 * Which reports a run makes: those that were asked for; else for each of its dates every team's page, and on the first
 * business day after a week or a month what is made of that period.
 */
public final class Schedule {

    private final List<RosterEntry> roster;
    private final BusinessDays business;
    private final RunOptions options;

    /** The days of the week on which the centre works. */
    public record BusinessDays(Set<DayOfWeek> days) {

        public static BusinessDays of(Settings settings) {
            return new BusinessDays(Set.copyOf(settings.businessHours().days()));
        }

        /** Whether a month's reports are made on that date: the first business day after the month before. */
        public boolean isFirstOfMonth(LocalDate date) {
            return isFirstSince(date.withDayOfMonth(1).minusDays(1), date);
        }

        boolean isFirstOfWeek(LocalDate date) {
            return isFirstSince(date.with(DayOfWeek.MONDAY).minusDays(1), date);
        }

        private boolean isFirstSince(LocalDate end, LocalDate date) {
            return days.contains(date.getDayOfWeek())
                    && end.plusDays(1).datesUntil(date).noneMatch(day -> days.contains(day.getDayOfWeek()));
        }
    }

    /** The schedule of the desk's run. */
    public Schedule(Desk desk) {
        this.roster = desk.ledger().reference().load().roster().entries();
        this.business = BusinessDays.of(desk.settings());
        this.options = desk.run().options();
    }

    /** The reports in the order in which they are made. */
    public List<ReportOrder> orders() {
        if (!options.orders().isEmpty()) {
            return options.orders();
        }
        List<ReportOrder> orders = new ArrayList<>();
        for (LocalDate date : options.reportDates()) {
            teams(date).forEach(team -> orders.add(new ReportOrder(ReportKind.NIGHTLY, team, date, date)));
            if (!options.all()) {
                afterMonth(date, orders);
                afterWeek(date, orders);
            }
        }
        return orders;
    }

    private void afterMonth(LocalDate date, List<ReportOrder> orders) {
        if (business.isFirstOfMonth(date)) {
            YearMonth month = YearMonth.from(date).minusMonths(1);
            LocalDate from = month.atDay(1);
            LocalDate to = month.atEndOfMonth();
            teams(to).forEach(team -> orders.add(new ReportOrder(ReportKind.MONTHLY, team, from, to)));
            ofCentre(ReportKind.CENTRE, from, to, orders);
            ofCentre(ReportKind.DATA_QUALITY, from, to, orders);
        }
    }

    private void afterWeek(LocalDate date, List<ReportOrder> orders) {
        if (business.isFirstOfWeek(date)) {
            LocalDate monday = date.with(DayOfWeek.MONDAY);
            ofCentre(ReportKind.CENTRE, monday.minusWeeks(1), monday.minusDays(1), orders);
        }
    }

    private void ofCentre(ReportKind kind, LocalDate from, LocalDate to, List<ReportOrder> orders) {
        if (options.team() == null) {
            orders.add(new ReportOrder(kind, Scope.CENTRE, from, to));
        }
    }

    /** The teams of that day, by id. */
    private Set<Scope> teams(LocalDate day) {
        String only = options.team();
        return roster.stream()
                .filter(entry -> entry.validOn(day) && (only == null || only.equals(entry.teamId())))
                .map(entry -> new Scope(ScopeKind.TEAM, entry.teamId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
