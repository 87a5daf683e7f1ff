package org.callaudit.analytics.stats;

import java.util.List;

/**
 * Shares drawn towards what all units have in common, the more so the fewer the cases: beta-binomial, fitted by moments
 * (Kleinman, JASA 1973;68:46-54). It says whom to look at next, not how anybody did.
 *
 * @param mean the share of all units together
 * @param correlation of two cases of one unit, from 0, where units do not differ, to below 1
 */
public record PartialPooling(double mean, double correlation) {

    /** The largest correlation kept: at 1 a single case would say all. */
    private static final double MOST = 0.999;

    /** Fits units in any order; those without cases are passed over. */
    public static PartialPooling of(List<Proportion> units) {
        Proportion all = PChart.pooled(units);
        double mean = all.share();
        double distances = 0;
        double squares = 0;
        int filled = 0;
        for (Proportion unit : units) {
            if (unit.n() > 0) {
                distances += unit.n() * (unit.share() - mean) * (unit.share() - mean);
                squares += (double) unit.n() * unit.n();
                filled++;
            }
        }
        double binomial = mean * (1 - mean) * (filled - 1);
        double room = mean * (1 - mean) * (all.n() - squares / all.n()) - binomial;
        double correlation = room > 0 ? (distances - binomial) / room : 0;
        return new PartialPooling(mean, Math.max(0, Math.min(MOST, correlation)));
    }

    /** The share to expect of a unit, between its own and the mean; the mean where it has no cases. */
    public double expected(Proportion unit) {
        double own = unit.n() * correlation / (1 - correlation + unit.n() * correlation);
        return unit.n() == 0 ? mean : mean + own * (unit.share() - mean);
    }
}
