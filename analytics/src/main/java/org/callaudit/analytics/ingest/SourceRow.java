package org.callaudit.analytics.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The row being read. One object serves a whole file: what is to last has to be taken out. */
final class SourceRow {

    private Field[] fields = new Field[32];
    private int width;
    private long line;

    void begin(long startingLine) {
        width = 0;
        line = startingLine;
    }

    void add(Field field) {
        if (width == fields.length) {
            fields = Arrays.copyOf(fields, 2 * width);
        }
        fields[width++] = field;
    }

    /** The line of the file on which it starts, from 1. */
    long line() {
        return line;
    }

    /** How many fields it has. */
    int width() {
        return width;
    }

    Field field(int position) {
        return fields[position];
    }

    /** The redacted text at the position, or {@code ""} where the column is absent (-1) or the row too short. */
    String text(int position) {
        return position < 0 || position >= width ? "" : fields[position].text();
    }

    /** All redacted texts. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            texts.add(fields[i].text());
        }
        return texts;
    }

    /** The redacted texts at these positions. */
    List<String> texts(int[] positions) {
        String[] texts = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            texts[i] = text(positions[i]);
        }
        return Arrays.asList(texts);
    }
}
