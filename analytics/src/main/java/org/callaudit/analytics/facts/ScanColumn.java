package org.callaudit.analytics.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** One column of a segment being walked; stands on a value until it is advanced. */
final class ScanColumn {

    private final ColumnDescriptor descriptor;
    private final Map<Binary, String> names = new HashMap<>();
    private @Nullable ColumnReader reader;

    ScanColumn(ColumnDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    ColumnDescriptor descriptor() {
        return descriptor;
    }

    /** Goes to the first value of a row group. */
    void bind(ColumnReadStore rowGroup) {
        reader = rowGroup.getColumnReader(descriptor);
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

    /** The text, empty where there is none. */
    String text() {
        return isNull() ? "" : values().getBinary().toStringUsingUTF8();
    }

    /** As {@link #text}, for columns whose values repeat: equal values are the same string. */
    String name() {
        if (isNull()) {
            return "";
        }
        Binary value = values().getBinary();
        String name = names.get(value);
        if (name == null) {
            name = value.toStringUsingUTF8();
            names.put(value.copy(), name);
        }
        return name;
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
}
