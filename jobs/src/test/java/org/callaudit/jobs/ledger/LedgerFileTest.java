package org.callaudit.jobs.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.callaudit.jobs.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What of the ledger is in its file, and when. */
class LedgerFileTest {

    @TempDir
    private Path folder;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void makeHome() throws IOException {
        home = new Home(folder.resolve("home")).create();
    }

    @Test
    void a_commit_is_in_the_file_when_it_returns() throws IOException {
        try (Ledger ledger = Ledger.open(home, "")) {
            begin(ledger);
            assertEquals(1, runsAfterKilling());
        }
    }

    @Test
    void commits_put_off_are_in_the_file_once_it_is_forced_and_so_are_those_after_it() throws IOException {
        try (Ledger ledger = Ledger.open(home, "")) {
            ledger.deferWrites();
            begin(ledger);
            ledger.force();
            assertEquals(1, runsAfterKilling());
            begin(ledger);
            assertEquals(2, runsAfterKilling());
        }
    }

    @Test
    void a_ledger_that_was_killed_while_commits_were_put_off_puts_none_off_when_opened_again() throws IOException {
        Home killed;
        try (Ledger ledger = Ledger.open(home, "")) {
            ledger.deferWrites();
            new JdbcTemplate(ledger.dataSource()).execute("CHECKPOINT SYNC");
            killed = copy();
        }
        home = killed;
        try (Ledger ledger = Ledger.open(home, "")) {
            begin(ledger);
            assertEquals(1, runsAfterKilling());
        }
    }

    @Test
    void a_file_that_is_mostly_waste_is_written_anew() throws IOException {
        try (Ledger ledger = Ledger.open(home, "")) {
            begin(ledger);
            JdbcTemplate jdbc = new JdbcTemplate(ledger.dataSource());
            jdbc.execute("CREATE TABLE waste AS SELECT SECURE_RAND(1000) AS bytes FROM SYSTEM_RANGE(1, 40000)");
            jdbc.execute("DROP TABLE waste");
            assertTrue(Files.size(file(home)) > 32 << 20);
        }
        assertTrue(Files.size(file(home)) < 4 << 20);
        try (Ledger ledger = Ledger.open(home, "")) {
            assertEquals(1, ledger.runs().all().size());
        }
    }

    private static void begin(Ledger ledger) {
        ledger.runs()
                .start(
                        RunCommand.NIGHTLY,
                        LocalDate.parse("2026-10-31"),
                        RunOptions.nightly(List.of(), false, null),
                        Instant.parse("2026-11-01T06:00:00Z"));
    }

    /** How many runs a ledger has that knows no more than what is in the file now. */
    private int runsAfterKilling() throws IOException {
        try (Ledger ledger = Ledger.open(copy(), "")) {
            return ledger.runs().all().size();
        }
    }

    private Home copy() throws IOException {
        Home killed = new Home(Files.createTempDirectory(folder, "killed")).create();
        Files.copy(file(home), file(killed));
        return killed;
    }

    private static Path file(Home home) {
        return home.db().resolve("callaudit.mv.db");
    }
}
