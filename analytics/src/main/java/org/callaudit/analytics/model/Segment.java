package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * One immutable Parquet file of internally clean deliveries (audits) or answers (surveys) of one source file and month.
 *
 * @param path relative to the facts folder, with {@code /}
 * @param rows deliveries or surveys in it
 * @param days business days that occur in it
 */
public record Segment(int fileId, RecordKind kind, String path, long rows, SortedSet<LocalDate> days)
        implements Serializable {}
