package org.callaudit.analytics.stats;

/**
 * A number of events in an amount of exposure: hours, calls, audits.
 *
 * @param count events, 0 or more; without exposure there are none
 * @param size exposure, 0 or from 1e-150 to 1e150
 */
public record Rate(long count, double size) {

    public Rate {
        if (size != 0) {
            Finite.size("exposure", size);
        }
        if (count < 0 || (size == 0 && count > 0)) {
            throw new IllegalArgumentException("a count of " + count + " in an exposure of " + size);
        }
    }

    /** A count where all exposures are alike: what a c chart is made of. */
    public static Rate of(long count) {
        return new Rate(count, 1);
    }

    /** The same of hits among cases. */
    public static Rate of(Proportion proportion) {
        return new Rate(proportion.count(), proportion.n());
    }

    /**
     * Events in one unit of exposure.
     *
     * @throws IllegalArgumentException if there is no exposure
     */
    public double perUnit() {
        if (size == 0) {
            throw new IllegalArgumentException("no rate of no exposure");
        }
        return count / size;
    }

    /** Both together. */
    public Rate plus(Rate other) {
        return new Rate(count + other.count, size + other.size);
    }
}
