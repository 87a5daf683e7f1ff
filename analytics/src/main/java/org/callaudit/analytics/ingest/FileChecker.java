package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.util.List;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.text.CsvText;

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
            try (RecordCheck check = check(file.kind(), run);
                    ArchiveCopy archive = new ArchiveCopy(targets.archive(), header)) {
                read(rows, check, archive, rules);
                CheckedFile checked = check.finish();
                archive.commit();
                return checked;
            }
        }
    }

    private static RecordCheck check(RecordKind kind, CheckRun run) throws IOException {
        return switch (kind) {
            case ROSTER -> new RosterCheck(run);
            case FORM -> new FormCheck(run);
            case AUDIT -> new AuditCheck(run);
            case SURVEY -> new SurveyCheck(run);
            case STANDARD, EVENT, CASE, CONTACT -> new RowCheck(run, RowReading.of(kind, run.rules()));
        };
    }

    private static void read(SourceRows rows, RecordCheck check, ArchiveCopy archive, IngestRules rules)
            throws IOException, UnusableFileException {
        int columns = rows.header().names().size();
        for (SourceRow row = rows.next(); row != null; row = rows.next()) {
            if (row.width() == columns) {
                archive.add(row);
                check.take(row);
            } else {
                String raw = raw(row, rows.header().cleaningAnyway(), rules);
                archive.add(raw);
                check.takeMisshapen(row, raw);
            }
        }
    }

    /** In a row of the wrong width nobody knows which field is which: each is free text. */
    private static String raw(SourceRow row, Cleaning cleaning, IngestRules rules) {
        List<String> texts =
                row.texts().stream().map(text -> cleaning.clean(text, rules)).toList();
        return CsvText.line(texts);
    }
}
