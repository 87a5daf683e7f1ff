package org.callaudit.analytics.ingest;

import java.nio.file.Path;
import java.util.List;

/** The file of rejected rows: made to be mended in a spreadsheet and dropped in again. */
public final class RejectFile {

    private RejectFile() {}

    /**
     * Writes the staged rows and the further ones to the target, by line. The staged file is left where it is, so that
     * doing it again has the same result. Nothing is written when there is no row.
     *
     * @param staged what the check wrote; need not exist
     */
    public static void publish(Path staged, List<RejectedRow> more, Path target) {
        // to come
    }
}
