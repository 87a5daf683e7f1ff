package org.callaudit.analytics.text;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Fields as RFC 4180 has them, but for the end of a line, which is LF. */
public final class CsvText {

    private CsvText() {}

    /** The field in UTF-8, quoted where it has to be. */
    public static byte[] encode(String field) {
        return quoted(field).getBytes(StandardCharsets.UTF_8);
    }

    /** A record with its line end. */
    public static String record(Collection<String> fields) {
        return line(fields) + "\n";
    }

    /** A record without a line end. */
    public static String line(Collection<String> fields) {
        StringBuilder line = new StringBuilder();
        String comma = "";
        for (String field : fields) {
            line.append(comma).append(quoted(field));
            comma = ",";
        }
        return line.toString();
    }

    /** The field, quoted where it has to be. */
    public static String quoted(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + field.replace("\"", "\"\"") + '"';
            }
        }
        return field;
    }
}
