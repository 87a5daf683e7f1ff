package org.callaudit.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Pattern;
import org.callaudit.reports.font.Typeface;

/** Draws the few shapes and words that figures of studies consist of. */
final class Pen {

    static final Font SMALL = Typeface.REGULAR.at(8);
    static final Font TEXT = Typeface.REGULAR.at(9);
    static final Font NAMED = Typeface.SEMIBOLD.at(9);
    /** From one baseline to the next. */
    static final double LINE = 11;

    static final BasicStroke HAIRLINE = new BasicStroke(0.75f);
    static final BasicStroke LEVEL = new BasicStroke(1f);
    static final BasicStroke DASHED = dashes(3, 2.5f);
    static final BasicStroke DOTTED = dashes(1.5f, 2.5f);

    /** From a text's baseline up to its middle, in parts of its size. */
    private static final double MIDDLE = 0.33;

    private static final FontRenderContext ANYWHERE = new FontRenderContext(null, true, true);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    private final Graphics2D g2;

    Pen(Graphics2D g2) {
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        this.g2 = g2;
    }

    Graphics2D graphics() {
        return g2;
    }

    static BasicStroke dashes(float... lengths) {
        return new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Without what a font cannot draw or what would turn the reading direction. */
    static String visible(String text) {
        return Typeface.printable(INVISIBLE.matcher(text).replaceAll(" ")).strip();
    }

    /** The width of a text that comes out the same whatever is drawn on. */
    static double measure(Font font, String text) {
        return font.getStringBounds(text, ANYWHERE).getWidth();
    }

    double width(Font font, String text) {
        return font.getStringBounds(text, g2.getFontRenderContext()).getWidth();
    }

    /** The text, or as much of it as is no wider than that, and …. */
    String fit(Font font, String text, double widest) {
        String line = visible(text);
        if (width(font, line) <= widest) {
            return line;
        }
        int end = line.length();
        while (end > 0 && width(font, line.substring(0, end).stripTrailing() + "…") > widest) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** The text, or so much of its beginning and end as is no wider than that, with … between: names differ at their ends. */
    String abridge(Font font, String text, double widest) {
        String line = visible(text);
        if (width(font, line) <= widest) {
            return line;
        }
        int[] letters = line.codePoints().toArray();
        int kept = letters.length;
        String brief = line;
        while (kept > 0 && width(font, brief) > widest) {
            kept--;
            int tail = kept * 2 / 5;
            brief = new String(letters, 0, kept - tail).stripTrailing()
                    + "…"
                    + new String(letters, letters.length - tail, tail).stripLeading();
        }
        return brief;
    }

    /** @param anchor 0 to start at x, 0.5 to stand around it, 1 to end there */
    void text(Font font, Color colour, String text, double x, double baseline, double anchor) {
        String line = visible(text);
        g2.setFont(font);
        g2.setPaint(colour);
        g2.drawString(line, (float) (x - anchor * width(font, line)), (float) baseline);
    }

    /** The same with its middle at that height. */
    void beside(Font font, Color colour, String text, double x, double middle, double anchor) {
        text(font, colour, text, x, middle + MIDDLE * font.getSize2D(), anchor);
    }

    /** Text that rises to its end at x, y. */
    void slanted(Font font, Color colour, String text, double x, double y, double radians) {
        AffineTransform upright = g2.getTransform();
        g2.rotate(-radians, x, y);
        text(font, colour, text, x, y, 1);
        g2.setTransform(upright);
    }

    void line(BasicStroke stroke, Color colour, double x1, double y1, double x2, double y2) {
        draw(stroke, colour, new Line2D.Double(x1, y1, x2, y2));
    }

    void draw(BasicStroke stroke, Color colour, Shape shape) {
        g2.setStroke(stroke);
        g2.setPaint(colour);
        g2.draw(shape);
    }

    void fill(Color colour, Shape shape) {
        g2.setPaint(colour);
        g2.fill(shape);
    }

    /** Fills a shape that lies around 0, 0 at that place. */
    void place(Color colour, Shape around, Point2D at) {
        fill(colour, AffineTransform.getTranslateInstance(at.getX(), at.getY()).createTransformedShape(around));
    }

    void hollow(Color colour, double x, double y, double radius) {
        fill(Color.WHITE, circle(x, y, radius));
        draw(LEVEL, colour, circle(x, y, radius));
    }

    /** A circle around 0, 0. */
    static Shape circle(double radius) {
        return circle(0, 0, radius);
    }

    /** A square on its corner around 0, 0. */
    static Shape diamond(double radius) {
        return polygon(0, -radius, radius, 0, 0, radius, -radius, 0);
    }

    /** Two strokes that cross at 0, 0. */
    static Shape cross(double radius) {
        Path2D cross = new Path2D.Double(new Line2D.Double(-radius, -radius, radius, radius));
        cross.append(new Line2D.Double(-radius, radius, radius, -radius), false);
        return cross;
    }

    private static Shape polygon(double... corners) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            shape.lineTo(corners[i], corners[i + 1]);
        }
        shape.closePath();
        return shape;
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
