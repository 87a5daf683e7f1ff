package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Recognises a file by its header. */
public final class FileSniffer {

    private static final int BUFFER = 1 << 16;

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
            return new Sniffed(rows.header().kind(), sha256(file));
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
