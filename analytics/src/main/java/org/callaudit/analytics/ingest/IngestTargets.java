package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Where the outcome of one file goes. Each is written aside, forced to disk and renamed.
 *
 * @param facts the facts folder; segments go to {@code facts/KIND/YYYY-MM/}
 * @param archive the redacted copy of the source, gzip
 * @param rejects the reject file; not created when nothing was rejected
 * @param rows the sound rows of kinds that have no segments, until they are compared with what is on record; not created
 *     for other kinds
 */
public record IngestTargets(Path facts, Path archive, Path rejects, Path rows) implements Serializable {}
