package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.callaudit.reports.ReadAloud.Passage;
import org.callaudit.reports.page.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody hears who has a report read to them: all of it, in the order in which others see it. */
class ReadAloudTest {

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("nightly", Nights.report(Nights.usual(), List.of())),
                Arguments.of("monthly", Packs.usual()),
                Arguments.of("evaluation", Sheets.of(90, 6, "Kim Chen")),
                Arguments.of("centre", Centres.report(Centres.usual())),
                Arguments.of("data-quality", QualityPdfTest.report(30)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void isInOrderAndComplete(String kind, Report report) throws IOException {
        byte[] pdf = Nights.RENDERER.render(report).pdf();
        ReadAloud read = ReadAloud.of(pdf);
        List<Passage> passages = read.passages();
        List<Passage> headings = passages.stream()
                .filter(passage -> passage.type().equals("H1") || passage.type().equals("H2"))
                .toList();
        assertEquals("H1", passages.get(0).type(), "the first thing heard is the headline");
        assertEquals(
                squeezed(bookmarks(pdf).subList(1, bookmarks(pdf).size())),
                squeezed(headings.stream()
                        .filter(heading -> heading.type().equals("H2"))
                        .map(Passage::text)
                        .toList()));
        Passage before = headings.get(0);
        for (Passage heading : headings.subList(1, headings.size())) {
            Passage above = before;
            assertTrue(
                    heading.page() > above.page() || (heading.page() == above.page() && heading.y() > above.y()),
                    () -> heading + " is heard after " + above);
            before = heading;
        }
        assertEquals("", read.unheard());
        assertFalse(ReadAloud.rows(pdf).isEmpty(), "each row of a table begins with its header");
        for (Passage passage : passages) {
            assertFalse(passage.type().equals("Figure") && passage.text().isBlank(), "a figure without words");
        }
    }

    private static List<String> squeezed(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\s+", "")).toList();
    }

    private static List<String> bookmarks(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(Objects.requireNonNull(item.getTitle()));
            }
            return titles;
        }
    }
}
