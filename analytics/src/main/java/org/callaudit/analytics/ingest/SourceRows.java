package org.callaudit.analytics.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The rows of one file, read once from top to bottom; whatever makes the file unusable comes out as such. */
final class SourceRows implements Closeable {

    private final String name;
    private final IngestRules rules;
    private final SourceText text;
    private final CloseableIterator<SourceRow> rows;
    private final Header header;
    private long line = 1;
    private int width;

    private SourceRows(String name, IngestRules rules, SourceText text) throws IOException, UnusableFileException {
        this.name = name;
        this.rules = rules;
        this.text = text;
        RowHandler handler = new RowHandler(new ColumnReader(Cleaning.TEXT, rules), rules.maxFieldChars());
        this.rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(1 << 16, 2 * rules.maxFieldChars()))
                .build(handler, text)
                .iterator();
        if (!advance()) {
            throw new UnusableFileException(name + " is empty: nothing to take. Export it again and drop it in.");
        }
        this.header = Header.of(rows.next().texts().stream().map(String::strip).toList(), name);
        ColumnReader[] readers = new ColumnReader[header.names().size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new ColumnReader(header.cleaning(i), rules);
        }
        handler.columns(readers, new ColumnReader(Cleaning.TEXT, rules));
        this.width = readers.length;
    }

    /** Opens the file and reads its header. */
    static SourceRows open(Path path, String name, IngestRules rules) throws IOException, UnusableFileException {
        SourceText text;
        try {
            text = SourceText.open(path, rules.maxExpandedBytes());
        } catch (ZipException | EOFException e) {
            throw damaged(name);
        }
        try {
            return new SourceRows(name, rules, text);
        } catch (IOException | UnusableFileException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    Header header() {
        return header;
    }

    /** The next row, which is good until the one after it is asked for; null after the last. */
    @Nullable
    SourceRow next() throws IOException, UnusableFileException {
        if (!advance()) {
            if (width < header.names().size() && !text.endsLine()) {
                throw truncated();
            }
            return null;
        }
        SourceRow row = rows.next();
        line = row.line();
        width = row.width();
        return row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private boolean advance() throws IOException, UnusableFileException {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException e) {
            throw unusable(Objects.requireNonNull(e.getCause()));
        } catch (CsvParseException e) {
            throw unparsable(e);
        }
    }

    private UnusableFileException unusable(IOException e) throws IOException {
        if (e instanceof CharacterCodingException) {
            return new UnusableFileException(name + " is not UTF-8 text (at or after line " + line
                    + "): save it as CSV UTF-8 and drop it in again.");
        }
        if (e instanceof SourceText.ExpandsTooFarException) {
            return new UnusableFileException(name + " expands beyond the " + rules.maxExpandedBytes()
                    + " bytes allowed: split it, or raise the limit if it is what it should be.");
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return damaged(name);
        }
        throw e;
    }

    private UnusableFileException unparsable(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RowHandler.FieldTooLongException) {
                return tooLong();
            }
        }
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Unclosed")) {
            return truncated();
        }
        return message.startsWith("Unexpected") ? strayQuote() : tooLong();
    }

    private UnusableFileException strayQuote() {
        return new UnusableFileException(
                name + " can't be split into fields after line " + line
                        + ": a quoted text goes on behind its closing quote. Double the quotes inside it and drop it in again.");
    }

    private UnusableFileException tooLong() {
        return new UnusableFileException(name + " has a field of more than " + rules.maxFieldChars()
                + " characters at or after line " + line
                + ": usually a quote that is never closed. Close it and drop the file in again.");
    }

    private UnusableFileException truncated() {
        return new UnusableFileException(name + " ends in the middle of a record (the last one whole starts at line "
                + line + "): the copy was cut off or a quote is never closed. Deliver it again.");
    }

    private static UnusableFileException damaged(String name) {
        return new UnusableFileException(name + " is compressed, and damaged or cut off: deliver it again.");
    }
}
