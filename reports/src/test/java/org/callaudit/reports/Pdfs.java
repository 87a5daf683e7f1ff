package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What can be read out of a PDF. */
final class Pdfs {

    private Pdfs() {}

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    static BufferedImage page(byte[] pdf, int index, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(index, dpi, ImageType.RGB);
        }
    }

    /** Raster images of a page and of the forms on it. */
    static int images(PDResources resources) throws IOException {
        int images = 0;
        for (var name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject) {
                images++;
            } else if (object instanceof PDFormXObject form) {
                images += images(form.getResources());
            }
        }
        return images;
    }

    /** A glyph where it stands, in points from the top left. */
    record Glyph(int page, String text, double x, double y, double width, double height) {

        boolean on(Glyph other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y, other.y) - Math.max(y - height, other.y - other.height);
            return page == other.page && across > 0.35 * Math.min(width, other.width) && down > 0.3 * height;
        }
    }

    /** Every visible glyph. */
    static List<Glyph> glyphs(byte[] pdf) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    if (!at.getUnicode().isBlank()) {
                        glyphs.add(new Glyph(
                                getCurrentPageNo(),
                                at.getUnicode(),
                                at.getXDirAdj(),
                                at.getYDirAdj(),
                                at.getWidthDirAdj(),
                                at.getHeightDir()));
                    }
                }
            };
            stripper.getText(document);
        }
        return glyphs;
    }

    /** Glyphs that cover one another, or leave the page. */
    static void assertNothingOverlaps(List<Glyph> glyphs) {
        assertFalse(glyphs.isEmpty());
        glyphs.forEach(glyph ->
                assertTrue(glyph.x() > 30 && glyph.x() + glyph.width() < 582, () -> "in the margin: " + glyph));
        glyphs.stream().collect(Collectors.groupingBy(Glyph::page)).values().forEach(Pdfs::assertApart);
    }

    /** Goes from left to right: a glyph can lie only on those that begin before it ends. */
    private static void assertApart(List<Glyph> page) {
        List<Glyph> across =
                page.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList();
        for (int i = 0; i < across.size(); i++) {
            Glyph one = across.get(i);
            for (int j = i + 1; j < across.size() && across.get(j).x() < one.x() + one.width(); j++) {
                Glyph other = across.get(j);
                assertFalse(one.on(other), () -> one + " lies on " + other);
            }
        }
    }

    /** What the file lacks of PDF/UA-1. */
    static List<String> violations(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
