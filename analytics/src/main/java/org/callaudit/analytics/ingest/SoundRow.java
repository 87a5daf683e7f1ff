package org.callaudit.analytics.ingest;

import java.util.List;
import org.callaudit.analytics.model.RejectCode;

/**
 * A row in which nothing is wrong by itself.
 *
 * @param columns names of the source's columns
 * @param values redacted, one for each column
 * @param line line of the source on which the row starts, from 1
 */
public record SoundRow<T>(T record, List<String> columns, List<String> values, long line) {

    /** The row as one that contradicts another. */
    public RejectedRow contradicting(String field, String reason) {
        return new RejectedRow(columns, values, line, field, RejectCode.CONFLICT, reason, "");
    }
}
