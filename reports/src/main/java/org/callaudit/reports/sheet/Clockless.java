package org.callaudit.reports.sheet;

import com.github.rzymek.opczip.reader.skipping.ZipStreamReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs a workbook anew without the time of its making, which the library writes and nothing can turn off. */
final class Clockless {

    /** The first day that a zip file can tell. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">";

    private Clockless() {}

    /** @param created instead of the time of making; null: none */
    static byte[] of(byte[] workbook, @Nullable Instant created) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipStreamReader from = new ZipStreamReader(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.nextEntry(); part != null; part = from.nextEntry()) {
                byte[] content = from.getUncompressedStream().readAllBytes();
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NEVER);
                to.putNextEntry(entry);
                to.write(part.getName().equals(PROPERTIES) ? dated(content, created) : content);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] dated(byte[] properties, @Nullable Instant created) {
        String time = created == null ? "" : CREATED + created.truncatedTo(ChronoUnit.SECONDS) + "</dcterms:created>";
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created.*</dcterms:created>", time)
                .getBytes(StandardCharsets.UTF_8);
    }
}
