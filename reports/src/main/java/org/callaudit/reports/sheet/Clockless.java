package org.callaudit.reports.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs a workbook anew without the time of its making, which the library writes and nothing can turn off, and with merged
 * cells in order, which the library keeps in that of where objects lie in memory. Java's own readers
 * of zip files want a file, or fail at how the library closes a part, so the directory at the end is read here (PKWARE's
 * APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16); all of its parts are deflated.
 */
final class Clockless {

    /** The first day that a zip file can tell. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int END = 22;
    private static final int ENTRY = 46;
    private static final int LOCAL = 30;

    private static final Pattern MERGED = Pattern.compile("<mergeCells>(.*?)</mergeCells>", Pattern.DOTALL);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">";

    private Clockless() {}

    /** @param created instead of the time of making; null: none */
    static byte[] of(byte[] workbook, @Nullable Instant created) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        int end = workbook.length - END;
        int at = zip.getInt(end + 16);
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipOutputStream to = new ZipOutputStream(out)) {
            for (int i = 0; i < zip.getShort(end + 10); i++) {
                int named = zip.getShort(at + 28);
                String name = new String(workbook, at + ENTRY, named, StandardCharsets.US_ASCII);
                byte[] content = unpacked(workbook, from(zip, zip.getInt(at + 42)));
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(NEVER);
                to.putNextEntry(entry);
                to.write(name.equals(PROPERTIES) ? dated(content, created) : ordered(content));
                to.closeEntry();
                at += ENTRY + named + zip.getShort(at + 30) + zip.getShort(at + 32);
            }
        }
        return out.toByteArray();
    }

    /** Where the packed bytes of the part begin whose header is there. */
    private static int from(ByteBuffer zip, int header) {
        return header + LOCAL + zip.getShort(header + 26) + zip.getShort(header + 28);
    }

    private static byte[] unpacked(byte[] zip, int from) throws IOException {
        Inflater inflater = new Inflater(true);
        InputStream packed = new ByteArrayInputStream(zip, from, zip.length - from);
        try (InputStream content = new InflaterInputStream(packed, inflater)) {
            return content.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    /** The same with its merged cells, if it has any, by their references. */
    private static byte[] ordered(byte[] part) {
        String text = new String(part, StandardCharsets.UTF_8);
        Matcher merged = MERGED.matcher(text);
        if (!merged.find()) {
            return part;
        }
        String sorted = Stream.of(merged.group(1).split("(?<=/>)")).sorted().collect(Collectors.joining());
        return (text.substring(0, merged.start(1)) + sorted + text.substring(merged.end(1)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] dated(byte[] properties, @Nullable Instant created) {
        String time = created == null ? "" : CREATED + created.truncatedTo(ChronoUnit.SECONDS) + "</dcterms:created>";
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created.*</dcterms:created>", time)
                .getBytes(StandardCharsets.UTF_8);
    }
}
