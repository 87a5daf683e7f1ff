package org.callaudit.analytics.sample;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Power;
import org.callaudit.analytics.stats.TwoGroupPower;

/**
 * What so many audits would usually show: nine times in ten, of the share of audits with a critical error.
 *
 * @param usual the usual share, 0 to 1
 */
public record Reach(double usual, List<Seen> seen, List<Needed> needed) {

    private static final List<Long> POINTS = List.of(5L, 10L, 20L);

    /**
     * What a chart shows that has so many audits a point.
     *
     * @param percent the smallest share that usually lies above the chart's upper limit; empty if none does
     */
    public record Seen(long audits, OptionalInt percent) {}

    /**
     * Audits that usually show a rise.
     *
     * @param points how much the share rises, in points of a hundred
     * @param aPoint in one point of a chart; empty where the share cannot rise so far, or beyond a hundred thousand
     * @param eachGroup in each of two groups that are compared; empty likewise
     */
    public record Needed(long points, OptionalInt aPoint, OptionalLong eachGroup) {}

    /** @param audits the numbers asked about, 1 or more each */
    public static Reach of(double usual, List<Long> audits) {
        PChart chart = new PChart(usual, 1);
        List<Seen> seen = audits.stream()
                .map(n -> new Seen(n, Power.revealedRise(chart, n)))
                .toList();
        return new Reach(
                usual,
                seen,
                POINTS.stream().map(points -> needed(chart, points)).toList());
    }

    /** The numbers of audits that everybody is told about, and the one that is planned where there is one. */
    public static List<Long> numbers(long planned) {
        return Stream.of(20L, 50L, 100L, 200L, planned)
                .filter(n -> n > 0)
                .distinct()
                .sorted()
                .toList();
    }

    private static Needed needed(PChart chart, long points) {
        double risen = chart.centre() + points / 100.0;
        return risen > 1
                ? new Needed(points, OptionalInt.empty(), OptionalLong.empty())
                : new Needed(
                        points,
                        Power.casesForRise(chart, risen),
                        OptionalLong.of(TwoGroupPower.cases(chart.centre(), risen, Power.USUALLY, Level.USUAL)));
    }
}
