package org.callaudit.analytics.stats;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A pattern in so many neighbouring points of a chart.
 *
 * @param name as in {@code nelson-1}
 * @param window how many points it looks at
 * @param pattern whether that many points show it
 */
record Rule(String name, int window, Pattern pattern) {

    /** Whether points show something. */
    interface Pattern {
        boolean in(List<ChartPoint> window);
    }

    static Rule outside(String name) {
        return new Rule(name, 1, window -> window.get(0).outside());
    }

    /** All on one side of the centre. */
    static Rule shift(String name, int points) {
        return new Rule(name, points, window -> sameSide(window, ChartPoint::side, points));
    }

    /** At least so many of them beyond so many standard errors on one side; the last need not be. */
    static Rule beyond(String name, int least, int points, double sigmas) {
        return new Rule(name, points, window -> sameSide(window, point -> point.side(sigmas), least));
    }

    /** At least so many of them between so many standard errors and the limit of one side. */
    static Rule near(String name, int least, int points, double sigmas) {
        return new Rule(
                name, points, window -> sameSide(window, point -> point.outside() ? 0 : point.side(sigmas), least));
    }

    /** Each higher than the one before, or each lower. */
    static Rule trend(String name, int points) {
        return new Rule(name, points, window -> {
            int direction = step(window, 1);
            for (int i = 2; i < points; i++) {
                direction = step(window, i) == direction ? direction : 0;
            }
            return direction != 0;
        });
    }

    /** Up and down by turns. */
    static Rule alternation(String name, int points) {
        return new Rule(name, points, window -> {
            boolean alternates = step(window, 1) != 0;
            for (int i = 2; i < points; i++) {
                alternates &= step(window, i) == -step(window, i - 1);
            }
            return alternates;
        });
    }

    /** All strictly within one standard error. */
    static Rule hugging(String name, int points) {
        return new Rule(name, points, window -> window.stream().allMatch(point -> point.within(1)));
    }

    /** All beyond one standard error, on either side. */
    static Rule avoiding(String name, int points) {
        return new Rule(name, points, window -> window.stream().allMatch(point -> point.side(1) != 0));
    }

    private static boolean sameSide(List<ChartPoint> window, ToIntFunction<ChartPoint> side, int least) {
        int above = 0;
        int below = 0;
        for (ChartPoint point : window) {
            int which = side.applyAsInt(point);
            above += which > 0 ? 1 : 0;
            below += which < 0 ? 1 : 0;
        }
        return above >= least || below >= least;
    }

    private static int step(List<ChartPoint> window, int i) {
        return Beyond.side(window.get(i).value(), window.get(i - 1).value(), 0);
    }
}
