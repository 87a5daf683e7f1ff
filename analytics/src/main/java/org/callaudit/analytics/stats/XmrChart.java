package org.callaudit.analytics.stats;

import java.util.List;

/**
 * A chart of single values and their moving ranges: x̄ ± 3 · mean moving range / 1.128 (NIST/SEMATECH e-Handbook
 * 6.3.2.2).
 *
 * @param limits of every value
 * @param meanRange mean moving range of the baseline
 * @param rangeLimit upper limit of a moving range
 */
public record XmrChart(Limits limits, double meanRange, double rangeLimit) {

    /** Fits the chart to two values or more, in order of time, with the constants of tables. */
    public static XmrChart of(List<Double> baseline) {
        return of(baseline, RangeConstant.TABLE);
    }

    /** The same with constants of one's choice. */
    public static XmrChart of(List<Double> baseline, RangeConstant constant) {
        return of(Mean.of(baseline), MovingRange.mean(baseline), constant);
    }

    /** The same without the ranges at or beyond their own limit, dropped once (Nelson, J Qual Technol 1982;14:172-173). */
    public static XmrChart screened(List<Double> baseline, RangeConstant constant) {
        return of(Mean.of(baseline), MovingRange.screenedMean(baseline, constant), constant);
    }

    /** A process that is known: nothing is estimated, and the mean range is the one to expect. */
    public static XmrChart known(double centre, double sigma) {
        RangeConstant table = RangeConstant.TABLE;
        return of(Finite.checked("centre", centre), table.d2 * Finite.notNegative("sigma", sigma), table);
    }

    /** How far each value from the second on is from the one before. */
    public static List<Double> ranges(List<Double> values) {
        return MovingRange.of(values);
    }

    /**
     * {@code mr-limit} where a moving range is strictly above its limit, else nothing: a jump from the point before. It is
     * no rule of a {@link RuleSet}, which judges the values.
     */
    public List<String> rangeSignals(double range) {
        return limits.side(range, rangeLimit) > 0 ? List.of("mr-limit") : List.of();
    }

    private static XmrChart of(double centre, double meanRange, RangeConstant constant) {
        double sigma = meanRange / constant.d2;
        Limits limits = Limits.around(centre, sigma, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new XmrChart(limits, meanRange, constant.d4 * meanRange);
    }
}
