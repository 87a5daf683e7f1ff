package org.callaudit.jobs.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.report.Schedule;
import org.callaudit.jobs.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Decides which reports a night is for. */
final class Planner {

    private static final int MOST_MISSED_DAYS = 14;
    private static final int MOST_MISSED_MONTHS = 3;

    private final Ledger ledger;
    private final ZoneId zone;
    private final Schedule.BusinessDays business;

    Planner(Ledger ledger, Settings settings) {
        this.ledger = ledger;
        this.zone = settings.zone();
        this.business = Schedule.BusinessDays.of(settings);
    }

    LocalDate today() {
        return Instant.now().atZone(zone).toLocalDate();
    }

    /** The day before today, in the centre's zone. */
    LocalDate yesterday() {
        return today().minusDays(1);
    }

    /**
     * The date asked for; else each day missed since the latest that was reported; none if yesterday was. Of more than
     * fourteen days the latest, with those older ones among them that a month's reports are made on.
     */
    List<LocalDate> dates(@Nullable LocalDate asked) {
        if (asked != null) {
            return List.of(asked);
        }
        LocalDate last = yesterday();
        Optional<LocalDate> before = ledger.runs().lastReportedDate();
        return before.map(day -> missed(day.plusDays(1), last, business)).orElseGet(() -> List.of(last));
    }

    /** The days to make up for, of all from one to another. */
    static List<LocalDate> missed(LocalDate first, LocalDate last, Schedule.BusinessDays business) {
        if (first.isAfter(last)) {
            return List.of();
        }
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        if (days.size() <= MOST_MISSED_DAYS) {
            return days;
        }
        List<LocalDate> months = latest(
                MOST_MISSED_MONTHS,
                days.stream().filter(business::isFirstOfMonth).toList());
        TreeSet<LocalDate> dates = new TreeSet<>(months);
        for (LocalDate day = last; dates.size() < MOST_MISSED_DAYS; day = day.minusDays(1)) {
            dates.add(day);
        }
        return List.copyOf(dates);
    }

    private static List<LocalDate> latest(int most, List<LocalDate> days) {
        return days.subList(Math.max(0, days.size() - most), days.size());
    }

    /** Whether there is nothing to count, to report or to send. */
    boolean idle(List<LocalDate> dates) {
        return ledger.tallies().dirty().isEmpty()
                && ledger.deliveries().pending().isEmpty()
                && dates.stream().allMatch(ledger.runs()::reportedOn);
    }

    /** A night's work. */
    RunOptions nightly(List<LocalDate> dates, boolean deliver) {
        return RunOptions.nightly(dates, deliver, ledger.runs().lastReported().orElse(null));
    }
}
