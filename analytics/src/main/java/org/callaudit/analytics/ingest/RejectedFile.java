package org.callaudit.analytics.ingest;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.callaudit.analytics.facts.AsideFile;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of a file that could not be taken. */
public final class RejectedFile {

    /** What spreadsheets on Windows save when they don't save UTF-8. */
    private static final Charset OTHERWISE = Charset.forName("windows-1252");

    /** A text without a line end for so long is none that a person could mend. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final long MOST_EXPANDED_BYTES = 64L << 20;

    private RejectedFile() {}

    /**
     * Writes a copy of the file, each line redacted, as UTF-8; a compressed file's copy is expanded. What names customers
     * in a column is no text to be kept: no pattern finds a reference in a line.
     *
     * @param name the name it was dropped with; the copy's name, without {@code .gz}
     * @return the copy, or null if the file is no text and has to be kept another way
     */
    public static @Nullable Path keep(Path source, Path targetFolder, String name, Redactor redactor)
            throws IOException {
        Path target = targetFolder.resolve(name.replaceFirst("(?i)\\.gz$", ""));
        try {
            return copy(source, StandardCharsets.UTF_8, target, redactor);
        } catch (CharacterCodingException e) {
            return copy(source, OTHERWISE, target, redactor);
        } catch (ZipException | EOFException | SourceText.ExpandsTooFarException e) {
            return null;
        }
    }

    private static @Nullable Path copy(Path source, Charset charset, Path target, Redactor redactor)
            throws IOException {
        try (AsideFile copy = new AsideFile(target)) {
            if (!redacted(source, charset, copy.path(), redactor)) {
                return null;
            }
            copy.commit();
            return target;
        }
    }

    /** Whether all of it was text; if not, what was written so far is of no use. */
    private static boolean redacted(Path source, Charset charset, Path copy, Redactor redactor) throws IOException {
        boolean lenient = charset.equals(OTHERWISE);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(lenient ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                .onUnmappableCharacter(lenient ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(SourceText.bytes(source, MOST_EXPANDED_BYTES), decoder);
                BufferedReader in = new BufferedReader(reader);
                Writer out = Files.newBufferedWriter(copy)) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                line.append((char) c);
                if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || line.length() > LONGEST_LINE) {
                    return false;
                }
                if (c == '\n') {
                    if (Header.namesCustomers(line)) {
                        return false;
                    }
                    out.write(redactor.redact(line.toString()));
                    line.setLength(0);
                }
            }
            out.write(redactor.redact(line.toString()));
            return !Header.namesCustomers(line);
        }
    }
}
