package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.callaudit.analytics.picture.Picture.Bar;
import org.callaudit.analytics.picture.Picture.Bars;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Survival;
import org.callaudit.analytics.study.Study;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.Headline;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.study.StudyReport;
import org.junit.jupiter.api.Test;

/** What a study's page says, before it is drawn. */
class StudyBlocksTest {

    private static Document page(Study study) {
        return new StudyReport("calls-2025.csv", "0.1.0").of(study, 60);
    }

    private static List<Block> blocks(Study study, int section) {
        return page(study).sections().get(section).blocks();
    }

    private static Drawing drawing(Study study) {
        return assertInstanceOf(Drawing.class, blocks(study, 0).get(1));
    }

    @Test
    void opens_with_the_finding_and_closes_with_the_figures() {
        Document page = page(Studies.laneyP());
        assertEquals(
                List.of("", "Figures behind the picture"),
                page.sections().stream().map(Section::title).toList());
        assertEquals(
                new Headline(
                        "Abandoned calls were outside their usual range in October 2024 and November 2025.", "", ""),
                page.sections().get(0).blocks().get(0));
        assertEquals("laney-p study of calls-2025.csv", page.title());
        assertEquals("24 rows", page.date());
        assertNull(page.asOf());
    }

    @Test
    void tells_by_ear_what_the_picture_shows() {
        Drawing drawing = drawing(Studies.laneyP());
        assertEquals(
                "Chart in order of time of abandoned of incoming, %; 24 points from Jan 2024 to Dec 2025; "
                        + "signals: Oct 2024 (nelson-1), Nov 2025 (nelson-1).",
                drawing.alternative());
        assertEquals(
                List.of(
                        "Laney p′ chart: limits three standard errors from 6.15%, widened by σz 2.42.",
                        "March 2023 has no size and is left out."),
                drawing.under());
        assertTrue(drawing(Studies.xmr()).alternative().contains("left out: week 8"));
        assertTrue(drawing(Studies.funnel(100)).alternative().contains("100 units around 18%"));
        assertTrue(drawing(Studies.bars(40)).alternative().contains("longest: Item number 1 600"));
    }

    @Test
    void rounds_the_figures_for_people() {
        List<Block> figures = blocks(Studies.laneyP(), 1);
        Sentence singles = assertInstanceOf(Sentence.class, figures.get(0));
        assertEquals(
                "center 0.0615  ·  sigma z 2.418",
                String.join("", singles.spans().stream().map(Span::text).toList()));
        SmallTable table = assertInstanceOf(SmallTable.class, figures.get(1));
        assertEquals(
                List.of("label", "value", "lcl", "ucl", "signals"),
                table.columns().stream().map(Block.Column::head).toList());
        assertEquals(
                List.of("Oct 2024", "0.0930", "0.0439", "0.0791", "nelson-1"),
                table.rows().get(9).stream().map(StudyBlocksTest::text).toList());
        assertEquals("", table.closing());
    }

    @Test
    void prints_sixty_rows_and_counts_the_rest() {
        SmallTable table = assertInstanceOf(
                SmallTable.class, blocks(Studies.series(100), 1).get(0));
        assertEquals(60, table.rows().size());
        assertEquals("and 40 more: --json has all of them", table.closing());
    }

    @Test
    void keeps_small_numbers_of_a_column_that_its_decimals_would_lose() {
        List<Object> rows = IntStream.range(0, 3)
                .<Object>mapToObj(i ->
                        Studies.figures("p", List.of(0.5, 0.01234567, 0.0000123).get(i)))
                .toList();
        Study study = Studies.of(Studies.scatter(3).picture(), Studies.figures("rows", rows));
        SmallTable table = assertInstanceOf(SmallTable.class, blocks(study, 1).get(0));
        assertEquals(
                List.of("0.5000", "0.0123", "1.2×10⁻⁵"),
                table.rows().stream().map(row -> text(row.get(0))).toList());
    }

    @Test
    void draws_what_a_page_holds_and_tells_of_the_rest() {
        Drawing estimates = drawing(Studies.estimates(120));
        assertEquals(
                60,
                assertInstanceOf(Estimates.class, estimates.picture()).rows().size());
        assertTrue(estimates.under().contains("Drawn are the first 60 of 120 rows."));

        Bars bars = assertInstanceOf(Bars.class, drawing(Studies.bars(40)).picture());
        assertEquals(26, bars.bars().size());
        // 600/26 + … + 600/40, each without its remainder: 23 22 21 20 20 19 18 18 17 17 16 16 15 15 15
        assertEquals(new Bar("15 others", 272, 1, Bar.Rank.REST), bars.bars().get(25));

        Drawing survival = drawing(Studies.survival(10));
        assertEquals(
                8, assertInstanceOf(Survival.class, survival.picture()).curves().size());
        assertTrue(survival.under().get(1).endsWith("Drawn are the first 8 of 10 groups."));
    }

    @Test
    void says_in_a_sentence_that_there_is_nothing_to_draw() {
        List<Block> blocks = blocks(Studies.blank(), 0);
        assertEquals(
                List.of(
                        "There is nothing to draw: no row of the file gave a point.",
                        "p chart.",
                        "All 2 rows lack a size."),
                blocks.stream()
                        .skip(1)
                        .map(block -> assertInstanceOf(Sentence.class, block))
                        .map(sentence -> sentence.spans().get(0).text())
                        .toList());
        for (Study empty : List.of(
                Studies.funnel(0), Studies.estimates(0), Studies.survival(0), Studies.bars(0), Studies.scatter(0))) {
            assertInstanceOf(
                    Sentence.class,
                    blocks(empty, 0).get(1),
                    () -> empty.picture().toString());
        }
    }

    private static String text(Cell cell) {
        return cell.spans().get(0).text();
    }
}
