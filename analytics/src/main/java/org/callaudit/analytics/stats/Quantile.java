package org.callaudit.analytics.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The quantiles that two-sided intervals are made of. */
final class Quantile {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** By degrees of freedom, at the level that reports use; an export asks for the same few again and again. */
    private static final Map<Long, Double> T_95 = new ConcurrentHashMap<>();

    private Quantile() {}

    /** The standard normal deviate that a two-sided interval of that level reaches to; 1.96 at 0.95. */
    static double normal(double level) {
        return NORMAL.inverseCumulativeProbability(upper(level));
    }

    /** The share of a standard normal distribution above that deviate. */
    static double beyond(double deviate) {
        return NORMAL.survivalProbability(deviate);
    }

    /** The same of Student's t with that many degrees of freedom, 1 or more. */
    static double student(double level, long degrees) {
        return level == Level.USUAL ? T_95.computeIfAbsent(degrees, few -> solve(level, few)) : solve(level, degrees);
    }

    /** The library solves to an absolute 1e-9; one step of Newton's method brings that to the precision of a double. */
    private static double solve(double level, long degrees) {
        TDistribution distribution = TDistribution.of((double) degrees);
        double t = distribution.inverseCumulativeProbability(upper(level));
        double excess = (1 - upper(level)) - distribution.survivalProbability(t);
        return t - excess / distribution.density(t);
    }

    private static double upper(double level) {
        return 0.5 + Level.checked(level) / 2;
    }
}
