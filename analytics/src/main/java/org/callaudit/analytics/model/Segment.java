package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.SortedSet;

/**
 * One immutable Parquet file of internally clean deliveries (audits) or answers (surveys) of one source file and month.
 *
 * @param path relative to the facts folder, with {@code /}
 * @param rows deliveries or surveys in it
 * @param days business days that occur in it
 */
public record Segment(int fileId, RecordKind kind, String path, long rows, SortedSet<LocalDate> days)
        implements Serializable {

    /** Where the records of that file and the day's month lie, relative to the facts folder. */
    public static String pathOf(RecordKind kind, int fileId, LocalDate day) {
        return String.format(Locale.ROOT, "%s/%s/%06d.parquet", kind.text(), YearMonth.from(day), fileId);
    }
}
