package org.callaudit.analytics.simulation;

import java.util.SplittableRandom;

/**
 * Scores of a form of 20 items of 5 points: mostly a hundred or a little less, now and then 0.
 *
 * @param missed chance of an item to be missed
 * @param zero chance of an audit to be 0 for an item that makes it so
 */
record AuditScores(double missed, double zero) {

    private static final int ITEMS = 20;

    private static final int POINTS = 5;

    long draw(SplittableRandom random) {
        if (random.nextDouble() < zero) {
            return 0;
        }
        int got = 0;
        for (int item = 0; item < ITEMS; item++) {
            got += random.nextDouble() < missed ? 0 : 1;
        }
        return (long) got * POINTS;
    }

    double mean() {
        return (1 - zero) * (1 - missed) * ITEMS * POINTS;
    }
}
