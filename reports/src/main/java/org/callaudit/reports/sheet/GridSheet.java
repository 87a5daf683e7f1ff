package org.callaudit.reports.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.callaudit.reports.Paper;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.page.Value.Amount;
import org.callaudit.reports.page.Value.Day;
import org.callaudit.reports.page.Value.Moment;
import org.callaudit.reports.page.Value.Share;
import org.callaudit.reports.page.Value.Text;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table into a sheet: heads that stay in sight, typed cells, columns as wide as their contents, ready to print. */
final class GridSheet {

    private static final String HEAD = "DDE6EE";
    private static final String FONT = "Calibri";
    private static final int SMALL = 9;
    /** In characters; longer words are wrapped. */
    private static final int WIDEST = 72;

    /** A head is wrapped where its column has short values. */
    private static final int HEAD_WIDEST = 11;

    private static final int NARROWEST = 7;
    /** Points of a row with one line; not every program finds the height of wrapped words by itself. */
    private static final double LINE = 15;

    /** Characters of a line, of those that fit by the width: most are narrower than the digits it is told in. */
    private static final double FILLED = 1.1;

    /** Points that a row may have. */
    private static final double HIGHEST = 409;
    /** A blank on either side. */
    private static final int PADDING = 2;
    /** Characters that an upright page holds without making them too small to read. */
    private static final int UPRIGHT = 105;
    /** Of a header; with its codes it may not have more than 255 characters, and an ampersand counts twice. */
    private static final int HEADER = 90;

    private final Document document;
    private final Paper paper;

    GridSheet(Document document, Paper paper) {
        this.document = document;
        this.paper = paper;
    }

    void write(Worksheet sheet, Grid grid) {
        int across = PADDING;
        int[] lines = new int[grid.rows().size()];
        int headLines = 1;
        for (int i = 0; i < grid.heads().size(); i++) {
            int column = i;
            String head = grid.heads().get(i);
            List<Value> values =
                    grid.rows().stream().map(row -> row.get(column)).toList();
            String side = side(values);
            sheet.value(0, i, SafeText.of(head));
            sheet.style(0, i)
                    .bold()
                    .fillColor(HEAD)
                    .wrapText(true)
                    .horizontalAlignment(side)
                    .set();
            int width = PADDING + width(head, values);
            sheet.width(i, width);
            headLines = Math.max(headLines, headLines(head, width - PADDING));
            across += width;
            for (int row = 0; row < values.size(); row++) {
                cell(sheet, row + 1, i, values.get(row), side);
                lines[row] = Math.max(lines[row], lines(values.get(row), width));
            }
        }
        for (int row = 0; row < lines.length; row++) {
            high(sheet, row + 1, lines[row]);
        }
        high(sheet, 0, headLines);
        notes(sheet, grid, across - PADDING);
        sheet.freezePane(0, 1);
        print(sheet, across);
    }

    /** Figures stand at the right, also where some are missing; a column of figures and words is one of words. */
    private static String side(List<Value> values) {
        boolean words = values.stream()
                .anyMatch(value -> value instanceof Text text && !text.text().isEmpty());
        return words || values.stream().allMatch(Text.class::isInstance) ? "left" : "right";
    }

    private static int width(String head, List<Value> values) {
        int longest = values.stream()
                .mapToInt(value -> CellShape.of(value).width())
                .max()
                .orElse(0);
        int words = Stream.of(head.split(" ")).mapToInt(String::length).max().orElse(0);
        int wanted = Math.max(longest, Math.max(words, Math.min(head.length(), HEAD_WIDEST)));
        return Math.max(NARROWEST, Math.min(WIDEST, wanted));
    }

    /** Bold words one after another, each whole. */
    private static int headLines(String head, int room) {
        int lines = 1;
        int used = 0;
        for (String word : head.split(" ")) {
            boolean fits = used == 0 || used + 1 + word.length() <= room;
            lines += fits ? 0 : 1;
            used = fits ? used + (used == 0 ? 0 : 1) + word.length() : word.length();
        }
        return lines;
    }

    private static int lines(Value value, int width) {
        return lines(value instanceof Text text ? text.text().length() : 0, width);
    }

    private static int lines(int length, int width) {
        int room = width - PADDING;
        return length <= room ? 1 : (int) Math.ceil(length / (FILLED * room));
    }

    private static void high(Worksheet sheet, int row, int lines) {
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(HIGHEST, lines * LINE));
        }
    }

    /** Under the table and apart from it, across all its columns. */
    private static void notes(Worksheet sheet, Grid grid, int across) {
        int row = grid.rows().size() + 2;
        for (String note : grid.notes()) {
            int last = grid.heads().size() - 1;
            sheet.value(row, 0, SafeText.of(note));
            if (last > 0) {
                sheet.range(row, 0, row, last).merge();
            }
            sheet.range(row, 0, row, last)
                    .style()
                    .format(CellShape.of(new Text("")).format())
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
            high(sheet, row, lines(note.length(), across));
            row++;
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Value value, String side) {
        if (value instanceof Amount amount) {
            sheet.value(row, column, amount.number());
        } else if (value instanceof Share share) {
            sheet.value(row, column, share.fraction());
        } else if (value instanceof Day day) {
            sheet.value(row, column, day.day());
        } else if (value instanceof Moment moment) {
            sheet.value(row, column, moment.local());
        } else if (value instanceof Text words && !words.text().isEmpty()) {
            sheet.value(row, column, SafeText.of(words.text()));
        }
        sheet.style(row, column)
                .format(CellShape.of(value).format())
                .horizontalAlignment(side)
                .verticalAlignment("top")
                .wrapText(value instanceof Text)
                .set();
    }

    private void print(Worksheet sheet, int across) {
        sheet.paperSize(paper == Paper.A4 ? PaperSize.A4_PAPER : PaperSize.LETTER_PAPER);
        sheet.pageOrientation(across > UPRIGHT ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.header(header(document.title()), Position.LEFT, FONT, SMALL);
        sheet.footer(header(document.imprint()), Position.LEFT, FONT, SMALL);
        sheet.footer("Page 1 of ?", Position.RIGHT, FONT, SMALL);
    }

    /** An ampersand begins a code there, two are one. */
    private static String header(String text) {
        String cut = text.length() <= HEADER ? text : text.substring(0, HEADER - 1) + "…";
        return cut.replace("&", "&&");
    }
}
