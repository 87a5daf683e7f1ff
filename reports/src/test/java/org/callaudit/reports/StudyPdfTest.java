package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.callaudit.analytics.picture.Picture;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Curve;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Pair;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Scatter;
import org.callaudit.analytics.picture.Picture.Step;
import org.callaudit.analytics.picture.Picture.Survival;
import org.callaudit.analytics.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The PDF of a study: text, geometry, accessibility, bytes. */
class StudyPdfTest {

    private static byte[] pdf(Study study) {
        return StudyRenderer.pdf(study, "calls-2025.csv", "0.1.0");
    }

    static Stream<Arguments> studies() {
        return Stream.of(
                Arguments.of("laney-p", Studies.laneyP()),
                Arguments.of("two panels", Studies.xmr()),
                Arguments.of("one point", Studies.series(1)),
                Arguments.of("5000 points", Studies.series(5000)),
                Arguments.of("full funnel", Studies.funnel(100)),
                Arguments.of("120 estimates", Studies.estimates(120)),
                Arguments.of("survival of 10", Studies.survival(10)),
                Arguments.of("bars", Studies.bars(40)),
                Arguments.of("scatter", Studies.scatter(20)),
                Arguments.of("blank", Studies.blank()),
                Arguments.of("hostile", Studies.hostile()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void is_whole_on_two_pages_at_most(String name, Study study) throws IOException {
        byte[] file = pdf(study);
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(file));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertTrue(pdf.getNumberOfPages() <= 2, () -> pdf.getNumberOfPages() + " pages");
            for (PDPage page : pdf.getPages()) {
                assertEquals(0, Pdfs.images(page.getResources()), "raster images");
                assertEquals(612, page.getMediaBox().getWidth(), 0.5);
                assertEquals(792, page.getMediaBox().getHeight(), 0.5);
            }
        }
        String text = Pdfs.text(file);
        assertTrue(text.contains("callaudit 0.1.0 calls-2025.csv page 1 of"), text);
        assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("∞"), text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accessible")
    void is_accessible(String name, Study study) throws Exception {
        assertEquals(List.of(), Pdfs.violations(pdf(study)));
    }

    static Stream<Arguments> accessible() {
        return Stream.of(
                Arguments.of("two panels", Studies.xmr()),
                Arguments.of("full funnel", Studies.funnel(100)),
                Arguments.of("survival", Studies.survival(3)),
                Arguments.of("hostile", Studies.hostile()));
    }

    @Test
    void says_beside_the_picture_what_it_shows() throws IOException {
        String text = Pdfs.text(pdf(Studies.laneyP()));
        for (String expected : List.of(
                "calls-2025.csv  ·  laney-p study",
                "abandoned of incoming, %",
                "center 6.15%",
                "Laney p′ chart: limits three standard errors from 6.15%, widened by σz 2.42.",
                "sigma z 2.418",
                "Oct 2024 0.0930 0.0439 0.0791 nelson-1")) {
            assertTrue(text.contains(expected), () -> "missing: " + expected + "\nin:\n" + text);
        }
        // Once at each diamond, once in each row of the table.
        assertEquals(4, text.split("nelson-1", -1).length - 1, text);
        String two = Pdfs.text(pdf(Studies.xmr()));
        for (String expected :
                List.of("limits from these 18 points", "left out", "each day", "moving range, seconds")) {
            assertTrue(two.contains(expected), () -> "missing: " + expected + "\nin:\n" + two);
        }
        assertTrue(Pdfs.text(pdf(Studies.funnel(12))).contains("Field Services, section 5"));
    }

    @Test
    void gives_the_same_bytes_and_no_date() throws IOException {
        byte[] one = pdf(Studies.laneyP());
        assertArrayEquals(one, pdf(Studies.laneyP()));
        try (PDDocument pdf = Loader.loadPDF(one)) {
            assertNull(pdf.getDocumentInformation().getCreationDate());
            assertNull(pdf.getDocumentInformation().getModificationDate());
            assertEquals(
                    "laney-p study of calls-2025.csv",
                    pdf.getDocumentInformation().getTitle());
            assertEquals("en-US", pdf.getDocumentCatalog().getLanguage());
        }
        assertFalse(new String(one, StandardCharsets.ISO_8859_1).contains("xmp:CreateDate"));
    }

    /** 30000 steps took half a minute while each step of a band was a data set of its own; all of it takes a second. */
    @Test
    @Timeout(10)
    void draws_long_curves_in_time_that_grows_with_their_length() {
        List<Step> steps = IntStream.range(0, 10_000)
                .mapToObj(i -> new Step(i, 1 - i / 2e4, 0.97 - i / 2e4, 1 - i / 3e4, i % 9 == 0))
                .toList();
        Picture picture = new Survival(
                new Axis("days", Scale.NUMBER),
                new Axis("open, %", Scale.SHARE),
                List.of(new Curve("a", steps), new Curve("b", steps), new Curve("c", steps)));
        assertTrue(pdf(Studies.of(picture, Studies.figures())).length > 0);
    }

    @ParameterizedTest
    @MethodSource("long_titles")
    void cuts_a_long_title_under_a_plot(Picture picture) throws IOException {
        String text = Pdfs.text(pdf(Studies.of(picture, Studies.figures())));
        assertTrue(text.contains("first words words") && text.contains("…"), text);
    }

    static Stream<Picture> long_titles() {
        Axis axis = new Axis("first\n\u202ewords " + "words ".repeat(90), Scale.NUMBER);
        Axis share = new Axis("share, %", Scale.SHARE);
        return Stream.of(
                new Scatter(axis, share, List.of(new Pair("a", 1, 0.5), new Pair("b", 2, 0.7))),
                new Estimates(axis, List.of(new Estimate("a", 0.5, 0.4, 0.6, false, "")), null),
                new Survival(axis, share, List.of(new Curve("", List.of(new Step(1, 0.5, null, null, false))))));
    }
}
