package org.callaudit.reports.sheet;

import java.util.List;
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
    private static final int WIDEST = 60;

    private static final int NARROWEST = 7;
    /** Points of a row with one line; not every program finds the height of wrapped words by itself. */
    private static final double LINE = 15;

    /** Characters of a line, of those that fit by the width: words end before it is full. */
    private static final double FILLED = 0.85;

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
            across += width;
            for (int row = 0; row < values.size(); row++) {
                cell(sheet, row + 1, i, values.get(row), side);
                lines[row] = Math.max(lines[row], lines(values.get(row), width));
            }
        }
        for (int row = 0; row < lines.length; row++) {
            if (lines[row] > 1) {
                sheet.rowHeight(row + 1, Math.min(HIGHEST, lines[row] * LINE));
            }
        }
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
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(longest, head.length())));
    }

    private static int lines(Value value, int width) {
        int room = width - PADDING;
        int length = value instanceof Text text ? text.text().length() : 0;
        return length <= room ? 1 : (int) Math.ceil(length / (FILLED * room));
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
