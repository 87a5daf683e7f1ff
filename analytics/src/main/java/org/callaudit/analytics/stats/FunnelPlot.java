package org.callaudit.analytics.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A funnel plot: units of unequal size compared with what all have in common, never ranked (Spiegelhalter, Statistics in
 * Medicine 2005;24:1185-1202).
 *
 * @param counts what varies around the centre
 * @param centre the share or rate of all units together
 * @param phi how much the units differ beyond chance: the mean of z² with its outer tenths drawn in; about 1 if chance
 *     alone, not floored
 * @param tau2 variance between units, in squared units of the centre; 0 where phi is no more than chance
 */
public record FunnelPlot(Counts counts, double centre, double phi, double tau2) {

    /** Inside is usual; one unit in twenty is outside by chance. */
    public static final double WARNING = 0.95;

    /** Outside is one unit in five hundred by chance. */
    public static final double ALARM = 0.998;

    /** How much of z is drawn in at either end before phi is computed. */
    private static final double WINSORISED = 0.1;

    /** One unit has all the weight, rounding aside. */
    private static final double ROUNDING = 1e-12;

    /** The law of a count where all units are alike. */
    public enum Counts {
        /** Hits among cases. */
        BINOMIAL,
        /** Events in an exposure. */
        POISSON;

        private double variance(double centre, double size) {
            return (this == BINOMIAL ? centre * (1 - centre) : centre) / size;
        }

        private DiscreteDistribution of(double centre, double size) {
            return this == BINOMIAL
                    ? BinomialDistribution.of(Finite.cases((long) size), centre)
                    : PoissonDistribution.of(centre * size);
        }
    }

    /** Fits shares; units without cases are passed over. */
    public static FunnelPlot ofProportions(List<Proportion> units) {
        return of(Counts.BINOMIAL, units.stream().map(Rate::of).toList());
    }

    /** Fits rates; units without exposure are passed over. */
    public static FunnelPlot ofRates(List<Rate> units) {
        return of(Counts.POISSON, units);
    }

    private static FunnelPlot of(Counts counts, List<Rate> units) {
        double centre = UChart.pooled(units).perUnit();
        FunnelPlot plain = new FunnelPlot(counts, centre, 0, 0);
        List<Rate> filled = units.stream().filter(unit -> unit.size() > 0).toList();
        double[] z = filled.stream().mapToDouble(plain::z).toArray();
        double phi = winsorisedMeanSquare(z);
        double[] precision = filled.stream()
                .mapToDouble(unit -> 1 / counts.variance(centre, unit.size()))
                .toArray();
        return new FunnelPlot(counts, centre, phi, phi == 0 ? 0 : betweenUnits(phi, precision));
    }

    /** How many standard errors of chance alone a unit is off the centre; a share is given as {@link Rate#of}. */
    public double z(Rate unit) {
        double distance = unit.perUnit() - centre;
        double variance = counts.variance(centre, unit.size());
        if (variance == 0 && distance != 0) {
            throw new IllegalArgumentException(
                    "around a centre of " + centre + " nothing varies, yet a unit is off it");
        }
        return distance == 0 ? 0 : distance / Math.sqrt(variance);
    }

    /**
     * What chance alone allows: exact quantiles of the count, interpolated between whole counts (appendix A.1.1 of the
     * source), cut to the scale.
     *
     * @param level as {@link #WARNING} or {@link #ALARM}
     */
    public Interval limits(double size, double level) {
        if (counts.variance(centre, sized(size)) == 0) {
            return new Interval(centre, centre);
        }
        DiscreteDistribution count = counts.of(centre, size);
        double tail = (1 - Level.checked(level)) / 2;
        int low = count.inverseCumulativeProbability(tail);
        double inLow = (count.cumulativeProbability(low) - tail) / count.probability(low);
        int high = count.inverseSurvivalProbability(tail);
        double inHigh = (tail - count.survivalProbability(high)) / count.probability(high);
        return new Interval((low - inLow) / size, (high - inHigh) / size).cut(0, most());
    }

    /** What chance and the usual difference between units allow: centre ± z √(chance's variance + τ²), cut to the scale. */
    public Interval overdispersedLimits(double size, double level) {
        double half = Quantile.normal(level) * Math.sqrt(counts.variance(centre, sized(size)) + tau2);
        return new Interval(centre - half, centre + half).cut(0, most());
    }

    /**
     * Whether a share of chance alone would be so far off the centre: the two-sided mid-P of its binomial count, which
     * counts the observed one by half (Lancaster, JASA 1961;56:223-234).
     */
    public double midP(Proportion unit) {
        if (counts.variance(centre, sized((double) unit.n())) == 0) {
            return unit.share() == centre ? 1 : 0;
        }
        DiscreteDistribution count = counts.of(centre, (double) unit.n());
        int observed = Finite.cases(unit.count());
        double half = count.probability(observed) / 2;
        double above = count.survivalProbability(observed) + half;
        double below = count.cumulativeProbability(observed) - half;
        return Math.min(1, 2 * Math.min(above, below));
    }

    /** The same where units usually differ: two-sided, of the distance in units of √(chance's variance + τ²). */
    public double overdispersedP(Proportion unit) {
        double variance = counts.variance(centre, sized((double) unit.n())) + tau2;
        double distance = Math.abs(unit.share() - centre);
        return distance == 0 ? 1 : variance == 0 ? 0 : 2 * Quantile.beyond(distance / Math.sqrt(variance));
    }

    /**
     * Whether units differ more than chance lets them: φ beyond two of its own standard errors, √(2 / units), from 1, as
     * the source proposes before limits are widened.
     */
    public boolean overdispersed(int units) {
        return tau2 > 0 && phi > 1 + 2 * Math.sqrt(2.0 / units);
    }

    private double most() {
        return counts == Counts.BINOMIAL ? 1 : Double.MAX_VALUE;
    }

    private static double sized(double size) {
        return Finite.size("size", size);
    }

    private static double winsorisedMeanSquare(double[] z) {
        double low = SampleQuantile.of(z, WINSORISED);
        double high = SampleQuantile.of(z, 1 - WINSORISED);
        double sum = 0;
        for (double one : z) {
            double drawnIn = Math.max(low, Math.min(high, one));
            sum += drawnIn * drawnIn;
        }
        return sum / z.length;
    }

    /** The moment estimate of DerSimonian and Laird, with the winsorised sum of squares; 0 where one unit is nearly all. */
    private static double betweenUnits(double phi, double[] precision) {
        double sum = 0;
        double squares = 0;
        for (double one : precision) {
            sum += one;
            squares += one * one;
        }
        double excess = precision.length * phi - (precision.length - 1);
        double room = sum - squares / sum;
        return room > ROUNDING * sum ? Math.max(0, excess / room) : 0;
    }
}
