package org.callaudit.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.callaudit.reports.Logo;
import org.callaudit.reports.Paper;
import org.callaudit.reports.chart.ControlFigure;
import org.callaudit.reports.chart.Figure;
import org.callaudit.reports.chart.SmallFigure;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Beside;
import org.callaudit.reports.page.Block.ChartRow;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.SmallCharts;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.template.Templates;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Prints documents as PDF/UA-1. Keeps fonts and templates parsed; for use by one thread at a time. */
public final class PdfPages {

    static {
        // It tells standard error of each font and style sheet it loads.
        XRLog.setLoggingEnabled(false);
    }

    private static final String PRODUCER = "callaudit";
    private static final int CHART_GAP = 24;

    private final Paper paper;
    private final List<Logo> logos;
    private final Templates templates;
    private final String style;
    private final EmbeddedFonts fonts = new EmbeddedFonts();
    private final Markup markup = new Markup();

    /** @param logo at the head of each first page; null: none */
    public PdfPages(Paper paper, @Nullable Logo logo, Templates templates) {
        this.paper = paper;
        this.logos = logo == null ? List.of() : List.of(logo);
        this.templates = templates;
        this.style = "@page { size: " + paper.cssName() + "; }\n" + Markup.resource("page.css");
    }

    /** A printed document. */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one; the bytes go straight to a file
    public record Printed(byte[] pdf, int pages) {}

    /**
     * Prints a document. The bytes depend on it, paper and logo alone, not on clock, machine or fonts of the system.
     *
     * @throws IllegalStateException if a chart would be blank; the message names it
     */
    public Printed print(Document document) {
        Map<Object, Figure> drawings = new LinkedHashMap<>();
        document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .forEach(block -> draw(block, drawings));
        List<Figure> figures = List.copyOf(drawings.values());
        org.w3c.dom.Document xhtml = markup.parse(templates.fill("page.xhtml", values(document, drawings)));
        try (PDDocument pdf = new PDDocument()) {
            return write(pdf, builder(pdf, xhtml, figures), document);
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF of “" + document.title() + "” cannot be written", e);
        }
    }

    private static void draw(Block block, Map<Object, Figure> drawings) {
        if (block instanceof ChartRow row) {
            row.charts().forEach(chart -> drawings.computeIfAbsent(chart, data -> new ControlFigure(chart)));
        } else if (block instanceof SmallCharts charts) {
            charts.small().forEach(small -> drawings.computeIfAbsent(small, data -> new SmallFigure(small)));
        } else if (block instanceof Drawing drawing) {
            drawings.computeIfAbsent(drawing.picture(), data -> Figure.of(drawing.picture()));
        } else if (block instanceof Beside beside) {
            draw(beside.drawing(), drawings);
        }
    }

    private Map<String, Object> values(Document document, Map<Object, Figure> drawings) {
        return Map.of(
                "doc",
                document,
                "style",
                style,
                "logos",
                logos,
                "drawings",
                List.copyOf(drawings.keySet()),
                "figures",
                List.copyOf(drawings.values()),
                "heights",
                drawings.values().stream().map(Figure::height).toList(),
                "full",
                paper.contentWidth(),
                "half",
                paper.contentWidth() / 2 - CHART_GAP,
                "third",
                paper.contentWidth() / 3 - CHART_GAP);
    }

    private PdfRendererBuilder builder(PDDocument pdf, org.w3c.dom.Document xhtml, List<Figure> figures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.withW3cDocument(xhtml, null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.useObjectDrawerFactory(new Drawings(figures));
        fonts.embedInto(builder, pdf);
        return builder;
    }

    private static Printed write(PDDocument pdf, PdfRendererBuilder builder, Document document) throws IOException {
        // The library looks for an XML transformer on the class path of the thread, anew for each document, and writes
        // its metadata with the one it finds. Java's own is quicker found and always the same.
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            pin(pdf, document);
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            pdf.save(out);
            return new Printed(out.toByteArray(), pdf.getNumberOfPages());
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** Replaces what would come from the clock. */
    private static void pin(PDDocument pdf, Document document) {
        Instant time = document.asOf();
        GregorianCalendar asOf = null;
        if (time != null) {
            asOf = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            asOf.setTimeInMillis(time.toEpochMilli());
        }
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreator(document.imprint());
        information.setCreationDate(asOf);
        information.setModificationDate(asOf);
        byte[] name = (document.title() + document.imprint()).getBytes(StandardCharsets.UTF_8);
        pdf.setDocumentId(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
    }

    /** Draws each {@code object} of the page as vectors. */
    private record Drawings(List<Figure> figures) implements FSObjectDrawerFactory {

        @Override
        public FSObjectDrawer createDrawer(Element object) {
            Figure figure = figures.get(Integer.parseInt(object.getAttribute("data")));
            return (element, x, y, width, height, device, context, dotsPerPixel) -> {
                float w = (float) width / dotsPerPixel;
                float h = (float) height / dotsPerPixel;
                device.drawWithGraphics((float) x, (float) y, w, h, g2 -> figure.draw(g2, w, h));
                return null;
            };
        }

        @Override
        public boolean isReplacedObject(Element object) {
            return object.hasAttribute("data");
        }
    }
}
