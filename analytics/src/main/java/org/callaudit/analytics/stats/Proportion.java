package org.callaudit.analytics.stats;

/**
 * A number of hits among a number of cases.
 *
 * @param count hits, from 0 to {@code n}
 * @param n cases, 0 or more
 */
public record Proportion(long count, long n) {

    public Proportion {
        if (n < 0 || count < 0 || count > n) {
            throw new IllegalArgumentException("a count of " + count + " among " + n);
        }
    }

    /**
     * The share, 0 to 1.
     *
     * @throws IllegalArgumentException if there are no cases
     */
    public double share() {
        if (n == 0) {
            throw new IllegalArgumentException("no share of no cases");
        }
        return (double) count / (double) n;
    }

    /** Both together. */
    public Proportion plus(Proportion other) {
        return new Proportion(count + other.count, n + other.n);
    }
}
