package org.callaudit.reports;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.callaudit.analytics.picture.Picture;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Bar;
import org.callaudit.analytics.picture.Picture.End;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.SpreadRow;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Event;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.ChartRow;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.SmallCharts;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.pdf.PdfPages;
import org.callaudit.reports.section.PictureInWords;
import org.callaudit.reports.template.Templates;
import org.jspecify.annotations.Nullable;

/** Each kind of figure with figures that are made up: as they usually are, and at their extremes. */
final class Gallery {

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
    private static final Axis MISSED = new Axis("audits with the item missed", Scale.SHARE);

    private Gallery() {}

    /** A page that has each figure once, as it usually is. */
    static byte[] usual() {
        return print(
                new ChartRow(List.of(year("Audits with a critical error", 0.19, 0.15, 0.41, form())), ""),
                new SmallCharts(
                        List.of(
                                year("Verifies account holder", 0.1, null, 0.29, List.of()),
                                year("States next steps", 0.19, null, 0.18, List.of()),
                                rebased()),
                        "Share of audits in which the item was missed, all on one scale."),
                drawing(new Picture.Spread(
                        List.of("1", "2", "3", "4", "5"),
                        List.of(
                                new SpreadRow("All", List.of(31L, 40L, 60L, 140L, 220L)),
                                new SpreadRow("Billing", List.of(20L, 12L, 9L, 14L, 7L)),
                                new SpreadRow("Move-in", List.of(1L, 2L, 8L, 30L, 41L))))),
                drawing(new Picture.Slope(
                        MISSED, new End("Jul–Sep", 0.1, "15 of 150"), new End("October", 0.29, "15 of 51"))),
                drawing(new Picture.Bars(
                        new Axis("misses in October", Scale.NUMBER),
                        List.of(
                                new Bar("Verifies account holder", 15, 0.36, Bar.Rank.MARKED),
                                new Bar("Offers paperless billing", 12, 0.64, Bar.Rank.ORDINARY),
                                new Bar("States next steps", 9, 0.86, Bar.Rank.ORDINARY),
                                new Bar("nine others", 6, 1, Bar.Rank.REST)))));
    }

    /** Pages of what hardly fits: nothing and all, sixty points, twelve events, names of many words. */
    static byte[] extreme() {
        String longName =
                "Confirms that the caller is the account holder or may act for the holder, by two identifiers ";
        ControlChart sixty = sixty(longName + longName);
        ControlChart none = year("None", 0, 0.0, 0, List.of());
        ControlChart all = year("All", 1, 1.0, 1, events(2));
        ControlChart rise = year(longName, 0.3, 0.2, 0.9, events(12));
        return print(
                new ChartRow(List.of(rise), ""),
                new ChartRow(List.of(rise, year("Three events", 0.19, 0.19, 0.41, events(3))), ""),
                new ChartRow(List.of(sixty), ""),
                new ChartRow(List.of(none, all), ""),
                new SmallCharts(List.of(sixty, none, all, rise, rebased()), "All on one scale."),
                drawing(new Picture.Spread(
                        List.of("very dissatisfied", "dissatisfied", "neither", "satisfied", "very satisfied"),
                        List.of(
                                new SpreadRow(longName, List.of(0L, 0L, 0L, 0L, 1204567L)),
                                new SpreadRow("Worst", List.of(30L, 0L, 0L, 0L, 0L)),
                                new SpreadRow("Middle", List.of(0L, 0L, 30L, 0L, 0L)),
                                new SpreadRow("Nobody", List.of(0L, 0L, 0L, 0L, 0L))))),
                drawing(new Picture.Slope(
                        MISSED,
                        new End(longName, 0, "0 of 1,204,567"),
                        new End("since December 31, 2025", 1, "1,204,567 of 1,204,567"))),
                drawing(new Picture.Slope(MISSED, new End("before", 0, "0 of 20"), new End("after", 0, "0 of 20"))),
                drawing(new Picture.Bars(
                        new Axis("misses", Scale.NUMBER),
                        List.of(
                                new Bar(longName, 150, 1, Bar.Rank.MARKED),
                                new Bar("Nothing", 0, 1, Bar.Rank.ORDINARY)))));
    }

