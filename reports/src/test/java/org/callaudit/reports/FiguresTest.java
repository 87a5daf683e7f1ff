package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures on pages, as they usually are and at their extremes. */
class FiguresTest {

    @Test
    void overlap_nowhere_and_are_accessible() throws Exception {
        byte[] pdf = Gallery.usual();
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(pdf));
        assertEquals(List.of(), Pdfs.violations(pdf));
    }

    @Test
    void overlap_nowhere_at_their_extremes() throws Exception {
        byte[] pdf = Gallery.extreme();
        Pdfs.assertNothingOverlaps(Pdfs.glyphs(pdf));
        assertEquals(List.of(), Pdfs.violations(pdf));
    }

    @Test
    void lose_no_event_and_explain_what_is_cut() throws Exception {
        String text = Pdfs.text(Gallery.extreme());
        assertTrue(text.contains("12 event of number 12."), text);
        assertTrue(text.contains("Dotted: the standard. Dashed: what is usual begins anew."), text);
        assertFalse(Pdfs.text(Gallery.usual()).contains("Dashed: 1 "), "numbered although there is room");
    }
}
