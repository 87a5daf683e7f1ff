package org.callaudit.analytics.facts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Hands one record's values to Parquet, column after column in the order of the schema. */
abstract class RowWriting<T> extends WriteSupport<T> {

    /** Beyond it the texts are too various for remembering to pay. */
    private static final int REMEMBERED = 4096;

    private final MessageType schema;
    private final boolean[] unique;
    private final Map<String, Binary> encoded = new HashMap<>();
    private @Nullable RecordConsumer consumer;
    private int column;

    RowWriting(MessageType schema) {
        this.schema = schema;
        this.unique = new boolean[schema.getFieldCount()];
        for (int i = 0; i < unique.length; i++) {
            unique[i] = Schemas.UNIQUE.contains(schema.getFieldName(i));
        }
    }

    /** Writes all columns of the record. */
    abstract void columns(T row);

    @Override
    @SuppressWarnings("deprecation") // abstract, so it has to be here
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.consumer = recordConsumer;
    }

    @Override
    public void write(T row) {
        column = 0;
        out().startMessage();
        columns(row);
        out().endMessage();
    }

    /** Texts, of which the columns in {@link Schemas#UNIQUE} hardly ever come twice. */
    final void texts(List<String> texts) {
        for (String text : texts) {
            boolean isUnique = unique[column];
            start();
            out().addBinary(isUnique ? encode(text) : binary(text));
            end();
        }
    }

    final void number(int value) {
        start();
        out().addInteger(value);
        end();
    }

    final void number(long value) {
        start();
        out().addLong(value);
        end();
    }

    final void flag(boolean value) {
        start();
        out().addBoolean(value);
        end();
    }

    final void optional(@Nullable Long value) {
        if (value == null) {
            column++;
        } else {
            number(value.longValue());
        }
    }

    final void optional(@Nullable Integer value) {
        if (value == null) {
            column++;
        } else {
            number(value.intValue());
        }
    }

    final void optional(@Nullable Boolean value) {
        if (value == null) {
            column++;
        } else {
            flag(value);
        }
    }

    /** The same texts come again and again: encoding each once halves the cost of writing. */
    final Binary binary(String text) {
        Binary known = encoded.get(text);
        if (known == null) {
            known = encode(text);
            if (encoded.size() < REMEMBERED) {
                encoded.put(text, known);
            }
        }
        return known;
    }

    private static Binary encode(String text) {
        return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }

    final RecordConsumer out() {
        RecordConsumer out = consumer;
        if (out == null) {
            throw new IllegalStateException("Parquet has not been asked to write yet");
        }
        return out;
    }

    private void start() {
        out().startField(schema.getFieldName(column), column);
    }

    private void end() {
        out().endField(schema.getFieldName(column), column);
        column++;
    }
}
