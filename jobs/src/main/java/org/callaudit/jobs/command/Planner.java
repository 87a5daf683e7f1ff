package org.callaudit.jobs.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.RunOptions;
import org.jspecify.annotations.Nullable;

/** Decides which reports a night is for. */
final class Planner {

    private static final int MOST_MISSED_DAYS = 14;

    private final Ledger ledger;
    private final ZoneId zone;

    Planner(Ledger ledger, ZoneId zone) {
        this.ledger = ledger;
        this.zone = zone;
    }

    /** The day before today, in the centre's zone. */
    LocalDate yesterday() {
        return Instant.now().atZone(zone).toLocalDate().minusDays(1);
    }

    /** The date asked for; else each day missed since the latest that was reported, 14 at most; none if yesterday was. */
    List<LocalDate> dates(@Nullable LocalDate asked) {
        if (asked != null) {
            return List.of(asked);
        }
        LocalDate last = yesterday();
        Optional<LocalDate> before = ledger.runs().lastReportedDate();
        if (before.isEmpty()) {
            return List.of(last);
        }
        List<LocalDate> dates = new ArrayList<>();
        LocalDate first = before.get().plusDays(1);
        LocalDate earliest = last.minusDays(MOST_MISSED_DAYS - 1L);
        for (LocalDate day = first.isBefore(earliest) ? earliest : first; !day.isAfter(last); day = day.plusDays(1)) {
            dates.add(day);
        }
        return dates;
    }

    /** Whether there is nothing to count, to report or to send. */
    boolean idle(List<LocalDate> dates) {
        return ledger.tallies().dirty().isEmpty()
                && ledger.runs().pending().isEmpty()
                && dates.stream().allMatch(ledger.runs()::reportedOn);
    }

    /** A night's work. */
    RunOptions nightly(List<LocalDate> dates, boolean deliver) {
        Optional<Run> before = ledger.runs().lastReported();
        int since = before.map(Run::id).orElse(0);
        return new RunOptions(
                true,
                true,
                dates,
                deliver,
                before.isEmpty(),
                null,
                List.of(),
                List.of(),
                since,
                Integer.MAX_VALUE,
                List.of());
    }
}
