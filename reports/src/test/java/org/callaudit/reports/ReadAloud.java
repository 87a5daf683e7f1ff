package org.callaudit.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A PDF as a screen reader has it: the elements of the structure tree in their order, from headings to cells. */
final class ReadAloud {

    private static final Set<String> SPOKEN = Set.of("H1", "H2", "H3", "P", "TH", "TD", "Figure");

    /** An element with its own text, or for a figure its alternative; where its first glyph stands, or page 0. */
    record Passage(String type, String text, int page, float y) {}

    private final Map<COSDictionary, Map<Integer, List<TextPosition>>> glyphs = new HashMap<>();
    private final Map<COSDictionary, Integer> numbers = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();

    private ReadAloud() {}

    static ReadAloud of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ReadAloud read = new ReadAloud();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                Map<Integer, List<TextPosition>> marked = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, marked));
                read.glyphs.put(page.getCOSObject(), marked);
                read.numbers.put(page.getCOSObject(), read.numbers.size() + 1);
            }
            PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
            read.walk(root, null, null);
            return read;
        }
    }

    /** The text of the cells of each row of each table's body; the first is the header of its row. */
    static List<List<String>> rows(byte[] pdf) throws IOException {
        List<List<Passage>> rows = new ArrayList<>();
        for (Passage cell : of(pdf).passages()) {
            if (cell.type().equals("TR")) {
                rows.add(new ArrayList<>());
            } else if (cell.type().equals("TH") || cell.type().equals("TD")) {
                rows.get(rows.size() - 1).add(cell);
            }
        }
        return rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> cell.type().equals("TD")))
                .peek(row -> {
                    if (!row.get(0).type().equals("TH")) {
                        throw new AssertionError("a row without a header: " + row);
                    }
                })
                .map(row -> row.stream().map(Passage::text).toList())
                .toList();
    }

    List<Passage> passages() {
        return passages;
    }

    /** What is marked as content and yet hangs on no element: nobody hears it. */
    String unheard() {
        StringBuilder left = new StringBuilder();
        glyphs.values()
                .forEach(page ->
                        page.values().forEach(content -> content.forEach(glyph -> left.append(glyph.getUnicode()))));
        return left.toString().replace("\u00a0", "").strip();
    }

    private static void collect(PDMarkedContent content, Map<Integer, List<TextPosition>> marked) {
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition glyph && content.getMCID() >= 0) {
                marked.computeIfAbsent(content.getMCID(), id -> new ArrayList<>())
                        .add(glyph);
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, marked);
            }
        }
    }

    /** Goes down the tree; what is spoken takes all that is below it. */
    private void walk(PDStructureNode node, @Nullable PDPage page, @Nullable List<TextPosition> into) {
        PDPage here = page;
        List<TextPosition> own = into;
        boolean begins = false;
        if (node instanceof PDStructureElement element) {
            here = element.getPage() == null ? page : element.getPage();
            begins = into == null && (SPOKEN.contains(element.getStructureType()) || holdsText(element));
            own = begins ? new ArrayList<>() : into;
        }
        if (node instanceof PDStructureElement row && row.getStructureType().equals("TR")) {
            passages.add(new Passage("TR", "", 0, 0));
        }
        int place = passages.size();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode inner) {
                walk(inner, here, own);
            } else if (kid instanceof PDMarkedContentReference reference) {
                add(reference.getMCID(), reference.getPage() == null ? here : reference.getPage(), own);
            } else if (kid instanceof Integer id) {
                add(id, here, own);
            }
        }
        if (begins && own != null && node instanceof PDStructureElement element) {
            passages.add(place, passage(element, own, here));
        }
    }

    private static boolean holdsText(PDStructureElement element) {
        return element.getKids().stream()
                .anyMatch(kid -> kid instanceof Integer || kid instanceof PDMarkedContentReference);
    }

    private void add(int id, @Nullable PDPage page, @Nullable List<TextPosition> into) {
        if (page != null && into != null) {
            List<TextPosition> own =
                    glyphs.getOrDefault(page.getCOSObject(), new HashMap<>()).remove(id);
            into.addAll(own == null ? List.of() : own);
        }
    }

    private Passage passage(PDStructureElement element, List<TextPosition> own, @Nullable PDPage page) {
        StringBuilder text = new StringBuilder();
        own.forEach(glyph -> text.append(glyph.getUnicode()));
        String alternative = element.getAlternateDescription();
        boolean figure = element.getStructureType().equals("Figure");
        return new Passage(
                element.getStructureType(),
                figure
                        ? (alternative == null ? "" : alternative)
                        : text.toString().strip(),
                page == null || own.isEmpty() ? 0 : numbers.getOrDefault(page.getCOSObject(), 0),
                own.isEmpty() ? 0 : own.get(0).getYDirAdj());
    }
}
