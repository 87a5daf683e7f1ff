package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.home.HomeLock;
import org.callaudit.jobs.home.RunLog;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.OtherZoneException;
import org.callaudit.jobs.nightly.Failure;
import org.callaudit.jobs.settings.Settings;

/** A home opened for one command: its lock, its settings, its ledger. */
record Session(Home home, HomeLock lock, Settings settings, Ledger ledger) implements AutoCloseable {

    private static final Duration READERS_PATIENCE = Duration.ofSeconds(10);

    /** For commands that change something: makes the home if there is none, and does not wait for others. */
    static Session writing(Home home) throws IOException {
        try {
            home.create();
        } catch (UncheckedIOException e) {
            throw new Callaudit.Problem("The home " + home.root() + " can't be made (" + Failure.said(e)
                    + "). Mend that, or name another place with --home.");
        }
        return open(home, Duration.ZERO);
    }

    /** For commands that only look: the home has to be there; waits a while for another process. */
    static Session reading(Home home) throws IOException {
        return open(there(home), READERS_PATIENCE);
    }

    /** For commands that change a home that has to be there; does not wait for others. */
    static Session changing(Home home) throws IOException {
        return open(there(home), Duration.ZERO);
    }

    private static Home there(Home home) {
        if (!home.exists()) {
            throw new Callaudit.Problem("There is no callaudit home at " + home.root()
                    + ". Name one with --home, or make one with: callaudit demo --home " + home.root());
        }
        return home;
    }

    private static Session open(Home home, Duration patience) throws IOException {
        Settings settings = Settings.load(home.root());
        HomeLock lock = HomeLock.take(home, patience);
        try {
            RunLog.open(home, "callaudit");
            return new Session(home, lock, settings, ledger(home, settings));
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static Ledger ledger(Home home, Settings settings) {
        Ledger ledger = Ledger.open(home, settings.databaseUrl());
        try {
            ledger.fixZone(settings.zone());
            return ledger;
        } catch (OtherZoneException other) {
            ledger.close();
            throw new Callaudit.Problem(String.valueOf(other.getMessage()));
        } catch (RuntimeException | Error e) {
            ledger.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            ledger.close();
        } finally {
            lock.close();
        }
    }
}
