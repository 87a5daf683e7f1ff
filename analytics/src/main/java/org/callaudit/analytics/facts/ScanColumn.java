package org.callaudit.analytics.facts;

import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** One column of a segment being walked; stands on a value until it is advanced. */
final class ScanColumn {

    private final ColumnDescriptor descriptor;
    private final Texts texts = new Texts();
    private @Nullable ColumnReader reader;

    ScanColumn(ColumnDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    ColumnDescriptor descriptor() {
        return descriptor;
    }

    /** Goes to the first value of a row group. */
    void bind(PageReadStore pages, MessageType projection, String createdBy) {
        reader = new ColumnReadStoreImpl(pages, new PathTo(texts), projection, createdBy).getColumnReader(descriptor);
    }

    boolean isNull() {
        return values().getCurrentDefinitionLevel() < descriptor.getMaxDefinitionLevel();
    }

    int integer() {
        return values().getInteger();
    }

    long number() {
        return values().getLong();
    }

    boolean flag() {
        return values().getBoolean();
    }

    /** The text, empty where there is none. Texts that the file holds once for many rows are made once. */
    String text() {
        if (isNull()) {
            return "";
        }
        values().writeCurrentValueToConverter();
        return texts.current;
    }

    /** Goes to the next value, whether this one was read or not. */
    void advance() {
        if (!isNull()) {
            values().skip();
        }
        values().consume();
    }

    /** Whether the value stood on continues the list that the one before belongs to. */
    boolean continuesList() {
        return values().getCurrentRepetitionLevel() > 0;
    }

    private ColumnReader values() {
        return Objects.requireNonNull(reader, "not on a row");
    }

    /** Receives the column's texts, either themselves or as numbers of entries in the file's dictionary. */
    private static final class Texts extends PrimitiveConverter {

        private String current = "";
        private @Nullable String[] entries = {};
        private @Nullable Dictionary dictionary;

        @Override
        public boolean hasDictionarySupport() {
            return true;
        }

        @Override
        public void setDictionary(Dictionary newDictionary) {
            dictionary = newDictionary;
            entries = new @Nullable String[newDictionary.getMaxId() + 1];
        }

        @Override
        public void addValueFromDictionary(int id) {
            String entry = entries[id];
            if (entry == null) {
                entry = Objects.requireNonNull(dictionary).decodeToBinary(id).toStringUsingUTF8();
                entries[id] = entry;
            }
            current = entry;
        }

        @Override
        public void addBinary(Binary value) {
            current = value.toStringUsingUTF8();
        }
    }

    /** Parquet looks a column's receiver up from the root; here every way leads to the one. */
    private static final class PathTo extends GroupConverter {

        private final PrimitiveConverter receiver;

        PathTo(PrimitiveConverter receiver) {
            this.receiver = receiver;
        }

        @Override
        public Converter getConverter(int field) {
            return this;
        }

        @Override
        public PrimitiveConverter asPrimitiveConverter() {
            return receiver;
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }
}
