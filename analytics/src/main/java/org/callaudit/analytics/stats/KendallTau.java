package org.callaudit.analytics.stats;

import java.util.List;
import java.util.OptionalDouble;

/** Kendall's τ-b (Biometrika 1945;33:239-251): by how much two values order cases alike, ties allowed for. */
public final class KendallTau {

    private KendallTau() {}

    /** From -1 to 1; empty where one of the two does not vary. */
    public static OptionalDouble b(List<Double> x, List<Double> y) {
        return b(PairOrder.score(x, y), x, y);
    }

    /** The same of pairs that have been counted. */
    static OptionalDouble b(long score, List<Double> x, List<Double> y) {
        double untiedX = PairOrder.pairs(x.size()) - PairOrder.overTies(x, PairOrder::pairs);
        double untiedY = PairOrder.pairs(y.size()) - PairOrder.overTies(y, PairOrder::pairs);
        return untiedX == 0 || untiedY == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, score / Math.sqrt(untiedX * untiedY))));
    }
}
