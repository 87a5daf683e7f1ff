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
    private final double whole;
    private final double widest;

    /**
     * @param left where the plot begins
     * @param width of the plot
     * @param whole width of the figure
     */
    TimeLabels(Pen pen, List<String> labels, double left, double width, double whole) {
        this.pen = pen;
        this.labels = labels;
        this.left = left;
        this.width = width;
        this.whole = whole;
        this.widest = widest(pen, labels);
    }

    /** The middle of a point's slot. */
    static double x(double left, double width, int index, int slots) {
        return left + width * (index + 0.5) / slots;
    }

    private boolean slanted() {
        return widest > WIDEST_LEVEL;
    }

    static boolean slanted(Pen pen, List<String> labels) {
        return widest(pen, labels) > WIDEST_LEVEL;
    }

    private static double widest(Pen pen, List<String> labels) {
        return labels.stream()
                .mapToDouble(label -> pen.width(Pen.TEXT, label))
                .max()
                .orElse(0);
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
                pen.slanted(Pen.TEXT, Palette.GREY, pen.abridge(Pen.TEXT, labels.get(i), room), x + 3, top + 11, SLANT);
            } else {
                double half = pen.width(Pen.TEXT, labels.get(i)) / 2;
                double middle = Math.max(half, Math.min(whole - half, x));
                pen.text(Pen.TEXT, Palette.GREY, labels.get(i), middle, top + 13, 0.5);
            }
        }
    }
}
