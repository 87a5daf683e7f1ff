package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of cumulative sums in tabular form, which sees small lasting shifts (Page, Biometrika 1954;41:100-115;
 * NIST/SEMATECH e-Handbook 6.3.2.3). The sums are in standard deviations, as k and h are.
 *
 * @param target the usual level
 * @param sigma standard deviation of single values, above 0
 * @param k slack: what a value may be off the target without adding to a sum
 * @param h a sum strictly above it is a signal
 */
public record CusumChart(double target, double sigma, double k, double h) {

    public CusumChart {
        Finite.checked("target", target);
        Finite.size("sigma", sigma);
        Finite.notNegative("k", k);
        Finite.notNegative("h", h);
    }

    /**
     * Where the two sums stand after a value.
     *
     * @param high how far the values have run above the target, 0 or more
     * @param low how far below, 0 or more
     */
    public record Sums(double high, double low) {}

    /** The sums after each value; both start at 0 and don't start again after a signal. */
    public List<Sums> sums(List<Double> values) {
        List<Sums> all = new ArrayList<>(values.size());
        Sums sums = new Sums(0, 0);
        for (double value : values) {
            double z = (Finite.checked("value", value) - target) / sigma;
            sums = new Sums(Math.max(0, sums.high + z - k), Math.max(0, sums.low - z - k));
            all.add(sums);
        }
        return all;
    }

    /** Names of the sums that are beyond h: {@code cusum-high}, {@code cusum-low}. */
    public List<String> signals(Sums sums) {
        List<String> signals = new ArrayList<>();
        if (Beyond.side(sums.high, h, 1) > 0) {
            signals.add("cusum-high");
        }
        if (Beyond.side(sums.low, h, 1) > 0) {
            signals.add("cusum-low");
        }
        return signals;
    }
}
