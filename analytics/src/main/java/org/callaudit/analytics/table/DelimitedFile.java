package org.callaudit.analytics.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads delimited text. */
final class DelimitedFile {

    private static final int HEAD = 1 << 16;

    /** Room for the longest field there may be, and for what is read with it. */
    private static final int BUFFER = 2 * TextBudget.MAX_CELL + (1 << 16);

    private DelimitedFile() {}

    static Table read(Path file, String name, TableChoice choice) throws IOException {
        if (choice.sheet() != null) {
            throw new UnreadableTableException(
                    name + " is text and has no sheets; leave out the sheet \"" + choice.sheet() + "\"");
        }
        try {
            char delimiter = delimiter(file, choice);
            List<String> notes = new ArrayList<>();
            if (delimiter != ',') {
                notes.add("delimiter " + (delimiter == '\t' ? "tab" : String.valueOf(delimiter)));
            }
            try (Reader text = TextFile.open(file, choice.encoding())) {
                List<TableRow> rows = rows(text, name, delimiter);
                notes.addAll(TextFile.notes(text));
                return TableShape.table(name, rows, choice, delimiter, notes);
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableTableException(name + " is not in the encoding "
                    + (choice.encoding() == null ? "it seems to be in" : choice.encoding())
                    + "; save it as CSV in UTF-8, or name the encoding it is in");
        }
    }

    private static char delimiter(Path file, TableChoice choice) throws IOException {
        try (Reader text = TextFile.open(file, choice.encoding())) {
            char[] head = new char[HEAD];
            int length = 0;
            for (int read = 0; read >= 0 && length < HEAD; read = text.read(head, length, HEAD - length)) {
                length += read;
            }
            return Delimiter.of(new String(head, 0, length), length < HEAD);
        }
    }

    private static List<TableRow> rows(Reader text, String name, char delimiter) throws IOException {
        TextBudget budget = new TextBudget(name);
        List<TableRow> rows = new ArrayList<>();
        try {
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(BUFFER)
                    .ofCsvRecord(text);
            for (CsvRecord record : records) {
                List<String> fields = record.getFields();
                budget.rows(rows.size() + 1);
                budget.take(fields.size(), length(fields, budget));
                rows.add(new TableRow((int) record.getStartingLineNumber(), fields));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new UnreadableTableException(name + " breaks off near line " + lastLine(rows)
                    + ": a quote is not closed or has text after it, or a field"
                    + " is longer than " + TextBudget.MAX_CELL + " characters; mend that line");
        }
        return rows;
    }

    private static int length(List<String> fields, TextBudget budget) {
        int length = 0;
        for (String field : fields) {
            budget.cell(field.length());
            length += field.length();
        }
        return length;
    }

    private static int lastLine(List<TableRow> rows) {
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
    }
}
