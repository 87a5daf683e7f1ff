package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What somebody reads in a PDF.
 *
 * @param text from left to right and down, with single blanks
 * @param headings the bookmarks, in order
 */
record Page(int pages, String text, List<String> headings) {

    static Page of(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<String> headings = new ArrayList<>();
            var outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                for (PDOutlineItem item : outline.children()) {
                    headings.add(Objects.requireNonNull(item.getTitle()).strip());
                }
            }
            String text =
                    stripper.getText(document).replaceAll("[ \\t\\u00a0]+", " ").replaceAll(" ?\\n ?", "\n");
            return new Page(document.getNumberOfPages(), text, headings);
        }
    }

    /** Whether these words stand on one line, alone or among others. */
    boolean says(String words) {
        return text.contains(words);
    }

    /** Headings with nothing under them. */
    List<String> empty() {
        List<String> empty = new ArrayList<>();
        for (int i = 0; i + 1 < headings.size(); i++) {
            if (text.contains("\n" + headings.get(i) + "\n" + headings.get(i + 1) + "\n")) {
                empty.add(headings.get(i));
            }
        }
        String last = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
        if (!last.isEmpty() && text.strip().endsWith(last)) {
            empty.add(last);
        }
        return empty;
    }
}
