package org.callaudit.jobs.command;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.home.HomeLock;
import org.callaudit.jobs.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A home that can't be opened is left as it was found: unlocked, and its database closed. */
class SessionTest {

    @TempDir
    private Path folder;

    private Home home = new Home(Path.of("unset"));

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder.resolve("home")).create();
    }

    private void inLedger(String sql) {
        try (Ledger ledger = Ledger.open(home, "")) {
            new JdbcTemplate(ledger.dataSource()).execute(sql);
        }
    }

    private <T extends Throwable> void assertRefused(Class<T> how) throws IOException {
        assertThrows(how, () -> Session.writing(home));
        HomeLock.take(home, Duration.ZERO).close();
        try (FileChannel database = FileChannel.open(home.db().resolve("callaudit.mv.db"), StandardOpenOption.WRITE)) {
            assertNotNull(database.tryLock(), "the database is held by nobody");
        }
    }

    @Test
    void aLedgerOfANewerVersionIsClosedAgain() throws IOException {
        inLedger("INSERT INTO ledger_version (script) VALUES (999)");
        assertRefused(IllegalStateException.class);
    }

    @Test
    void aLedgerOfAnotherZoneIsClosedAgain() throws IOException {
        inLedger("INSERT INTO home_zone (zone) VALUES ('Europe/Berlin')");
        inLedger("INSERT INTO run (id, command, business_date, options, started_at, status, reported)"
                + " VALUES (1, 'ingest', DATE '2026-10-31', '{}', CURRENT_TIMESTAMP, 'COMPLETED', FALSE)");
        inLedger(
                "INSERT INTO source_file (id, run_id, name, sha256, status, read_count, accepted, rejected, duplicates,"
                        + " codes, findings, ignored_columns, put_away)"
                        + " VALUES (1, 1, 'a.csv', 'x', 'INGESTED', 0, 0, 0, 0, '{}', '{}', '[]', FALSE)");
        assertRefused(Callaudit.Problem.class);
    }

    @Test
    void aLedgerWhoseZoneCantBeReadIsClosedAgain() throws IOException {
        inLedger("DROP TABLE home_zone");
        assertRefused(RuntimeException.class);
    }

    @Test
    void aLockWhoseNoteCantBeWrittenIsFreeAgain() throws IOException {
        Path note = Files.createDirectory(home.db().resolve("lock.txt"));
        assertThrows(IOException.class, () -> Session.writing(home));
        Files.delete(note);
        HomeLock.take(home, Duration.ZERO).close();
        assertTrue(Files.notExists(note));
    }
}
