package org.callaudit.analytics.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * The exact sum and sum of squares of whole numbers. Mean and variance are rounded once, at the end: nothing cancels
 * where the values are nearly alike.
 *
 * @param n how many values
 * @param sum of the values, in units
 * @param squares sum of the squared values, in squared units
 * @param perUnit how many units make 1, as 1e9 for a sum of billionths
 */
public record Moments(long n, BigInteger sum, BigInteger squares, long perUnit) {

    /** Twice what a double holds. */
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    public Moments {
        if (n < 0 || perUnit < 1) {
            throw new IllegalArgumentException("n " + n + ", units " + perUnit);
        }
    }

    /** The mean of at least one value. */
    public double mean() {
        require(1);
        return new BigDecimal(sum)
                .divide(new BigDecimal(units().multiply(cases())), PRECISION)
                .doubleValue();
    }

    /** The sample variance (divisor n - 1) of at least two values. */
    public double variance() {
        require(2);
        BigInteger above = cases().multiply(squares).subtract(sum.multiply(sum));
        BigInteger below = cases().multiply(cases().subtract(BigInteger.ONE));
        return new BigDecimal(above)
                .divide(new BigDecimal(below.multiply(units()).multiply(units())), PRECISION)
                .doubleValue();
    }

    /**
     * Student's t interval of the mean: mean ± t · s / √n with n - 1 degrees of freedom.
     *
     * @return empty below two values, where no interval exists
     */
    public Optional<Interval> interval(double level) {
        if (n < 2) {
            return Optional.empty();
        }
        double half = Quantile.student(level, n - 1) * Math.sqrt(variance() / n);
        return Optional.of(new Interval(mean() - half, mean() + half));
    }

    private BigInteger cases() {
        return BigInteger.valueOf(n);
    }

    private BigInteger units() {
        return BigInteger.valueOf(perUnit);
    }

    private void require(long least) {
        if (n < least) {
            throw new IllegalArgumentException("needs " + least + " values, there are " + n);
        }
    }
}
