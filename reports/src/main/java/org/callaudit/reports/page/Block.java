package org.callaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callaudit.analytics.picture.Picture;
import org.callaudit.analytics.signal.ControlChart;

/** One piece of a section, still without a shape on paper. */
public sealed interface Block {

    /** The name of the template's fragment that prints a block of this kind. */
    String fragment();

    /**
     * The finding of the page, how sure it is, and how fresh the data; each of the latter may be empty.
     *
     * @param further what else there is to tell, each by itself
     */
    record Headline(String finding, String sure, String fresh, List<String> further) implements Block {

        private static final int LAST_LINE = 12;
        private static final int LONGEST_UNBROKEN = 40;

        /** One that is all there is to tell. */
        public Headline(String finding, String sure, String fresh) {
            this(finding, sure, fresh, List.of());
        }

        /** The finding up to its {@link #ending}. */
        public String beginning() {
            return finding.substring(0, finding.length() - ending().length());
        }

        /** The last words of the finding, which stay together so that none has a line to itself; may be empty. */
        public String ending() {
            String words = finding.substring(finding.lastIndexOf(' ', finding.length() - LAST_LINE) + 1);
            return words.length() > LONGEST_UNBROKEN ? "" : words;
        }

        /** What stands under the finding. */
        public String subline() {
            return (sure + " " + fresh).strip();
        }

        @Override
        public String fragment() {
            return "headline";
        }
    }

    /** Things to do, side by side, at most three. */
    record Cards(List<Card> cards) implements Block {
        @Override
        public String fragment() {
            return "cards";
        }
    }

    /** One thing to do. */
    record Card(String title, String text) {}

    /** Running text. */
    record Sentence(List<Span> spans) implements Block {
        @Override
        public String fragment() {
            return "sentence";
        }
    }

    /** Rows under column heads; a closing line, if not empty, sums up what is not listed. */
    record Table(List<Column> columns, List<List<Cell>> rows, List<Span> closing) implements Block {
        @Override
        public String fragment() {
            return "table";
        }
    }

    /**
     * A column.
     *
     * @param percent of the table's width
     * @param name its head where it stands by itself, in a workbook
     */
    record Column(String head, boolean number, double percent, String name) {

        /** A column that says by its head alone what it holds. */
        public Column(String head, boolean number, double percent) {
            this(head, number, percent, head);
        }
    }

    /** A cell: runs of text for people, and what they stand for. */
    record Cell(List<Span> spans, Value value) {

        /** A cell of words, which stand for themselves. */
        public Cell(List<Span> spans) {
            this(spans, new Value.Text(Span.text(spans)));
        }

        public static Cell of(String text) {
            return new Cell(List.of(Span.plain(text)));
        }

        public static Cell of(String text, Value value) {
            return new Cell(List.of(Span.plain(text)), value);
        }
    }

    /** Customers' words, two abreast; a closing line if not all are shown. */
    record Quotes(List<Quote> quotes, String closing) implements Block {
        @Override
        public String fragment() {
            return "quotes";
        }
    }

    /**
     * What a customer said, empty if nothing, and about what.
     *
     * @param full the words where there is room for all of them
     */
    record Quote(String words, String about, String full) {}

    /** Charts side by side on one line, at most two, and a note under them. */
    record ChartRow(List<ControlChart> charts, String note) implements Block {
        @Override
        public String fragment() {
            return "charts";
        }
    }

    /** Small charts on one scale, three abreast, and a note under them. */
    record SmallCharts(List<ControlChart> charts, String note) implements Block {

        /** Each with the highest value that any of them draws. */
        public List<SmallChart> small() {
            double highest = charts.stream()
                    .flatMap(chart -> Stream.concat(
                            Stream.of(chart.standard()),
                            chart.points().stream().flatMap(point -> Stream.of(point.value(), point.upper()))))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(1);
            return charts.stream().map(chart -> new SmallChart(chart, highest)).toList();
        }

        /** The note, and what marks and lines without words are. */
        public String explained() {
            String marked = small().stream().noneMatch(SmallChart::signals)
                    ? ""
                    : " ◆ more than chance would usually give, all of these seen together.";
            String plain = small().stream().noneMatch(SmallChart::passedOver)
                    ? ""
                    : " A point outside its range without a mark may be chance among so many.";
            String dotted = charts.stream().allMatch(chart -> chart.standard() == null) ? "" : " Dotted: the standard.";
            return (note + marked + plain + dotted + dashed()).strip();
        }

