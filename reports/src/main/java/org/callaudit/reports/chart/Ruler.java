package org.callaudit.reports.chart;

import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.reports.text.Numerals;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * An axis in few round steps.
 *
 * @param low where it starts
 * @param high where it ends, above {@code low}
 * @param step between ticks
 */
record Ruler(Axis axis, double low, double high, double step) {

    private static final double[] ROUND = {1, 2, 5, 10};
    /** What begins below this part of the highest value is shown from zero. */
    private static final double NEAR_ZERO = 0.4;

    /** The axis goes on to the next tick where that is no further than this part of a step. */
    private static final double NEAR_TICK = 0.5;

    /** Elsewhere it ends so many steps beyond the last value, that a point there is drawn whole. */
    private static final double EDGE = 0.12;

    private static final double ROUNDING = 1e-9;

    /** Between two labels. */
    private static final double APART = 10;

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** An axis that shows all the values, at least one; {@code steps} at most, about. */
    static Ruler over(Axis axis, DoubleStream values, int steps) {
        var all = values.summaryStatistics();
        double low = all.getMin();
        double high = all.getMax();
        if (low >= 0 && low <= NEAR_ZERO * high) {
            low = 0;
        } else if (high <= 0 && high >= NEAR_ZERO * low) {
            high = 0;
        }
        if (high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high))) {
            double room = low == 0 ? (axis.scale() == Scale.SHARE ? 0.01 : 1) : 0.1 * Math.abs(low);
            low = low == 0 ? 0 : low - room;
            high = high + room;
        }
        double step = roundUp((high - low) / steps);
        double below = Math.floor(low / step + ROUNDING) * step;
        double above = Math.ceil(high / step - ROUNDING) * step;
        return new Ruler(
                axis,
                low - below <= NEAR_TICK * step ? below : low - EDGE * step,
                above - high <= NEAR_TICK * step ? above : high + EDGE * step,
                step);
    }

    private static double roundUp(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double digit : ROUND) {
            if (digit * power >= least * (1 - ROUNDING)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    List<Double> ticks() {
        return LongStream.rangeClosed(
                        (long) Math.ceil(low / step - ROUNDING), (long) Math.floor(high / step + ROUNDING))
                .mapToObj(k -> k * step)
                .toList();
    }

    /** A tick in words; the sign of per cent at the last tick only. */
    String label(double tick) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (axis.scale() == Scale.NUMBER) {
            return Numerals.tick(tick, step, largest);
        }
        return Numerals.tick(100 * tick, 100 * step, 100 * largest) + (tick + step > high * (1 + ROUNDING) ? "%" : "");
    }

    /** The ticks for an axis of that length, with every second label or fewer where they would touch. */
    NumberTickUnit unit(double length) {
        List<Double> ticks = ticks();
        double widest = ticks.stream()
                .mapToDouble(
                        tick -> Pen.TEXT.getStringBounds(label(tick), MEASURE).getWidth())
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + APART) * ticks.size() / length));
        double last = ticks.isEmpty() ? high : ticks.get(ticks.size() - 1);
        return new NumberTickUnit(step, new Labels(this, last, every));
    }

    /** Prints the ticks of an axis, each so many steps from the last. */
    private static final class Labels extends NumberFormat {

        private static final long serialVersionUID = 1;

        private final transient Ruler ruler;
        private final double last;
        private final int every;

        Labels(Ruler ruler, double last, int every) {
            this.ruler = ruler;
            this.last = last;
            this.every = every;
        }

        @Override
        public StringBuffer format(double tick, StringBuffer to, FieldPosition position) {
            return Math.round((last - tick) / ruler.step) % every == 0 ? to.append(ruler.label(tick)) : to;
        }

        @Override
        public StringBuffer format(long tick, StringBuffer to, FieldPosition position) {
            return format((double) tick, to, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("an axis prints, it does not read");
        }
    }

    /** A value in three digits, with the sign of per cent. */
    static String print(Axis axis, double value) {
        return axis.scale() == Scale.SHARE ? Numerals.percent(value, 3) : Numerals.rounded(value, 3);
    }

    /** How high a value lies on an axis that goes up that area. */
    double height(Rectangle2D area, double value) {
        return area.getMaxY() - part(value) * area.getHeight();
    }

    /** How far along the axis a value lies: 0 at its start, 1 at its end. */
    double part(double value) {
        return (value - low) / (high - low);
    }
}
