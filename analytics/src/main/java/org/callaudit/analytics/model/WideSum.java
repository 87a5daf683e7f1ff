package org.callaudit.analytics.model;

import java.io.Serializable;
import java.math.BigInteger;

/** An exact sum of numbers that are not negative, up to 2^127: too many for a long, too hot for a BigInteger. */
final class WideSum implements Serializable {

    private static final long serialVersionUID = 1;

    private long high;
    private long low;

    /** Adds a number. */
    void add(long number) {
        add(0, number);
    }

    /** Adds the square of a number. */
    void addSquare(long number) {
        add(Math.multiplyHigh(number, number), number * number);
    }

    void add(WideSum other) {
        add(other.high, other.low);
    }

    BigInteger value() {
        BigInteger lower = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).or(lower);
    }

    void write(StoredForm.Writer out) {
        out.number(high);
        out.number(low);
    }

    void read(StoredForm.Reader in) {
        high = in.number();
        low = in.number();
    }

    private void add(long moreHigh, long moreLow) {
        low += moreLow;
        high += moreHigh + (Long.compareUnsigned(low, moreLow) < 0 ? 1 : 0);
    }
}
