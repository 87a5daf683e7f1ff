package org.callaudit.analytics.facts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Operators.IntColumn;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A walk over the rows of one segment, decoding only the columns that are wanted and, where the file's page index
 * allows, only the pages of the wanted days. Not thread-safe.
 */
public abstract class SegmentScan implements Closeable {

    private final ZstdPages codec = new ZstdPages();
    private final ParquetFileReader file;
    private final List<ScanColumn> columns = new ArrayList<>();
    private final List<ScanColumn> listed = new ArrayList<>();
    private final ScanColumn ordinal;
    private final ScanColumn day;
    private boolean onRow;
    private long rowsLeft;

    /** Opens a segment to read all of it. */
    SegmentScan(Path segment) throws IOException {
        this(segment, Set.of());
    }

    /**
     * Opens a segment.
     *
     * @param days pages without any of these epoch days are passed over, but rows with others may still come. Empty: all
     *     rows
     */
    SegmentScan(Path segment, Set<Integer> days) throws IOException {
        ParquetReadOptions.Builder options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).withCodecFactory(codec);
        if (!days.isEmpty()) {
            options.withRecordFilter(FilterCompat.get(within(new TreeSet<>(days))));
        }
        this.file = ParquetFileReader.open(new LocalInputFile(segment), options.build());
        this.ordinal = column("ordinal");
        this.day = column("day");
    }

    /** Days one after another as a range each: of a set, Parquet looks at the first and the last alone. */
    private static FilterPredicate within(SortedSet<Integer> days) {
        IntColumn column = FilterApi.intColumn("day");
        List<FilterPredicate> ranges = new ArrayList<>();
        int first = days.first();
        for (int day : days) {
            if (!days.contains(day - 1)) {
                first = day;
            }
            if (!days.contains(day + 1)) {
                ranges.add(FilterApi.and(FilterApi.gtEq(column, first), FilterApi.ltEq(column, day)));
            }
        }
        return ranges.stream().reduce(FilterApi::or).orElseThrow();
    }

    /** Goes to the next row; false when there is none. */
    public boolean next() throws IOException {
        if (onRow) {
            columns.forEach(ScanColumn::advance);
        }
        while (rowsLeft == 0) {
            if (!nextRowGroup()) {
                onRow = false;
                return false;
            }
        }
        rowsLeft--;
        onRow = true;
        return true;
    }

    /** The row's number in its source file. */
    public int ordinal() {
        return ordinal.integer();
    }

    /** The row's business day as an epoch day. */
    public int day() {
        return day.integer();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            codec.release();
        }
    }

    /** Whether the segment has a column of that name. */
    final boolean has(String name) {
        return schema().containsField(name);
    }

    /** A column with one value a row; to be called before the first row only. */
    final ScanColumn column(String name) {
        ScanColumn column = new ScanColumn(descriptor(name, name));
        columns.add(column);
        return column;
    }

    /** A field of the rows' list; the subclass advances it past the whole list of each row. */
    final ScanColumn listColumn(String list, String name) {
        ScanColumn column = new ScanColumn(descriptor(list, name));
        listed.add(column);
        return column;
    }

    private ColumnDescriptor descriptor(String first, String last) {
        for (ColumnDescriptor column : schema().getColumns()) {
            String[] path = column.getPath();
            if (path[0].equals(first) && path[path.length - 1].equals(last)) {
                return column;
            }
        }
        throw new IllegalArgumentException(file.getFile() + " has no column " + first + "/" + last);
    }

    private MessageType schema() {
        return file.getFileMetaData().getSchema();
    }

    private boolean nextRowGroup() throws IOException {
        List<ScanColumn> all = new ArrayList<>(columns);
        all.addAll(listed);
        MessageType projection = projection(all);
        file.setRequestedSchema(projection);
        PageReadStore pages = file.readNextFilteredRowGroup();
        if (pages == null) {
            return false;
        }
        String createdBy = file.getFileMetaData().getCreatedBy();
        all.forEach(column -> column.bind(pages, projection, createdBy));
        rowsLeft = pages.getRowCount();
        return true;
    }

    private MessageType projection(List<ScanColumn> wanted) {
        List<List<String>> paths = wanted.stream()
                .map(column -> Arrays.asList(column.descriptor().getPath()))
                .toList();
        return new MessageType(schema().getName(), pruned(schema(), List.of(), paths));
    }

    private static List<Type> pruned(GroupType group, List<String> at, List<List<String>> wanted) {
        List<Type> kept = new ArrayList<>();
        for (Type field : group.getFields()) {
            List<String> path = new ArrayList<>(at);
            path.add(field.getName());
            if (wanted.contains(path)) {
                kept.add(field);
            } else if (!field.isPrimitive()) {
                List<Type> inner = pruned(field.asGroupType(), path, wanted);
                if (!inner.isEmpty()) {
                    kept.add(field.asGroupType().withNewFields(inner));
                }
            }
        }
        return kept;
    }
}
