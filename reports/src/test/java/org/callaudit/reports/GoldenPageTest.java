package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.callaudit.reports.page.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page as it was last looked at and found good. After a wanted change, look at the page left in {@code target/pages},
 * then put it in place of the golden one.
 */
class GoldenPageTest {

    private static final int DPI = 60;
    /** Antialiasing differs a little between Java versions; a label that moved changes far more. */
    private static final int SAME = 48;

    private static final double TOLERATED = 0.002;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void looks_as_it_did(int number) throws IOException {
        check(Pdfs.page(Nights.render(Nights.usual()).pdf(), number - 1, DPI), "nightly-" + number + ".png");
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("monthly-1.png", Packs.usual(), 1),
                Arguments.of("monthly-3.png", Packs.usual(), 3),
                Arguments.of("evaluation-1.png", Sheets.of(40, 6, "Kim Chen"), 1),
                Arguments.of("centre-1.png", Centres.report(Centres.usual()), 1),
                Arguments.of("data-quality-1.png", QualityPdfTest.report(30), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void looks_as_it_did_for_other_kinds(String name, Report report, int number) throws IOException {
        check(Pdfs.page(Nights.RENDERER.render(report).pdf(), number - 1, DPI), name);
    }

    @Test
    void looks_as_it_did_for_a_study() throws IOException {
        byte[] pdf = StudyRenderer.pdf(Studies.laneyP(), "calls-2025.csv", Nights.VERSION);
        check(Pdfs.page(pdf, 0, DPI), "study.png");
    }

    @Test
    void looks_as_it_did_for_each_figure() throws IOException {
        check(Pdfs.page(Gallery.usual(), 0, DPI), "figures.png");
    }

    private static void check(BufferedImage page, String name) throws IOException {
        Path seen = Files.createDirectories(Path.of("target", "pages")).resolve(name);
        ImageIO.write(page, "png", seen.toFile());
        try (InputStream in = GoldenPageTest.class.getResourceAsStream(name)) {
            assertNotNull(in, "no golden " + name);
            compare(ImageIO.read(in), page, name);
        }
    }

    private static void compare(BufferedImage golden, BufferedImage page, String name) {
        assertEquals(golden.getWidth(), page.getWidth(), name + ": width");
        assertEquals(golden.getHeight(), page.getHeight(), name + ": height");
        int different = 0;
        int first = -1;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (distance(golden.getRGB(x, y), page.getRGB(x, y)) > SAME) {
                    different++;
                    first = first < 0 ? y : first;
                }
            }
        }
        double share = (double) different / (page.getWidth() * page.getHeight());
        String where = name + " differs in " + different + " pixels, from line " + first + " of " + page.getHeight()
                + " down; see target/pages/" + name;
        assertTrue(share <= TOLERATED, where);
    }

    private static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)),
                Math.max(Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)), Math.abs((one & 0xFF) - (other & 0xFF))));
    }
}
