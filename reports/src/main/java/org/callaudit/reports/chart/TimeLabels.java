package org.callaudit.reports.chart;

import java.util.List;

/** The names of points under a series: level where they are short, slanted where they are long, thinned where they would touch. */
final class TimeLabels {

    static final double MOST_HEIGHT = 78;

    private static final double LEVEL_HEIGHT = 17;
    /** Wider ones are slanted. */
    private static final double WIDEST_LEVEL = 66;

    private static final double WIDEST_SLANTED = 118;
    private static final double SLANT = Math.toRadians(35);
    private static final double GAP = 7;

    private final Pen pen;
    private final List<String> labels;
    private final double left;
    private final double width;
    private final double widest;

    TimeLabels(Pen pen, List<String> labels, double left, double width) {
        this.pen = pen;
        this.labels = labels;
        this.left = left;
        this.width = width;
        this.widest = labels.stream()
                .mapToDouble(label -> pen.width(Pen.TEXT, label))
                .max()
                .orElse(0);
    }

    /** The middle of a point's slot. */
    static double x(double left, double width, int index, int slots) {
        return left + width * (index + 0.5) / slots;
    }

    private boolean slanted() {
        return widest > WIDEST_LEVEL;
    }

    double height() {
        return slanted()
                ? Math.min(MOST_HEIGHT, Math.sin(SLANT) * Math.min(widest, WIDEST_SLANTED) + 16)
                : LEVEL_HEIGHT;
    }

    /** Below that line; every second, third … one, counted from the last, where they would touch. */
    void draw(double top) {
        double each = slanted() ? (Pen.LINE + 1) / Math.sin(SLANT) : widest + GAP;
        int every = Math.max(1, (int) Math.ceil(each * labels.size() / width));
        for (int i = labels.size() - 1; i >= 0; i -= every) {
            double x = x(left, width, i, labels.size());
            pen.line(Pen.HAIRLINE, Palette.HAIRLINE, x, top, x, top + 3);
            if (slanted()) {
                double room = Math.min(WIDEST_SLANTED, x / Math.cos(SLANT));
                pen.slanted(Pen.TEXT, Palette.GREY, pen.fit(Pen.TEXT, labels.get(i), room), x + 3, top + 11, SLANT);
            } else {
                pen.text(Pen.TEXT, Palette.GREY, labels.get(i), x, top + 13, 0.5);
            }
        }
    }
}
