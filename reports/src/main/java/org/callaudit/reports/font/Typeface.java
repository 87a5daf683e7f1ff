package org.callaudit.reports.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The faces of Source Sans 3; its figures are tabular. */
public enum Typeface {
    REGULAR("SourceSans3-Regular.ttf"),
    ITALIC("SourceSans3-Italic.ttf"),
    SEMIBOLD("SourceSans3-SemiBold.ttf"),
    BOLD("SourceSans3-Bold.ttf");

    private final byte[] bytes;
    private final Font font;

    Typeface(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is not on the class path");
            }
            bytes = in.readAllBytes();
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + file + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + file + " is damaged", e);
        }
    }

    /** The TrueType file, a fresh stream at each call. */
    public InputStream file() {
        return new ByteArrayInputStream(bytes);
    }

    /** The name of this face's family as {@link Font} knows it: the semibold is a family of its own. */
    public String family() {
        return font.getFamily();
    }

    /** This face at a size in units of the drawing. */
    public Font at(float size) {
        // The style is what a page tells the upright and the slanted face of one family by.
        return font.deriveFont(this == ITALIC ? Font.ITALIC : Font.PLAIN, size);
    }

    private boolean shows(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /** The text with □ where there is no upright or no slanted glyph, once for each run of such characters. */
    public static String printable(String text) {
        if (text.codePoints().allMatch(c -> c < 0x7F)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            boolean shown = c < 0x7F || (REGULAR.shows(c) && ITALIC.shows(c));
            if (shown) {
                kept.appendCodePoint(c);
            } else if (!gap) {
                kept.append('□');
            }
            gap = !shown;
        }
        return kept.toString();
    }
}
