package org.callaudit.analytics.facts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** A segment open for reading: a few columns of every row, or every column of a few rows. */
final class SegmentFile implements Closeable {

    private final MessageType schema;
    private final FilterCompat.Filter filter;
    private final ZstdPages codec = new ZstdPages();
    private final ParquetFileReader reader;

    /** All rows of the segment. */
    SegmentFile(Path path, MessageType schema) throws IOException {
        this(path, schema, FilterCompat.NOOP);
    }

    /** The rows with these ordinals, which must not be none: pages without any of them are passed over. */
    // Parquet asks the set for null, which the immutable ones refuse.
    SegmentFile(Path path, MessageType schema, Set<Integer> ordinals) throws IOException {
        this(path, schema, FilterCompat.get(FilterApi.in(FilterApi.intColumn("ordinal"), new HashSet<>(ordinals))));
    }

    private SegmentFile(Path path, MessageType schema, FilterCompat.Filter filter) throws IOException {
        this.schema = schema;
        this.filter = filter;
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(codec)
                .withRecordFilter(filter)
                .build();
        this.reader = ParquetFileReader.open(new LocalInputFile(path), options);
    }

    /** The values of these columns, row after row; a path into the items has dots. */
    ColumnValues columns(String... paths) {
        List<ColumnDescriptor> wanted = Arrays.stream(paths)
                .map(path -> schema.getColumnDescription(path.split("\\.")))
                .toList();
        reader.setRequestedSchema(wanted);
        return new ColumnValues(reader, schema, wanted);
    }

    /** Hands over the rows that pass the filter, whole. */
    void rows(Consumer<Group> each) throws IOException {
        MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
        for (PageReadStore pages = next(); pages != null; pages = next()) {
            RecordReader<Group> records = columns.getRecordReader(pages, new GroupRecordConverter(schema), filter);
            for (long i = 0; i < pages.getRowCount(); i++) {
                Group row = records.read();
                if (row != null && !records.shouldSkipCurrentRecord()) {
                    each.accept(row);
                }
            }
        }
    }

    private @Nullable PageReadStore next() throws IOException {
        return reader.readNextFilteredRowGroup();
    }

    @Override
    public void close() throws IOException {
        try (reader) {
            codec.release();
        }
    }
}
