package org.callaudit.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words at the right ends of lines, moved apart where they would overlap. */
final class EndLabels {

    /** One at the height where its line ends; with a piece of that line before it, or none. */
    private record Label(
            String text,
            Font font,
            Color colour,
            double y,
            @Nullable BasicStroke stroke,
            Color line) {}

    private static final double GAP = 6;
    private static final double SAMPLE = 16;

    private final Pen pen;
    private final double widest;
    private final List<Label> labels = new ArrayList<>();

    /** @param widest wider ones are cut */
    EndLabels(Pen pen, double widest) {
        this.pen = pen;
        this.widest = widest;
    }

    void add(String text, Font font, Color colour, double y) {
        if (!text.isEmpty()) {
            labels.add(new Label(pen.fit(font, text, widest), font, colour, y, null, colour));
        }
    }

    /** Adds the name of a line after a piece of it, as the line may end far away. */
    void add(String text, BasicStroke stroke, Color line, double y) {
        if (!text.isEmpty()) {
            labels.add(new Label(pen.abridge(Pen.NAMED, text, widest), Pen.NAMED, Palette.INK, y, stroke, line));
        }
    }

    private static double indent(Label label) {
        return GAP + (label.stroke() == null ? 0 : SAMPLE + GAP / 2);
    }

    /** The width that they need beside the plot. */
    double width() {
        return labels.stream()
                .mapToDouble(label -> indent(label) + pen.width(label.font(), label.text()))
                .max()
                .orElse(GAP);
    }

    /** Draws them beside the area. */
    void draw(Rectangle2D area) {
        List<Label> sorted =
                labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
        double[] at = apart(sorted.stream().mapToDouble(Label::y).toArray(), Pen.LINE, area.getMinY(), area.getMaxY());
        for (int i = 0; i < at.length; i++) {
            Label label = sorted.get(i);
            double x = area.getMaxX() + indent(label);
            pen.beside(label.font(), label.colour(), label.text(), x, at[i], 0);
            if (label.stroke() != null) {
                pen.line(
                        label.stroke(),
                        label.line(),
                        area.getMaxX() + GAP,
                        at[i],
                        area.getMaxX() + GAP + SAMPLE,
                        at[i]);
            }
        }
    }

    /**
     * Heights as near to the wanted ones as the gap between any two allows.
     *
     * @param wanted ascending
     */
    static double[] apart(double[] wanted, double gap, double top, double bottom) {
        double[] at = wanted.clone();
        for (int pass = 0; pass < 2 * at.length; pass++) {
            for (int i = 1; i < at.length; i++) {
                double missing = gap - (at[i] - at[i - 1]);
                if (missing > 0) {
                    at[i - 1] -= missing / 2;
                    at[i] += missing / 2;
                }
            }
        }
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(at[i], i == 0 ? top : at[i - 1] + gap);
        }
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], i == at.length - 1 ? bottom : at[i + 1] - gap);
        }
        return at;
    }
}
