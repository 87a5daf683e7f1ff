package org.callaudit.analytics.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Recognises the documents of evaluation tools. */
public final class EvaluationExport {

    private EvaluationExport() {}

    /**
     * What the file holds; empty if it is of none of the tools that are known.
     *
     * @throws org.callaudit.analytics.table.UnreadableTableException if it is of one, and damaged
     * @throws IOException if it can't be read
     */
    public static Optional<ToolExport> read(Path file) throws IOException {
        return Optional.empty();
    }
}
