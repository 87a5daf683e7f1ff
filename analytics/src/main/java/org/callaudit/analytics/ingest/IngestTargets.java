package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Where the outcome of one file goes. Each is written aside, forced to disk and renamed.
 *
 * @param facts the facts folder; segments go to {@code facts/KIND/YYYY-MM/}
 * @param archive the redacted copy of the source, gzip
 * @param rejects the reject file; not created when nothing was rejected
 */
public record IngestTargets(Path facts, Path archive, Path rejects) implements Serializable {}