        private String dashed() {
            List<ControlChart.Event> parting = charts.stream()
                    .flatMap(chart -> chart.events().stream())
                    .filter(ControlChart.Event::parts)
                    .toList();
            String anew =
                    parting.stream().noneMatch(ControlChart.Event::rebase) ? "" : " Dashed: what is usual begins anew.";
            String forms = parting.stream()
                    .filter(event -> !event.rebase())
                    .map(ControlChart.Event::words)
                    .distinct()
                    .collect(Collectors.joining("; "));
            return anew + (forms.isEmpty() ? "" : " Dashed: the item is changed (" + forms + ").");
        }

        @Override
        public String fragment() {
            return "smallcharts";
        }
    }

    /** One of several charts whose common scale reaches to {@code highest}. */
    record SmallChart(ControlChart chart, double highest) {

        /** Whether a point of it wants attention. */
        public boolean signals() {
            return chart.points().stream().anyMatch(ControlChart.Point::signal);
        }

        /** Whether a judged point is outside its range and bears no mark. */
        boolean passedOver() {
            return chart.points().stream().anyMatch(ControlChart.Point::passedOver);
        }
    }

    /**
     * A picture.
     *
     * @param title what it shows; empty where the section's title says so
     * @param subtitle the unit, and how to read it; may be empty
     * @param alternative what it shows, for those who hear the page
     * @param under lines under it
     */
    record Drawing(String title, String subtitle, Picture picture, String alternative, List<String> under)
            implements Block {

        /** One that the section's title speaks for. */
        public Drawing(Picture picture, String alternative, List<String> under) {
            this("", "", picture, alternative, under);
        }

        @Override
        public String fragment() {
            return "drawing";
        }
    }

    /** Paragraphs with a small drawing at their side. */
    record Beside(List<Sentence> paragraphs, Drawing drawing) implements Block {
        @Override
        public String fragment() {
            return "beside";
        }
    }

    /** Many rows in small type under column heads; a closing line, if not empty, counts what is not listed. */
    record SmallTable(List<Column> columns, List<List<Cell>> rows, String closing) implements Block {

        /** Whether it is short enough to be kept on one page. */
        public boolean whole() {
            return rows.size() <= 9;
        }

        @Override
        public String fragment() {
            return "smalltable";
        }
    }

    /** A table that is no part of the page: it is in the workbook only, for those who reckon on. */
    record InWorkbook(String title, List<Column> columns, List<List<Cell>> rows, String closing) implements Block {
        @Override
        public String fragment() {
            return "inworkbook";
        }
    }

    /** Names with a dot for each thing planned, filled when done; a closing line if not all are listed. */
    record DotList(List<Dots> entries, String closing) implements Block {

        private static final int SHORT_NAME = 18;

        /** Whether all names fit a narrow column, so that more stand abreast. */
        public boolean narrow() {
            return entries.stream().allMatch(entry -> entry.name().length() <= SHORT_NAME);
        }

        @Override
        public String fragment() {
            return "dots";
        }
    }

    /** One name; {@code done} may be larger than {@code planned}. */
    record Dots(String name, long done, int planned) {

        private static final int MOST = 5;

        /** The number done, and the number planned where no dots show it. */
        public String inFigures() {
            return planned > MOST ? done + " of " + planned : Long.toString(done);
        }

        /** A dot for each planned thing, true when done; none where they would be too many to be seen at a glance. */
        public List<Boolean> filled() {
            return planned > MOST
                    ? List.of()
                    : IntStream.range(0, planned).mapToObj(i -> i < done).toList();
        }
    }

    /** The figures of a chart under their periods: heads across, one row a quantity. */
    record Numbers(String title, List<String> heads, List<NumberRow> rows) implements Block {
        @Override
        public String fragment() {
            return "numbers";
        }
    }

    /** A quantity and its value for each head. */
    record NumberRow(String head, List<String> values) {}

    /** A list of everything there is, in small type and close lines, under column heads. */
    record Register(List<Column> columns, List<List<Cell>> rows) implements Block {
        @Override
        public String fragment() {
            return "register";
        }
    }

    /** Room to write by hand: so many lines, then a line for each of those who sign. */
    record Ruled(List<String> signatures, int lines) implements Block {

        /** The lines, to be counted by a template. */
        public List<Integer> ruled() {
            return IntStream.range(0, lines).boxed().toList();
        }

        @Override
        public String fragment() {
            return "ruled";
        }
    }

    /** Paragraphs in small type. */
    record SmallPrint(List<Sentence> paragraphs) implements Block {

        /** Paragraphs without anything marked. */
        public static SmallPrint of(List<String> paragraphs) {
            return new SmallPrint(paragraphs.stream()
                    .map(text -> new Sentence(List.of(Span.plain(text))))
                    .toList());
        }

        @Override
        public String fragment() {
            return "small";
        }
    }
}
