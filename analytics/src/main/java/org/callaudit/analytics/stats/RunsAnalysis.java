package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether a series keeps to one side of its centre too long, or crosses it too seldom, to be random (Anhøj and Olesen,
 * PLoS ONE 2014;9:e113825).
 *
 * @param useful points that are not on the centre line; the others are passed over
 * @param longestRun most neighbouring points on one side
 * @param longestUsual longest run that is no signal: log₂ of the useful points, rounded, plus 3
 * @param crossings how often the series changes sides
 * @param fewestUsual fewest crossings that are no signal: the 5 % quantile of Binomial(useful - 1, ½)
 */
public record RunsAnalysis(int useful, int longestRun, int longestUsual, int crossings, int fewestUsual) {

    private static final double LOG_2 = Math.log(2);

    private static final double RARE = 0.05;

    /** Looks at points in order of time; with fewer than two useful ones nothing is a signal. */
    public static RunsAnalysis of(List<ChartPoint> points) {
        int[] sides = points.stream()
                .mapToInt(ChartPoint::side)
                .filter(side -> side != 0)
                .toArray();
        int longest = 0;
        int run = 0;
        int crossings = 0;
        for (int i = 0; i < sides.length; i++) {
            boolean crosses = i > 0 && sides[i] != sides[i - 1];
            crossings += crosses ? 1 : 0;
            run = crosses ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        return new RunsAnalysis(sides.length, longest, longestUsual(sides.length), crossings, fewest(sides.length));
    }

    /** {@code anhoej-run}, {@code anhoej-crossings}, both or none. */
    public List<String> signals() {
        List<String> signals = new ArrayList<>();
        if (longestRun > longestUsual) {
            signals.add("anhoej-run");
        }
        if (crossings < fewestUsual) {
            signals.add("anhoej-crossings");
        }
        return signals;
    }

    private static int longestUsual(int useful) {
        return useful == 0 ? 0 : (int) Math.rint(Math.log(useful) / LOG_2) + 3;
    }

    private static int fewest(int useful) {
        return useful < 2 ? 0 : BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(RARE);
    }
}
