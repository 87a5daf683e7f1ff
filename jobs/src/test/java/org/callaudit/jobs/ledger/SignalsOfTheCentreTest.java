package org.callaudit.jobs.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.signal.Signal;
import org.callaudit.jobs.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports on the whole centre told is known to the next ones. */
class SignalsOfTheCentreTest {

    private static final String KEY = "team:WS2:class:any_critical:up";
    private static final List<Signal> SIGNAL = List.of(new Signal(KEY, "53 of 146.", "", 1e-6));
    private static final LocalDate WEEK = LocalDate.of(2026, 10, 11);

    @TempDir
    private Path folder;

    @Test
    void news_is_news_once_and_again_only_after_a_month_without_it() throws Exception {
        try (Ledger ledger = Ledger.open(new Home(folder.resolve("home")).create(), "")) {
            SignalBook signals = ledger.signals();
            tell(signals, WEEK, SIGNAL);
            assertEquals(Map.of(), signals.openInCentre(WEEK), "the same report made again says the same");
            assertEquals(Map.of(KEY, WEEK), signals.openInCentre(WEEK.plusWeeks(1)));
            // The month's report tells it, the weeks after it do not judge as much: still no news.
            tell(signals, LocalDate.of(2026, 10, 31), SIGNAL);
            tell(signals, WEEK.plusWeeks(4), List.of());
            tell(signals, WEEK.plusWeeks(5), List.of());
            assertEquals(Map.of(KEY, WEEK), signals.openInCentre(WEEK.plusWeeks(6)));
            assertEquals(Map.of(), signals.openInCentre(WEEK.plusWeeks(9)));
            assertEquals(Map.of(), signals.open("WS2", WEEK.plusWeeks(1)), "a team's pages have their own news");
        }
    }

    private static void tell(SignalBook signals, LocalDate day, List<Signal> told) {
        signals.toldOfCentre(day, told, signals.openInCentre(day));
    }
}
