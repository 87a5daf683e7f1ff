package org.callaudit.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Spread;
import org.callaudit.analytics.picture.Picture.SpreadRow;
import org.callaudit.reports.text.Numerals;

/**
 * Answers one row under another around a line: what is unwelcome goes to the left, what is welcome to the right, the middle lies
 * across. The shares of both sides stand at the ends, the number of answers at the right. Position tells the sides apart, so that
 * colour need not.
 */
final class SpreadFigure implements Figure {

    private static final double ROW = 20;
    private static final double HEAD = 18;
    private static final double THICK = 11;
    private static final double GAP = 8;
    private static final double WIDEST_NAME = 110;

    private final Spread spread;

    SpreadFigure(Spread spread) {
        this.spread = spread;
    }

    @Override
    public double height() {
        return HEAD + ROW * spread.rows().size() + 2;
    }

    @Override
    public void draw(Graphics2D g2, double width, double height) {
        Pen pen = new Pen(g2);
        double names = spread.rows().stream()
                .mapToDouble(row -> Math.min(WIDEST_NAME, pen.width(Pen.TEXT, row.label())))
                .max()
                .orElse(0);
        double numbers = Math.max(
                pen.width(Pen.TEXT, "answers"),
                spread.rows().stream()
                        .mapToDouble(row -> pen.width(Pen.TEXT, Numerals.rounded(all(row), 3)))
                        .max()
                        .orElse(0));
        double shares = pen.width(Pen.NAMED, "100%") + GAP;
        double left = names + GAP + shares;
        double room = width - left - shares - numbers - GAP;
        double most = spread.rows().stream().mapToDouble(this::before).max().orElse(0);
        double beyond =
                spread.rows().stream().mapToDouble(row -> 1 - before(row)).max().orElse(1);
        double scale = room / (most + beyond);
        double zero = left + most * scale;
        heads(pen, zero, width);
        for (int i = 0; i < spread.rows().size(); i++) {
            SpreadRow row = spread.rows().get(i);
            double y = HEAD + (i + 0.5) * ROW;
            pen.line(Pen.HAIRLINE, Palette.GRID, 0, y + ROW / 2, width, y + ROW / 2);
            pen.beside(Pen.TEXT, Palette.INK, pen.abridge(Pen.TEXT, row.label(), WIDEST_NAME), 0, y, 0);
            pen.beside(Pen.TEXT, Palette.GREY, Numerals.rounded(all(row), 3), width, y, 1);
            if (all(row) > 0) {
                bar(pen, row, zero, scale, y);
            }
        }
        pen.line(Pen.LEVEL, Palette.INK, zero, HEAD - 2, zero, height);
    }

    private void heads(Pen pen, double zero, double width) {
        List<String> answers = spread.answers();
        int half = answers.size() / 2;
        String lower = String.join(" · ", answers.subList(0, half));
        String upper = String.join(" · ", answers.subList(answers.size() - half, answers.size()));
        String middle = answers.size() % 2 == 1 ? pen.fit(Pen.TEXT, answers.get(half), WIDEST_NAME) : "";
        double gap = middle.isEmpty() ? GAP : pen.width(Pen.TEXT, middle) / 2 + GAP;
        double numbers = pen.width(Pen.TEXT, "answers") + GAP;
        pen.text(Pen.TEXT, Palette.GREY, pen.fit(Pen.TEXT, "← " + lower, zero - gap), zero - gap, 9, 1);
        pen.text(Pen.TEXT, Palette.GREY, middle, zero, 9, 0.5);
        pen.text(
                Pen.TEXT,
                Palette.GREY,
                pen.fit(Pen.TEXT, upper + " →", width - zero - numbers - gap),
                zero + gap,
                9,
                0);
        pen.text(Pen.TEXT, Palette.GREY, "answers", width, 9, 1);
        pen.line(Pen.HAIRLINE, Palette.HAIRLINE, 0, HEAD - 3, width, HEAD - 3);
    }

    private void bar(Pen pen, SpreadRow row, double zero, double scale, double y) {
        double x = zero - before(row) * scale;
        double start = x;
        for (int answer = 0; answer < row.counts().size(); answer++) {
            double length = scale * row.counts().get(answer) / all(row);
            pen.fill(shade(answer, row.counts().size()), new Rectangle2D.Double(x, y - THICK / 2, length, THICK));
            x += length;
            if (length > 1 && answer < row.counts().size() - 1) {
                pen.line(Pen.HAIRLINE, Color.WHITE, x, y - THICK / 2, x, y + THICK / 2);
            }
        }
        int half = row.counts().size() / 2;
        pen.beside(Pen.NAMED, Palette.ALARM_TEXT, percent(sum(row, 0, half), all(row)), start - GAP / 2, y, 1);
        double welcome = sum(row, row.counts().size() - half, row.counts().size());
        pen.beside(Pen.NAMED, Palette.USUAL_LEVEL, percent(welcome, all(row)), x + GAP / 2, y, 0);
    }

    /** From the strongest on either side to grey in the middle. */
    private static Color shade(int answer, int answers) {
        double place = answers < 2 ? 0 : 2.0 * answer / (answers - 1) - 1;
        Color strong = place < 0 ? Palette.ALARM : Palette.USUAL_LEVEL;
        double part = Math.abs(place);
        return new Color(mixed(strong.getRed(), part), mixed(strong.getGreen(), part), mixed(strong.getBlue(), part));
    }

    private static int mixed(int strong, double part) {
        return (int) Math.round(0xdd + (strong - 0xdd) * part);
    }

    /** The share that lies to the left of the line: the lower answers, and half of the middle one. */
    private double before(SpreadRow row) {
        int answers = row.counts().size();
        double middle = answers % 2 == 1 ? row.counts().get(answers / 2) / 2.0 : 0;
        return all(row) == 0 ? 0.5 : (sum(row, 0, answers / 2) + middle) / all(row);
    }

    private static double all(SpreadRow row) {
        return sum(row, 0, row.counts().size());
    }

    private static double sum(SpreadRow row, int from, int to) {
        return row.counts().subList(from, to).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String percent(double count, double all) {
        return Math.round(100 * count / all) + "%";
    }
}
