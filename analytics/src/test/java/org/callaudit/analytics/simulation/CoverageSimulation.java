package org.callaudit.analytics.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.callaudit.analytics.stats.ClopperPearsonInterval;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Moments;
import org.callaudit.analytics.stats.NewcombeDifference;
import org.callaudit.analytics.stats.PromoterScore;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;
import org.junit.jupiter.api.Test;

/** How often 95 % intervals hold the truth: summed over all outcomes where they can be counted. */
class CoverageSimulation {

    private static final int[] SIZES = {5, 12, 20, 30, 50, 100, 300};

    private static final double[] SHARES = {0.01, 0.05, 0.1, 0.3, 0.5};

    /** Promoters and detractors. */
    private static final double[][] ANSWERS = {{0.3, 0.4}, {0.5, 0.2}, {0.7, 0.1}, {0.9, 0.02}};

    private static final double[][] PAIRS = {{0.01, 0.05}, {0.05, 0.1}, {0.1, 0.1}, {0.1, 0.3}, {0.5, 0.5}};

    private static final int SAMPLES = 20_000;

    @Test
    void shares() throws IOException {
        double[][] wilson = shares("coverage-wilson", share -> WilsonInterval.of(share, Level.USUAL));
        double[][] corrected = shares("coverage-wilson-cc", share -> WilsonInterval.corrected(share, Level.USUAL));
        double[][] exact = shares("coverage-exact", share -> ClopperPearsonInterval.of(share, Level.USUAL));
        double[][] usual = shares("coverage-wald", CoverageSimulation::wald);
        for (int n = 0; n < SIZES.length; n++) {
            for (int p = 0; p < SHARES.length; p++) {
                assertTrue(exact[n][p] >= 0.95 && corrected[n][p] >= 0.94);
                assertTrue(wilson[n][p] >= (SIZES[n] * SHARES[p] >= 1 ? 0.92 : 0.85));
            }
        }
        assertTrue(Math.abs(mean(wilson) - 0.95) < 0.01, "Wilson's is at its level on average");
        assertTrue(mean(exact) > mean(wilson) + 0.01 && mean(usual) < 0.8);
    }

    /** The interval that textbooks begin with, for contrast. */
    private static Interval wald(Proportion share) {
        double half = 1.959963984540054 * Math.sqrt(share.share() * (1 - share.share()) / share.n());
        return new Interval(share.share() - half, share.share() + half);
    }

    private static double[][] shares(String name, Function<Proportion, Interval> method) throws IOException {
        double[][] coverage = new double[SIZES.length][SHARES.length];
        Table table = new Table("n", "1 %", "5 %", "10 %", "30 %", "50 %");
        for (int row = 0; row < SIZES.length; row++) {
            int n = SIZES[row];
            for (int hits = 0; hits <= n; hits++) {
                Interval interval = method.apply(new Proportion(hits, n));
                for (int column = 0; column < SHARES.length; column++) {
                    coverage[row][column] += interval.contains(SHARES[column]) ? chances(n, SHARES[column])[hits] : 0;
                }
            }
            table.row(row(n, coverage[row]));
        }
        table.keep(name);
        return coverage;
    }

    @Test
    void differences() throws IOException {
        double least = 1;
        Table table = new Table("n each", "1 and 5 %", "5 and 10 %", "10 and 10 %", "10 and 30 %", "50 and 50 %");
        for (int n : SIZES) {
            double[] coverage = new double[PAIRS.length];
            for (int first = 0; first <= n; first++) {
                for (int second = 0; second <= n; second++) {
                    Interval interval =
                            NewcombeDifference.of(new Proportion(first, n), new Proportion(second, n), Level.USUAL);
                    for (int pair = 0; pair < PAIRS.length; pair++) {
                        boolean holds = interval.contains(PAIRS[pair][0] - PAIRS[pair][1]);
                        coverage[pair] +=
                                holds ? chances(n, PAIRS[pair][0])[first] * chances(n, PAIRS[pair][1])[second] : 0;
                    }
                }
            }
            table.row(row(n, coverage));
            least = Math.min(
                    least,
                    IntStream.range(0, coverage.length)
                            .mapToDouble(i -> coverage[i])
                            .min()
                            .orElse(0));
        }
        table.keep("coverage-newcombe");
        assertTrue(least > 0.92, "Newcombe's never falls far below its level");
    }

