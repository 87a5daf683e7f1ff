package org.callaudit.analytics.ingest;

import java.util.List;

/**
 * One row of an audit, kept until the whole file is read.
 *
 * @param comment redacted, or {@code ""}
 * @param line line of the source on which it starts
 * @param extras the texts of columns that mean nothing, for the reject file
 */
record AuditRow(AuditHeading heading, String itemId, Points points, String comment, long line, List<String> extras) {

    /** Whether both answer the same item in the same way. */
    boolean answersAs(AuditRow other) {
        return itemId.equals(other.itemId)
                && points.text().equals(other.points.text())
                && comment.equals(other.comment);
    }

    /** What the row says besides its heading. */
    Answer answer() {
        return new Answer(itemId, points.text(), comment);
    }

    /** An item's answer, to be found again. */
    record Answer(String itemId, String points, String comment) {}
}
