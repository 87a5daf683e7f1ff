package org.callaudit.analytics.stats;

/** How far apart two answers are, from 0 for the same to 1 for the two ends of the scale. */
public interface Disagreement {

    /** Any two different answers are equally far apart. */
    Disagreement NOMINAL = (first, second, levels) -> first == second ? 0 : 1;

    /** By their distance in the order of the levels. */
    Disagreement LINEAR = (first, second, levels) -> first == second ? 0 : Math.abs(first - second) / (levels - 1.0);

    /** By the square of that distance. */
    Disagreement QUADRATIC = (first, second, levels) -> {
        double distance = LINEAR.between(first, second, levels);
        return distance * distance;
    };

    /**
     * The disagreement of two answers, given by their places in the order of the levels.
     *
     * @param levels how many there are
     */
    double between(int first, int second, int levels);
}
