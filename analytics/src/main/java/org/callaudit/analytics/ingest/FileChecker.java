package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.util.List;
import org.callaudit.analytics.model.Reference;

/** Checks one file by itself and writes what comes of it. */
public final class FileChecker {

    private FileChecker() {}

    /**
     * Reads the file once; writes its segments, its redacted archive copy and its reject file.
     *
     * @param reference the roster and the forms known before this file
     * @throws UnusableFileException if the file can't be taken at all; then nothing of it is left behind
     */
    public static CheckedFile check(SourceFile file, Reference reference, IngestRules rules, IngestTargets targets)
            throws IOException, UnusableFileException {
        try (SourceRows rows = SourceRows.open(file.path(), file.name(), rules)) {
            Header header = rows.header();
            if (header.kind() != file.kind()) {
                throw new UnusableFileException(
                        file.name() + " has changed since it was looked at: its header is now of "
                                + header.kind().text() + ". Drop it in again.");
            }
            CheckRun run = new CheckRun(file.id(), header, reference, rules, targets);
            RecordCheck check =
                    switch (file.kind()) {
                        case ROSTER -> new RosterCheck(run);
                        case FORM -> new FormCheck(run);
                        case AUDIT -> new AuditCheck(run);
                        case SURVEY -> new SurveyCheck(run);
                    };
            try (ArchiveCopy archive = new ArchiveCopy(targets.archive(), header)) {
                read(rows, check, archive, rules.redactor());
                CheckedFile checked = check.finish();
                archive.commit();
                return checked;
            }
        }
    }

    private static void read(SourceRows rows, RecordCheck check, ArchiveCopy archive, Redactor redactor)
            throws IOException, UnusableFileException {
        int columns = rows.header().names().size();
        for (SourceRow row = rows.next(); row != null; row = rows.next()) {
            if (row.width() == columns) {
                archive.add(row);
                check.take(row);
            } else {
                String raw = raw(row, redactor);
                archive.add(raw);
                check.takeMisshapen(row, raw);
            }
        }
    }

    /** In a row of the wrong width nobody knows which field is which: each is free text. */
    private static String raw(SourceRow row, Redactor redactor) {
        List<String> texts = row.texts().stream()
                .map(text -> Cleaning.TIME.clean(text, redactor))
                .toList();
        return CsvText.line(texts);
    }
}
