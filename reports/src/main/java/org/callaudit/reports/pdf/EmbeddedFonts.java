package org.callaudit.reports.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.callaudit.reports.font.Typeface;
import org.jspecify.annotations.Nullable;

/** The typeface, parsed once and embedded as a subset into one document after another. */
final class EmbeddedFonts {

    private static final String FAMILY = "Source Sans 3";

    private final Map<Typeface, TrueTypeFont> parsed = new EnumMap<>(Typeface.class);
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    EmbeddedFonts() {
        for (Typeface face : Typeface.values()) {
            parsed.put(face, parse(face));
        }
    }

    private static TrueTypeFont parse(Typeface face) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.file()));
            // Ligatures would be narrower than the widths the lines were broken with.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + face + " cannot be parsed", e);
        }
    }

    void embedInto(PdfRendererBuilder builder, PDDocument pdf) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useFont(new Face(pdf, Typeface.REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(new Face(pdf, Typeface.ITALIC), FAMILY, 400, FontStyle.ITALIC, true);
        builder.useFont(new Face(pdf, Typeface.BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        Face semibold = new Face(pdf, Typeface.SEMIBOLD);
        builder.useFont(semibold, FAMILY, 600, FontStyle.NORMAL, true);
        // Figures ask for their fonts by the name that AWT has for the family.
        builder.useFont(semibold, Typeface.SEMIBOLD.family(), 400, FontStyle.NORMAL, true);
    }

    /** One face in one document, loaded when first needed. */
    private final class Face extends PDFontSupplier {

        private final PDDocument pdf;
        private final Typeface face;
        private @Nullable PDFont loaded;

        Face(PDDocument pdf, Typeface face) {
            super(null);
            this.pdf = pdf;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            if (loaded == null) {
                try {
                    loaded = PDType0Font.load(pdf, Objects.requireNonNull(parsed.get(face)), true);
                } catch (IOException e) {
                    throw new UncheckedIOException("the font " + face + " cannot be embedded", e);
                }
            }
            return loaded;
        }
    }
}
