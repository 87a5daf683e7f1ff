package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of the exponentially weighted moving average, which sees small lasting shifts (Roberts, Technometrics
 * 1959;1:239-250; NIST/SEMATECH e-Handbook 6.3.2.4).
 *
 * @param target the usual level, where the average starts
 * @param sigma standard deviation of single values, as {@link XmrChart} estimates it
 * @param lambda weight of the newest value, above 0 and at most 1
 * @param width limits are this many standard errors from the target
 */
public record EwmaChart(double target, double sigma, double lambda, double width) {

    public EwmaChart {
        if (!(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda " + lambda + " is not above 0 and at most 1");
        }
        Finite.checked("target", target);
        Finite.notNegative("sigma", sigma);
        Finite.notNegative("width", width);
    }

    /** The average after each value: the one before it, moved towards the value by lambda of their distance. */
    public List<Double> averages(List<Double> values) {
        List<Double> averages = new ArrayList<>(values.size());
        double average = target;
        for (double value : values) {
            average += lambda * (Finite.checked("value", value) - average);
            averages.add(average);
        }
        return averages;
    }

    /** Limits of the average after so many values, 1 or more: target ± width σ √(λ (1 - (1 - λ)²ⁿ) / (2 - λ)). */
    public Limits limits(int values) {
        if (values < 1) {
            throw new IllegalArgumentException("no limits after " + values + " values");
        }
        return limits(1 - Math.pow(1 - lambda, 2.0 * values));
    }

    /** What the limits tend to: target ± width σ √(λ / (2 - λ)). */
    public Limits asymptoticLimits() {
        return limits(1.0);
    }

    /** {@code ewma-beyond} where an average is strictly outside its limits, else nothing. */
    public static List<String> signals(double average, Limits limits) {
        return limits.outside(average) ? List.of("ewma-beyond") : List.of();
    }

    private Limits limits(double reached) {
        double error = sigma * Math.sqrt(lambda / (2 - lambda) * reached);
        return new Limits(target - width * error, target, target + width * error, error);
    }
}
