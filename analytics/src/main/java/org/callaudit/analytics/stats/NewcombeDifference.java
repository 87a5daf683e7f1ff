package org.callaudit.analytics.stats;

/**
 * The interval of a difference of two independent shares from their Wilson intervals: method 10 of Newcombe, Statistics
 * in Medicine 1998;17:873-890.
 */
public final class NewcombeDifference {

    private NewcombeDifference() {}

    /** The interval of {@code first - second}, each of at least one case; inside [-1, 1]. */
    public static Interval of(Proportion first, Proportion second, double level) {
        Interval a = WilsonInterval.of(first, level);
        Interval b = WilsonInterval.of(second, level);
        double difference = first.share() - second.share();
        double below = Math.hypot(first.share() - a.low(), b.high() - second.share());
        double above = Math.hypot(a.high() - first.share(), second.share() - b.low());
        return new Interval(difference - below, difference + above).cut(-1, 1);
    }
}
