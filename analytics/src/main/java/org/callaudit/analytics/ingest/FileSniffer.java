package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.callaudit.analytics.text.Sha256;

/** Recognises a file by its header. */
public final class FileSniffer {

    private FileSniffer() {}

    /**
     * The kind of the file and its checksum. Only the header is read as text; whether the rest can be is found when the
     * file is checked.
     *
     * @param name the name it was dropped with, for messages
     * @throws UnusableFileException if it is empty, not UTF-8, damaged, or no kind has such a header
     */
    public static Sniffed sniff(Path file, String name, IngestRules rules) throws IOException, UnusableFileException {
        try (SourceRows rows = SourceRows.open(file, name, rules)) {
            return new Sniffed(rows.header().kind(), Sha256.hex(file));
        }
    }
}
