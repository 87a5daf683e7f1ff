package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.callaudit.analytics.ingest.IngestRules;
import org.callaudit.analytics.ingest.IngestTargets;
import org.callaudit.analytics.ingest.Redactor;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.home.HomeLock;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.settings.Settings;

/** What every step of one run works with. */
public record Night(Home home, Settings settings, Ledger ledger, HomeLock lock, Run run, Progress progress) {

    /** The rules by which this run's files are checked; the clock is that of the run's first start. */
    IngestRules rules() {
        return new IngestRules(
                settings.zone(),
                run.startedAt(),
                settings.lateAuditDays(),
                settings.businessHours().days(),
                settings.businessHours().opens(),
                settings.businessHours().closes(),
                settings.limits().expandedBytes(),
                settings.limits().fieldChars(),
                redactor());
    }

    Redactor redactor() {
        return new Redactor(settings.accountPattern());
    }

    /** Where checking a file puts what it makes. */
    IngestTargets targets(FileEntry file) {
        Path archive = home.archive().resolve(String.format(Locale.ROOT, "run-%06d", run.id()));
        String name = file.name().endsWith(".gz") ? file.name() : file.name() + ".gz";
        return new IngestTargets(home.facts(), archive.resolve(name), stagedRejects(file));
    }

    /** The rejects found in the file itself, until it is admitted. */
    Path stagedRejects(FileEntry file) {
        return home.work().resolve(String.format(Locale.ROOT, "%06d.rejects.csv", file.id()));
    }

    /** Says what is being done: to a person at the terminal, and to whoever waits for the lock. */
    void doing(String step) {
        try {
            lock.doing(step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.step(step);
    }
}
