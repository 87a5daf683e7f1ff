package org.callaudit.analytics.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.text.CsvText;

/** The rows of a checked file that are still to be compared with what is on record, in the order of the file. */
public final class SoundRows {

    /** So many at a time keep a large file out of memory, and a database busy. */
    private static final int BUNCH = 10_000;

    private final Path file;
    private final IngestRules rules;

    /**
     * Rows that a check has left in that file.
     *
     * @param rules those of the check
     */
    public SoundRows(Path file, IngestRules rules) {
        this.file = file;
        this.rules = rules;
    }

    /** Hands over targets in bunches. */
    public void standards(Consumer<List<SoundRow<Standard>>> taker) throws IOException {
        read(new StandardReading(rules.targets()), taker);
    }

    /** Hands over events in bunches. */
    public void events(Consumer<List<SoundRow<Event>>> taker) throws IOException {
        read(new EventReading(), taker);
    }

    /** Hands over cases in bunches. */
    public void cases(Consumer<List<SoundRow<Case>>> taker) throws IOException {
        read(new CaseReading(rules), taker);
    }

    /** Hands over contacts in bunches. */
    public void contacts(Consumer<List<SoundRow<Contact>>> taker) throws IOException {
        read(new ContactReading(rules), taker);
    }

    private <T> void read(RowReading<T> reading, Consumer<List<SoundRow<T>>> taker) throws IOException {
        try (CloseableIterator<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(file).iterator()) {
            List<String> header = records.next().getFields();
            List<String> columns = List.copyOf(header.subList(0, header.size() - 1));
            List<SoundRow<T>> bunch = new ArrayList<>();
            while (records.hasNext()) {
                List<String> fields = records.next().getFields();
                List<String> values = List.copyOf(fields.subList(0, columns.size()));
                long line = Long.parseLong(fields.get(columns.size()));
                bunch.add(new SoundRow<>(reading.read(named(columns, values)), columns, values, line));
                if (bunch.size() == BUNCH) {
                    taker.accept(List.copyOf(bunch));
                    bunch.clear();
                }
            }
            taker.accept(List.copyOf(bunch));
        }
    }

    private static NamedTexts named(List<String> columns, List<String> values) {
        return column -> {
            int position = columns.indexOf(column);
            return position < 0 ? "" : values.get(position);
        };
    }

    /** Writes such rows: the columns of the source, then the line. */
    static final class Writing implements Closeable {

        private final AsideFile file;
        private final BufferedWriter out;

        Writing(Path target, List<String> columns) throws IOException {
            this.file = new AsideFile(target);
            this.out = Files.newBufferedWriter(file.path());
            add(columns, 0);
        }

        void add(List<String> values, long line) throws IOException {
            List<String> fields = new ArrayList<>(values);
            fields.add(Long.toString(line));
            out.write(CsvText.record(fields));
        }

        void commit() throws IOException {
            out.close();
            file.commit();
        }

        @Override
        public void close() throws IOException {
            try (file) {
                out.close();
            }
        }
    }
}
