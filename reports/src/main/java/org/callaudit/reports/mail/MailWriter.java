package org.callaudit.reports.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.chart.ControlFigure;
import org.callaudit.reports.mail.MailBody.InlineImage;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Card;
import org.callaudit.reports.page.Block.Cards;
import org.callaudit.reports.page.Block.ChartRow;
import org.callaudit.reports.page.Block.Headline;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.template.Templates;

/**
 * The short form of a document for its mail: the finding, what to do today and the chart that shows most. Blocks that
 * name agents are left to the attached PDF.
 */
public final class MailWriter {

    private static final String CHART = "key-chart";
    /**
     * As wide as a telephone shows it, less a quarter: there the smallest type, 8 units, is more than 11 pixels high. Wider
     * screens show it no larger than {@code mail.xhtml} says.
     */
    private static final int CHART_WIDTH = 246;

    private static final int CHART_HEIGHT = 190;
    private static final int PIXELS_PER_UNIT = 3;

    private final Templates templates;

    /** What is asked of the reader, under the title that the document gives it; no cards where nothing is. */
    record Asked(String title, List<Card> cards) {

        static Asked of(Document document) {
            return document.sections().stream()
                    .flatMap(section ->
                            all(section.blocks(), Cards.class).map(block -> new Asked(section.title(), block.cards())))
                    .findFirst()
                    .orElse(new Asked("", List.of()));
        }
    }

    public MailWriter(Templates templates) {
        this.templates = templates;
    }

    /**
     * The mail of a document that opens with a headline.
     *
     * @param withCases whether a workbook of cases goes with it
     */
    public MailBody of(Document document, boolean withCases) {
        List<Block> blocks = document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
        Headline headline = all(blocks, Headline.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("“" + document.title() + "” has no headline"));
        Asked asked = Asked.of(document);
        List<ControlChart> keyChart = all(blocks, ChartRow.class)
                .flatMap(row -> row.charts().stream())
                .sorted((one, other) -> Boolean.compare(signals(other), signals(one)))
                .limit(1)
                .toList();
        String html = templates.fill(
                "mail.xhtml",
                Map.of(
                        "doc",
                        document,
                        "headline",
                        headline,
                        "asked",
                        asked,
                        "charts",
                        keyChart,
                        "key",
                        keyChart.stream().map(MailWriter::key).collect(Collectors.joining()),
                        "cid",
                        CHART,
                        "attached",
                        attached(withCases)));
        return new MailBody(
                document.scope() + ": " + headline.finding(),
                "<!DOCTYPE html>\n" + html,
                text(document, headline, asked, keyChart, attached(withCases)),
                keyChart.stream().map(MailWriter::image).toList());
    }

    private static String attached(boolean withCases) {
        return withCases
                ? "Attached are the page as a PDF, and your cases as a workbook: write into its shaded cells what is to be done"
                        + " or what came of it, and send it back or save it in callaudit's inbox."
                : "The page is attached as a PDF.";
    }

    private static <B extends Block> Stream<B> all(List<Block> blocks, Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static boolean signals(ControlChart chart) {
        return chart.points().stream().anyMatch(Point::signal);
    }

    /** What the numbers on dashed lines and the hollow points of the picture are. */
    private static String key(ControlChart chart) {
        boolean hollow = chart.points().stream().anyMatch(point -> point.hollow() && point.value() != null);
        String events = new ControlFigure(chart).footnote(CHART_WIDTH);
        return (events + (hollow ? " Hollow: still arriving, not judged." : "")).strip();
    }

    private static InlineImage image(ControlChart chart) {
        byte[] png = new ControlFigure(chart).png(CHART_WIDTH, CHART_HEIGHT, PIXELS_PER_UNIT);
        return new InlineImage(CHART, chart.alternative(), png);
    }

    private static String text(
            Document document, Headline headline, Asked asked, List<ControlChart> charts, String attached) {
        List<String> lines = new ArrayList<>(List.of(
                document.scope() + ", " + document.kind() + ", " + document.date(),
                "",
                headline.finding(),
                headline.subline()));
        lines.addAll(headline.further());
        lines.add("");
        if (!asked.cards().isEmpty()) {
            lines.add(asked.title());
            asked.cards().forEach(card -> lines.add("- " + card.title() + ": " + card.text()));
            lines.add("");
        }
        charts.forEach(chart -> lines.addAll(List.of(chart.title(), chart.alternative(), "")));
        lines.add(attached + " " + document.audience() + ".");
        lines.add(document.organisation() + ", " + document.imprint());
        return String.join("\n", lines) + "\n";
    }
}
