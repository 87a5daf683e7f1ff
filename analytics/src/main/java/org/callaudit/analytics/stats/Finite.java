package org.callaudit.analytics.stats;

/** Numbers as they must be to be counted with. */
final class Finite {

    /** Sums of squares of larger ones are beyond a double. */
    private static final double LARGEST = 1e150;

    private Finite() {}

    static double checked(String name, double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException(name + " " + value + " is not a number to count with");
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (checked(name, value) < 0) {
            throw new IllegalArgumentException(name + " " + value + " is below 0");
        }
        return value;
    }

    static double share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + " is not from 0 to 1");
        }
        return value;
    }

    /** An amount of something to divide by: a number to count with, and so is 1 over it. */
    static double size(String name, double value) {
        if (checked(name, value) <= 0) {
            throw new IllegalArgumentException(name + " " + value + " is not above 0");
        }
        if (value < 1 / LARGEST) {
            throw new IllegalArgumentException(name + " " + value + " is too near 0 to divide by");
        }
        return value;
    }

    /** A number of cases that the exact laws can take. */
    static int cases(long number) {
        if (number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(number + " cases are more than " + Integer.MAX_VALUE);
        }
        return (int) number;
    }
}