    @Test
    void promoterScores() throws IOException {
        double[][] adjusted = promoterScores("coverage-nps", PromoterScore::interval);
        double[][] plain = promoterScores("coverage-nps-wald", PromoterScore::wald);
        for (double[] coverage : adjusted) {
            for (double share : coverage) {
                assertTrue(share > 0.91);
            }
        }
        assertTrue(plain[0][3] < 0.75, "Wald's fails where nearly all are promoters");
        assertTrue(Math.abs(mean(adjusted) - 0.95) < 0.015 && mean(plain) < mean(adjusted));
    }

    private static double[][] promoterScores(String name, BiFunction<PromoterScore, Double, Interval> method)
            throws IOException {
        double[][] coverage = new double[SIZES.length][ANSWERS.length];
        Table table = new Table("n", "30 and 40 %", "50 and 20 %", "70 and 10 %", "90 and 2 %");
        for (int row = 0; row < SIZES.length; row++) {
            int n = SIZES[row];
            for (int promoters = 0; promoters <= n; promoters++) {
                for (int detractors = 0; detractors <= n - promoters; detractors++) {
                    Interval interval = method.apply(new PromoterScore(promoters, detractors, n), Level.USUAL);
                    for (int column = 0; column < ANSWERS.length; column++) {
                        double p = ANSWERS[column][0];
                        double d = ANSWERS[column][1];
                        coverage[row][column] += interval.contains(p - d)
                                ? chances(n, p)[promoters] * chances(n - promoters, d / (1 - p))[detractors]
                                : 0;
                    }
                }
            }
            table.row(row(n, coverage[row]));
        }
        table.keep(name);
        return coverage;
    }

    /** Scores of a form of 20 items of 5 points, an audit in twenty-five losing all of them; drawn, so ± 0.3. */
    @Test
    void means() throws IOException {
        Table table = new Table("n", "5 % of points missed", "and 4 % of audits 0");
        double[] enough = new double[2];
        for (int n : SIZES) {
            double[] coverage = {means(n, new AuditScores(0.05, 0)), means(n, new AuditScores(0.05, 0.04))};
            table.row(row(n, coverage));
            enough = coverage;
            assertTrue(n > 20 || coverage[1] < 0.9, "a mean of few audits with a rare 0 is surer than it should be");
        }
        table.keep("coverage-mean");
        assertTrue(enough[0] > 0.94 && enough[1] > 0.9);
    }

    private static double means(int n, AuditScores scores) {
        return IntStream.range(0, SAMPLES)
                        .parallel()
                        .filter(sample -> {
                            SplittableRandom random = new SplittableRandom(1908L * n + sample);
                            long sum = 0;
                            long squares = 0;
                            for (int audit = 0; audit < n; audit++) {
                                long score = scores.draw(random);
                                sum += score;
                                squares += score * score;
                            }
                            Moments moments = new Moments(n, BigInteger.valueOf(sum), BigInteger.valueOf(squares), 1);
                            return moments.interval(Level.USUAL).orElseThrow().contains(scores.mean());
                        })
                        .count()
                / (double) SAMPLES;
    }

    private static double mean(double[][] coverage) {
        return IntStream.range(0, coverage.length)
                .mapToDouble(i -> IntStream.range(0, coverage[i].length)
                        .mapToDouble(j -> coverage[i][j])
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    private static List<String> row(int n, double[] coverage) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(n));
        for (double share : coverage) {
            cells.add(Table.percent(share, 1));
        }
        return cells;
    }

    private static double[] chances(int n, double share) {
        return Chances.of(n, share);
    }
}
