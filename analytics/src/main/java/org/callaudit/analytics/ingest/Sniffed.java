package org.callaudit.analytics.ingest;

import org.callaudit.analytics.model.RecordKind;

/**
 * What a file turned out to be.
 *
 * @param sha256 of the file's bytes as delivered, 64 hex digits in lower case
 */
public record Sniffed(RecordKind kind, String sha256) {}
