package org.callaudit.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;

/** A report's blocks sorted into running words and tables, both in the order of the page. */
final class Contents {

    private final List<Line> lines = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private String section = "";
    private int tables;

    private Contents() {}

    /** Something said, and in which section. */
    record Line(String section, String text) {}

    /** @throws IllegalStateException if there is a block of a kind it doesn't know */
    static Contents of(Document document) {
        Contents contents = new Contents();
        for (Section section : document.sections()) {
            contents.section = section.title().isEmpty() ? "in short" : section.title();
            contents.tables = 0;
            section.blocks().forEach(block -> contents.take(contents.section, block));
        }
        return contents;
    }

    List<Line> lines() {
        return lines;
    }

    List<Grid> grids() {
        return grids;
    }

    private void take(String title, Block block) {
        if (block instanceof Block.Headline headline) {
            say(title, headline.finding());
            say(title, headline.subline());
            headline.further().forEach(text -> say(title, text));
        } else if (block instanceof Block.Cards cards) {
            cards.cards().forEach(card -> say(title, card.title() + ": " + card.text()));
        } else if (block instanceof Block.Sentence sentence) {
            say(title, Span.text(sentence.spans()));
        } else if (block instanceof Block.SmallPrint print) {
            print.paragraphs().forEach(paragraph -> take(title, paragraph));
        } else if (block instanceof Block.Drawing drawing) {
            say(title, drawing.alternative());
            drawing.under().forEach(text -> say(title, text));
            PictureGrid.of(drawing.title().isEmpty() ? title : drawing.title(), drawing.picture())
                    .ifPresent(grids::add);
        } else if (block instanceof Block.Beside beside) {
            beside.paragraphs().forEach(paragraph -> take(title, paragraph));
            take(title, beside.drawing());
        } else if (block instanceof Block.Table table) {
            table(table.columns(), table.rows(), Span.text(table.closing()));
        } else if (block instanceof Block.SmallTable table) {
            table(table.columns(), table.rows(), table.closing());
        } else if (block instanceof Block.InWorkbook table) {
            grids.add(Grid.of(table.title(), table.columns(), table.rows(), table.closing()));
        } else if (block instanceof Block.Register register) {
            table(register.columns(), register.rows(), "");
        } else if (block instanceof Block.Quotes quotes) {
            grids.add(Grid.of(title, quotes));
        } else if (block instanceof Block.DotList dots) {
            grids.add(Grid.of(title, dots));
        } else if (block instanceof Block.ChartRow row) {
            row.charts().forEach(chart -> grids.add(Grid.of(chart)));
            say(title, row.note());
        } else if (block instanceof Block.SmallCharts row) {
            if (!row.charts().isEmpty()) {
                grids.add(Grid.of(title, row.charts(), row.explained()));
            }
        } else if (!(block instanceof Block.Numbers || block instanceof Block.Ruled)) {
            // Numbers repeat a chart, rounded; the chart has its sheet. Lines to write on are for paper.
            throw new IllegalStateException("no sheet is known for a block of kind " + block.fragment());
        }
    }

    /** A further table of a section is called by its first column. */
    private void table(List<Column> columns, List<List<Cell>> rows, String closing) {
        tables++;
        grids.add(Grid.of(tables == 1 ? section : columns.get(0).name(), columns, rows, closing));
    }

    private void say(String section, String text) {
        if (!text.isEmpty()) {
            lines.add(new Line(section, text));
        }
    }
}
