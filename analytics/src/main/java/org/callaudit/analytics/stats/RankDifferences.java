package org.callaudit.analytics.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The law of the sum of squared differences between two rankings without ties that have nothing to do with one another
 * (Best and Roberts, Algorithm AS 89, Applied Statistics 1975;24:377-379).
 */
final class RankDifferences {

    /** Beyond that many cases Student's t serves, as in R. */
    static final int MOST = 1290;

    /** Up to that many all rankings are counted. */
    private static final int COUNTED = 9;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private RankDifferences() {}

    /** The chance of that sum or a smaller one, for a sum not above its mean. */
    static double atMost(long sum, int n) {
        return n <= COUNTED ? counted(sum, n) : series(sum, n);
    }

    /** By the rankings of each subset of ranks given to the first cases. */
    private static double counted(long sum, int n) {
        int largest = n * (n * n - 1) / 3;
        long[][] rankings = new long[1 << n][largest + 1];
        rankings[0][0] = 1;
        for (int taken = 0; taken < rankings.length; taken++) {
            int place = Integer.bitCount(taken);
            for (int rank = 0; rank < n; rank++) {
                int square = (place - rank) * (place - rank);
                for (int so = 0; (taken >> rank & 1) == 0 && so + square <= largest; so++) {
                    rankings[taken | 1 << rank][so + square] += rankings[taken][so];
                }
            }
        }
        long few = 0;
        long all = 0;
        for (int so = 0; so <= largest; so++) {
            long count = rankings[rankings.length - 1][so];
            few += so <= sum ? count : 0;
            all += count;
        }
        return (double) few / all;
    }

    /** The paper's Edgeworth series, at the odd number above the sum, which is even. */
    private static double series(long sum, int n) {
        double b = 1.0 / n;
        double x = (6 * (sum + 1.0) * b / ((double) n * n - 1) - 1) * Math.sqrt(n - 1.0);
        double y = x * x;
        double fourth = 0.0131 - 4.6e-4 * y;
        double third = 0.0072 - 0.0831 * b + y * b * fourth;
        double second = 0.0879 + 0.0151 * b - y * third;
        double first = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * second;
        double correction = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * first);
        double chance = NORMAL.cumulativeProbability(x) - correction / Math.exp(y / 2);
        return Math.max(0, Math.min(1, chance));
    }
}
