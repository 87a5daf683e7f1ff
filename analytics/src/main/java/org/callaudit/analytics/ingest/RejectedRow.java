package org.callaudit.analytics.ingest;

import java.io.Serializable;
import java.util.List;
import org.callaudit.analytics.model.RejectCode;

/**
 * A row that was not taken, ready to be mended.
 *
 * @param columns names of the source's columns
 * @param values redacted, one for each column
 * @param line line of the source on which the row starts, from 1
 * @param field the column at fault, or {@code ""} if it is the row as a whole
 * @param reason one sentence: the value, and what to do
 * @param raw the redacted text of a row of the wrong width, else {@code ""}
 */
public record RejectedRow(
        List<String> columns, List<String> values, long line, String field, RejectCode code, String reason, String raw)
        implements Serializable {}
