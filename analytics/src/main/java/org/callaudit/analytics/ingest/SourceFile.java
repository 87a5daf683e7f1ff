package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.nio.file.Path;
import org.callaudit.analytics.model.RecordKind;

/**
 * A file to be read.
 *
 * @param id the ledger's number of the file
 * @param path where it is now; {@code .gz} content is recognised by its first bytes
 * @param name the name it was dropped with, for messages and for the names of what comes out
 */
public record SourceFile(int id, Path path, String name, RecordKind kind) implements Serializable {}