    private static ControlChart sixty(String title) {
        List<Point> points = IntStream.range(0, 60)
                .mapToObj(i -> {
                    Point point = point(0, i % 9 == 0 ? 1 : 0.4 + i % 7 * 0.03, 0.45, 40 + i);
                    return new Point(
                            "Aug " + (1 + i % 30),
                            LocalDate.of(2026, 8, 1).plusDays(i),
                            point.count(),
                            point.n(),
                            point.value(),
                            point.centre(),
                            point.lower(),
                            point.upper(),
                            i > 50,
                            point.signal() && i <= 50,
                            i <= 50 ? point.note() : "");
                })
                .toList();
        List<Event> ends = List.of(
                new Event(LocalDate.of(2026, 8, 1), "first day, Aug 1", false),
                new Event(LocalDate.of(2026, 9, 29), "last day, Sep 29", false));
        return chart(title, points, 0.45, 0.47, ends);
    }

    /** So many events, the first in February and the others nearly a month apart or, of twelve, less. */
    static List<Event> events(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Event(
                        LocalDate.of(2026, 2, 10).plusDays(i * 260L / number), "event of number " + (i + 1), i == 6))
                .toList();
    }

    /** Twelve months around a level, with that share in the last. */
    static ControlChart year(String title, double centre, @Nullable Double standard, double last, List<Event> events) {
        List<Point> points = IntStream.range(0, 12)
                .mapToObj(i -> point(
                        i,
                        i == 11 ? last : Math.min(1, Math.max(0, centre + (i * 7 % 5 - 2) * 0.01)),
                        centre,
                        46 + i * 5 % 8))
                .toList();
        return chart(title, points, centre, standard, events);
    }

    /** A form that changed in the middle of a year. */
    static List<Event> form() {
        return List.of(new Event(LocalDate.of(2026, 7, 1), "new move-in form, Jul 1", false));
    }

    /** What is usual began anew with May. */
    static ControlChart rebased() {
        List<Point> points = IntStream.range(0, 12)
                .mapToObj(i -> point(i, (i < 6 ? 0.3 : 0.12) + (i * 3 % 4 - 1.5) * 0.01, i < 6 ? 0.3 : 0.12, 50))
                .toList();
        return chart(
                "Notes the account",
                points,
                0.12,
                0.1,
                List.of(new Event(LocalDate.of(2026, 5, 1), "new system, May 1", true)));
    }

    static ControlChart chart(
            String title, List<Point> points, double centre, @Nullable Double standard, List<Event> events) {
        return new ControlChart(
                title,
                "share of audits, by month of the contact; shaded: usual range",
                points.get(points.size() - 1).signal() ? "Worse than usual in Oct." : "Nothing unusual in Oct.",
                "audits",
                points,
                centre,
                "usual " + Math.round(100 * centre),
                standard,
                events,
                "Usual range: p chart, three standard errors around Nov–Apr.",
                title + " over twelve months.");
    }

    /** The point of a month, counted from the first. */
    static Point point(int month, double share, double centre, long n) {
        LocalDate from = FIRST.plusMonths(month);
        double three = 3 * Math.sqrt(centre * (1 - centre) / n);
        boolean signal = share > centre + three || share < centre - three;
        return new Point(
                from.getMonth().getDisplayName(TextStyle.SHORT, Locale.US),
                from,
                Math.round(share * n),
                n,
                share,
                centre,
                Math.max(0, centre - three),
                Math.min(1, centre + three),
                false,
                signal,
                signal ? Math.round(share * n) + " of " + n : "");
    }

    static Drawing drawing(Picture picture) {
        PictureInWords words = PictureInWords.of(picture);
        return new Drawing(
                words.shown(), words.alternative(), words.key().isEmpty() ? List.of() : List.of(words.key()));
    }

    static byte[] print(Block... blocks) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("", new Block.Headline("Figures of each kind.", "", "")));
        for (Block block : blocks) {
            sections.add(Section.of(sections.size() == 1 ? "Figures" : "", block));
        }
        return new PdfPages(Paper.LETTER, null, new Templates())
                .print(new Document(
                        "Gallery",
                        "Utility Billing 1",
                        "figures",
                        "",
                        "October 2026",
                        "callaudit",
                        "",
                        "en-US",
                        null,
                        sections))
                .pdf();
    }
}
