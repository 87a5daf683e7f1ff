package org.callaudit.analytics.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The binomial law, each computed once. */
final class Chances {

    private record Law(int n, double share) {}

    private static final Map<Law, double[]> KNOWN = new ConcurrentHashMap<>();

    private Chances() {}

    /** The chance of each count from 0 to {@code n}. */
    static double[] of(int n, double share) {
        return KNOWN.computeIfAbsent(new Law(n, share), law -> {
            BinomialDistribution hits = BinomialDistribution.of(n, share);
            return IntStream.rangeClosed(0, n).mapToDouble(hits::probability).toArray();
        });
    }
}
