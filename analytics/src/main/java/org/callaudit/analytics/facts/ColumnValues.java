package org.callaudit.analytics.facts;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;

/** Walks some columns of a segment side by side. Each column has to be read once in each row, in any order. */
final class ColumnValues {

    private final ParquetFileReader reader;
    private final MessageType schema;
    private final List<ColumnDescriptor> wanted;
    private final ColumnReader[] columns;
    private long rowsLeft;

    ColumnValues(ParquetFileReader reader, MessageType schema, List<ColumnDescriptor> wanted) {
        this.reader = reader;
        this.schema = schema;
        this.wanted = wanted;
        this.columns = new ColumnReader[wanted.size()];
    }

    /** Goes to the next row, if there is one. */
    boolean next() throws IOException {
        while (rowsLeft == 0) {
            PageReadStore pages = reader.readNextRowGroup();
            if (pages == null) {
                return false;
            }
            ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                    pages,
                    new GroupRecordConverter(schema).getRootConverter(),
                    schema,
                    reader.getFileMetaData().getCreatedBy());
            for (int i = 0; i < columns.length; i++) {
                columns[i] = store.getColumnReader(wanted.get(i));
            }
            rowsLeft = pages.getRowCount();
        }
        rowsLeft--;
        return true;
    }

    int number(int column) {
        int value = columns[column].getInteger();
        columns[column].consume();
        return value;
    }

    long bigNumber(int column) {
        long value = columns[column].getLong();
        columns[column].consume();
        return value;
    }

    boolean flag(int column) {
        boolean value = columns[column].getBoolean();
        columns[column].consume();
        return value;
    }

    String text(int column) {
        String value = columns[column].getBinary().toStringUsingUTF8();
        columns[column].consume();
        return value;
    }

    /** How many elements this row's list has; a list without any still has one value, an undefined one. */
    int listSize(int column) {
        ColumnReader list = columns[column];
        int size = list.getCurrentDefinitionLevel() == list.getDescriptor().getMaxDefinitionLevel() ? 1 : 0;
        for (list.consume(); list.getCurrentRepetitionLevel() > 0; list.consume()) {
            size++;
        }
        return size;
    }
}
