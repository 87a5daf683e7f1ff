package org.callaudit.analytics.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes fields as RFC 4180 has them. */
final class CsvText {

    private CsvText() {}

    /** The field in UTF-8, quoted where it has to be. */
    static byte[] encode(String field) {
        return quoted(field).getBytes(StandardCharsets.UTF_8);
    }

    /** A record with its line end. */
    static String record(List<String> fields) {
        return line(fields) + "\n";
    }

    /** A record without a line end. */
    static String line(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            line.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        return line.toString();
    }

    private static String quoted(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + field.replace("\"", "\"\"") + '"';
            }
        }
        return field;
    }
}
