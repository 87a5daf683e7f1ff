package org.callaudit.reports;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The organisation's logo at the head of a report's first page.
 *
 * @param source the whole picture as a data URI
 * @param width on the page, in CSS pixels of 1/96 inch
 * @param height on the page, likewise
 */
public record Logo(String source, double width, double height) {

    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PIXELS = 4_000;
    private static final double WIDEST = 130;
    private static final double HIGHEST = 22;

    /**
     * Reads a PNG or JPEG file.
     *
     * @throws IOException if it can't be drawn; the message is what is wrong with it, to be put after its name
     */
    public static Logo read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("is not a file that can be read");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("has more than 1 MB");
        }
        byte[] bytes = Files.readAllBytes(file);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            String format = reader == null ? "" : reader.getFormatName().toLowerCase(Locale.ROOT);
            if (reader == null || !FORMATS.contains(format)) {
                throw new IOException("is neither PNG nor JPEG");
            }
            reader.setInput(in);
            return scaled(
                    "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(bytes), image(reader));
        }
    }

    /** The picture itself is not needed; whether it can be drawn had better be known before the first page. */
    private static BufferedImage image(ImageReader reader) throws IOException {
        try {
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) <= MOST_PIXELS) {
                return reader.read(0);
            }
        } catch (IOException | RuntimeException damaged) {
            throw new IOException("is damaged, or of a kind that can't be drawn", damaged);
        }
        throw new IOException("has more than " + MOST_PIXELS + " pixels a side");
    }

    /** Small ones stay as they are: enlarged they would be blurred. */
    private static Logo scaled(String source, BufferedImage image) {
        double scale = Math.min(1, Math.min(WIDEST / image.getWidth(), HIGHEST / image.getHeight()));
        return new Logo(source, Math.max(1, image.getWidth() * scale), Math.max(1, image.getHeight() * scale));
    }
}
