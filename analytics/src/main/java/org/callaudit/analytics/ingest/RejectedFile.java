package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of a file that could not be taken. */
public final class RejectedFile {

    private RejectedFile() {}

    /**
     * Writes a copy of the file, each line redacted, as UTF-8.
     *
     * @param name the name it was dropped with
     * @return the copy, or null if the file is no text and has to be kept another way
     */
    public static @Nullable Path keep(Path source, Path targetFolder, String name, Redactor redactor)
            throws IOException {
        return null;
    }
}
