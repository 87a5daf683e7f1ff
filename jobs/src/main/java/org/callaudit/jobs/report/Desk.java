package org.callaudit.jobs.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.Reference;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Where reports are made: a home, its ledger, and the run that makes them. */
public record Desk(Home home, Settings settings, Ledger ledger, Run run) {

    /** What figures are seen against. */
    Background background() {
        return ledger.background().load();
    }

    /** The roster, and the forms with the days since when they were in use up to that day. */
    Reference reference(LocalDate until) {
        Reference all = ledger.reference().load();
        return new Reference(all.roster(), all.forms(), ledger.tallies().formsUsedSince(until));
    }

    /** The newest record in these files; null: there is none. */
    static @Nullable Instant dataAsOf(List<FileEntry> files) {
        return files.stream()
                .map(FileEntry::dataAsOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The files as a report names them. */
    static List<InputFile> named(List<FileEntry> files) {
        return files.stream()
                .map(file -> new InputFile(file.name(), file.sha256()))
                .toList();
    }
}
