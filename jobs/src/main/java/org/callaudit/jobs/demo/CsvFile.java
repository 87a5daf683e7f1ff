package org.callaudit.jobs.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.callaudit.analytics.text.CsvText;

/** A CSV file in the making: RFC 4180, UTF-8, lines ended by CR LF. */
final class CsvFile {

    private final StringBuilder text;

    CsvFile(int expectedChars, String header) {
        text = new StringBuilder(expectedChars).append(header).append("\r\n");
    }

    /** Adds a row of fields, quoted where they need it. */
    void row(String... fields) {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(CsvText.quoted(fields[i]));
        }
        text.append("\r\n");
    }

    /** Adds text that is CSV already. */
    void raw(String csv) {
        text.append(csv);
    }

    /** Adds the field, quoted where it needs it. */
    void field(String field) {
        text.append(CsvText.quoted(field));
    }

    /** Writes the file, compressed if its name ends in {@code .gz}. */
    void save(Path file) throws IOException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (!file.toString().endsWith(".gz")) {
            Files.write(file, bytes);
            return;
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
    }
}
