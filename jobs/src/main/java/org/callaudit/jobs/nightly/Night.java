package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callaudit.analytics.ingest.CustomerHash;
import org.callaudit.analytics.ingest.IngestRules;
import org.callaudit.analytics.ingest.IngestTargets;
import org.callaudit.analytics.ingest.Redactor;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.model.TargetRange;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.home.HomeKey;
import org.callaudit.jobs.home.HomeLock;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.report.Desk;
import org.callaudit.jobs.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every step of one run works with. */
public record Night(Home home, Settings settings, Ledger ledger, HomeLock lock, Run run, Progress progress) {

    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    private static final SortedMap<String, TargetRange> TARGETS =
            new TreeMap<>(Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::text, Measure::targets)));

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
                redactor(),
                customers(),
                TARGETS);
    }

    private CustomerHash customers() {
        try {
            return HomeKey.of(home).customers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this run's reports are made. */
    Desk desk() {
        return desk(run);
    }

    /** Where reports of another run are made in this one. */
    Desk desk(Run other) {
        return new Desk(home, settings, ledger, other);
    }

    Redactor redactor() {
        return new Redactor(settings.accountPattern());
    }

    /** Where checking a file puts what it makes. */
    IngestTargets targets(FileEntry file) {
        Path archive = home.archive().resolve(String.format(Locale.ROOT, "run-%06d", run.id()));
        String gz = (file.isTranslated() ? ".csv" : "") + (file.name().endsWith(".gz") ? "" : ".gz");
        return new IngestTargets(
                home.facts(),
                archive.resolve(String.format(Locale.ROOT, "%06d-%s%s", file.id(), file.name(), gz)),
                stagedRejects(file),
                soundRows(file));
    }

    /** What a file's leavings in the rejected folder are called, so that none covers those of an earlier file. */
    public static String rejectedName(Ledger ledger, FileEntry file) {
        return ledger.files().rejectedBefore(file) ? file.name() + "." + file.id() : file.name();
    }

    /** The rejects found in the file itself, until it is admitted. */
    Path stagedRejects(FileEntry file) {
        return home.work().resolve(String.format(Locale.ROOT, "%06d.rejects.csv", file.id()));
    }

    /** The rows of a file without segments that are sound by themselves, until it is admitted. */
    Path soundRows(FileEntry file) {
        return home.work().resolve(String.format(Locale.ROOT, "%06d.rows.csv", file.id()));
    }

    /** A file of somebody's own layout in the program's own words, until it is put away. */
    Path staged(FileEntry file) {
        return home.work().resolve(String.format(Locale.ROOT, "%06d.csv", file.id()));
    }

    /** The tables of a file of somebody's own layout as they were read, redacted. */
    Path tables(FileEntry file) {
        return home.archive()
                .resolve(String.format(
                        Locale.ROOT, "run-%06d/%06d-%s.tables.json.gz", file.runId(), file.id(), file.name()));
    }

    /** This run's rosters and forms of that status, in the order in which they are admitted. */
    List<FileEntry> references(FileStatus status) {
        return files(status, FileEntry::isReference);
    }

    /** This run's files of that status that are checked against rosters and forms, in the order in which they are admitted. */
    List<FileEntry> records(FileStatus status) {
        return files(status, file -> !file.isReference());
    }

    private List<FileEntry> files(FileStatus status, Predicate<FileEntry> wanted) {
        return ledger.files().ofRun(run.id()).stream()
                .filter(file -> file.status() == status && wanted.test(file))
                .toList();
    }

    /** Says what is being done: to a person at the terminal, and to whoever waits for the lock. */
    void doing(String step) {
        try {
            lock.doing(step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info(step);
        progress.step(step);
    }
}
