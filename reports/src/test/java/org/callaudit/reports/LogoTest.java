package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.callaudit.reports.Pdfs.Glyph;
import org.callaudit.reports.nightly.NightlyReport;
import org.callaudit.reports.page.Issue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The organisation's logo: which files are taken, and how it stands on the page. */
class LogoTest {

    private static final double POINTS = 0.75;

    @TempDir
    Path folder;

    private Path picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(
                width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setColor(new Color(0x0072B2));
        g2.fillOval(0, 0, Math.min(width, height), Math.min(width, height));
        g2.setColor(new Color(0xE69F00));
        g2.fillRect(width / 2, height / 4, width / 2, height / 2);
        g2.dispose();
        Path file = folder.resolve("logo." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }

    private static byte[] pdf(Paper paper, @Nullable Logo logo, String organisation) {
        Issue issue = new Issue(organisation, Nights.REPORT_ID, Nights.VERSION, List.of());
        return new ReportRenderer(paper, logo)
                .render(new NightlyReport(issue, Nights.full()))
                .pdf();
    }

    @ParameterizedTest
    @CsvSource({
        "png, 600, 100, 130, 21.6667",
        "png, 1200, 100, 130, 10.8333",
        "jpeg, 100, 400, 5.5, 22",
        "jpeg, 40, 10, 40, 10",
        "png, 4000, 2, 130, 1",
    })
    void keeps_its_proportions_within_its_room(String format, int width, int height, double across, double down)
            throws IOException {
        Logo logo = Logo.read(picture(format, width, height));

        assertEquals(across, logo.width(), 1e-4);
        assertEquals(down, logo.height(), 1e-4);
    }

    @ParameterizedTest
    @CsvSource({
        "LETTER, png, 'City of Example, Customer Service'",
        "LETTER, jpeg, The Metropolitan Water and Power Authority of Lower Ex",
        "A4, png, WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "A4, jpeg, ''",
    })
    void stands_once_at_the_top_right_of_the_first_page(Paper paper, String format, String organisation)
            throws Exception {
        Logo logo = Logo.read(picture(format, 600, 100));
        byte[] pdf = pdf(paper, logo, organisation);

        assertEquals(List.of(), Pdfs.violations(pdf));
        List<Glyph> glyphs = Pdfs.glyphs(pdf);
        Pdfs.assertNothingOverlaps(glyphs);
        List<Glyph> pictures = pictures(pdf);
        assertEquals(1, pictures.size());
        Glyph picture = pictures.get(0);
        assertEquals(1, picture.page());
        assertEquals((paper.margin() + paper.contentWidth()) * POINTS, picture.x() + picture.width(), 0.5);
        assertEquals(logo.width() * POINTS, picture.width(), 0.5);
        assertEquals(logo.height() * POINTS, picture.height(), 0.5);
        assertTrue(picture.y() - picture.height() > 12, () -> "leaves the page: " + picture);
        assertTrue(picture.y() < 78 * POINTS, () -> "in the text: " + picture);
        glyphs.forEach(glyph -> assertFalse(covers(picture, glyph), () -> picture + " lies on " + glyph));
    }

    @Test
    void leaves_further_pages_as_they_are() throws IOException {
        Logo logo = Logo.read(picture("png", 600, 100));
        List<Glyph> plain = Pdfs.glyphs(pdf(Paper.LETTER, null, "City of Example"));
        List<Glyph> with = Pdfs.glyphs(pdf(Paper.LETTER, logo, "City of Example"));

        assertEquals(ofPage(2, plain), ofPage(2, with));
        assertFalse(ofPage(2, plain).isEmpty());
        assertEquals(ofPage(1, plain).size(), ofPage(1, with).size());
    }

    @Test
    void gives_the_same_bytes_for_the_same_picture() throws IOException {
        Path file = picture("png", 600, 100);

        assertEquals(Logo.read(file), Logo.read(file));
        assertArrayEquals(pdf(Paper.LETTER, Logo.read(file), "City"), pdf(Paper.LETTER, Logo.read(file), "City"));
    }

    @Test
    void refuses_what_can_not_be_drawn_and_says_why() throws IOException {
        assertEquals("is not a file that can be read", refusal(folder.resolve("nowhere.png")));
        assertEquals("is not a file that can be read", refusal(folder));
        assertEquals("is neither PNG nor JPEG", refusal(Files.writeString(folder.resolve("a.png"), "<svg/>")));
        assertEquals("is neither PNG nor JPEG", refusal(picture("bmp", 60, 10)));
        assertEquals("has more than 4000 pixels a side", refusal(picture("png", 4001, 10)));
        byte[] whole = Files.readAllBytes(picture("png", 600, 100));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertEquals(
                "is damaged, or of a kind that can't be drawn", refusal(Files.write(folder.resolve("half.png"), half)));
        byte[] noise = new byte[(1 << 20) + 1];
        new Random(1).nextBytes(noise);
        assertEquals("has more than 1 MB", refusal(Files.write(folder.resolve("large.png"), noise)));
    }

    private static String refusal(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> Logo.read(file)).getMessage());
    }

    private static List<Glyph> ofPage(int page, List<Glyph> glyphs) {
        return glyphs.stream().filter(glyph -> glyph.page() == page).toList();
    }

    private static boolean covers(Glyph picture, Glyph glyph) {
        return picture.page() == glyph.page()
                && picture.x() < glyph.x() + glyph.width()
                && glyph.x() < picture.x() + picture.width()
                && picture.y() - picture.height() < glyph.y()
                && glyph.y() - glyph.height() < picture.y();
    }

    /** Where raster images stand, in points from the top left. */
    private static List<Glyph> pictures(byte[] pdf) throws IOException {
        List<Glyph> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                float top = document.getPage(page).getMediaBox().getHeight();
                new Pictures(page + 1, top, pictures).processPage(document.getPage(page));
            }
        }
        return pictures;
    }

    /** Notes the box of each raster image. */
    private static final class Pictures extends PDFStreamEngine {

        Pictures(int page, float top, List<Glyph> found) {
            addOperator(new Concatenate(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new DrawObject(this) {
                @Override
                public void process(Operator operator, List<COSBase> operands) throws IOException {
                    if (getResources().getXObject((COSName) operands.get(0)) instanceof PDImageXObject) {
                        Matrix at = getGraphicsState().getCurrentTransformationMatrix();
                        found.add(new Glyph(
                                page,
                                "picture",
                                at.getTranslateX(),
                                top - at.getTranslateY(),
                                at.getScalingFactorX(),
                                at.getScalingFactorY()));
                    } else {
                        super.process(operator, operands);
                    }
                }
            });
        }
    }
}
