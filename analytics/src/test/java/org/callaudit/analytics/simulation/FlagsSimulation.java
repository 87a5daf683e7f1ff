package org.callaudit.analytics.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.callaudit.analytics.stats.PValueAdjustment;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;
import org.junit.jupiter.api.Test;

/**
 * What a report of flags, agents by items, is worth: each agent's misses of an item against all others', by Fisher's mid-P,
 * as changes of a team are judged; with Benjamini and Hochberg's control and with none.
 */
class FlagsSimulation {

    private static final int AGENTS = 40;

    private static final int ITEMS = 20;

    /** Of an agent in twelve months. */
    private static final int AUDITS = 60;

    private static final int REPORTS = 200;

    private static final double Q = 0.05;

    /** One in so many pairs of agent and item is really worse, where any is. */
    private static final int ONE_IN = 20;

    /** What a report came to. */
    private record Outcome(int flags, int falseFlags, int found, int worse) {

        double falseShare() {
            return flags == 0 ? 0 : (double) falseFlags / flags;
        }
    }

    /** A made-up centre. */
    private enum World {
        ALIKE("nobody differs", 1, 0),
        WORSE("1 pair in 20 misses 3 times as often", 3, 0),
        /** One call in ten is so bad that everything is missed twice as often: items of an audit go together. */
        TOGETHER("the same, bad calls miss all items together", 3, 0.1);

        private final String title;
        private final double factor;
        private final double badCalls;

        World(String title, double factor, double badCalls) {
            this.title = title;
            this.factor = factor;
            this.badCalls = badCalls;
        }

        /** Misses by item and agent; items are missed in 4 to 12 % of audits. */
        int[][] misses(SplittableRandom random) {
            int[][] misses = new int[ITEMS][AGENTS];
            for (int agent = 0; agent < AGENTS; agent++) {
                for (int audit = 0; audit < AUDITS; audit++) {
                    double call = random.nextDouble() < badCalls ? 2 : 1;
                    for (int item = 0; item < ITEMS; item++) {
                        double usual = 0.04 + 0.08 * item / (ITEMS - 1);
                        double chance = usual * call * (worse(item, agent) ? factor : 1);
                        misses[item][agent] += random.nextDouble() < chance ? 1 : 0;
                    }
                }
            }
            return misses;
        }

        boolean worse(int item, int agent) {
            return factor > 1 && (7 * item + 3 * agent) % ONE_IN == 0;
        }
    }

    @Test
    void flags() throws IOException {
        Table table = new Table(
                "the centre",
                "control",
                "flags a report",
                "false ones among them, %",
                "reports with a false one, %",
                "found of the worse, %");
        for (World world : World.values()) {
            List<double[]> reports = IntStream.range(0, REPORTS)
                    .parallel()
                    .mapToObj(report -> pValues(world.misses(new SplittableRandom(1995L * report + 1))))
                    .toList();
            double controlled = row(table, world, "none", reports);
            double kept = row(
                    table,
                    world,
                    "BH, q = 0.05",
                    reports.stream().map(FlagsSimulation::adjusted).toList());
            assertTrue(controlled > 0.3, "without control flags are false in large part");
            assertTrue(kept < Q + 0.02, "with control the share of false ones is about q at most");
        }
        table.keep("flags");
    }

    private static double[] adjusted(double[] pValues) {
        return PValueAdjustment.BH.adjusted(Arrays.stream(pValues).boxed().toList());
    }

    /** The mean share of false flags; 0 for a report without flags. */
    private static double row(Table table, World world, String control, List<double[]> reports) {
        List<Outcome> outcomes =
                reports.stream().map(report -> outcome(world, report)).toList();
        double flags = outcomes.stream().mapToInt(Outcome::flags).average().orElseThrow();
        double falseShare =
                outcomes.stream().mapToDouble(Outcome::falseShare).average().orElseThrow();
        long tainted =
                outcomes.stream().filter(outcome -> outcome.falseFlags > 0).count();
        long worse = outcomes.stream().mapToLong(Outcome::worse).sum();
        long found = outcomes.stream().mapToLong(Outcome::found).sum();
        table.row(
                world.title,
                control,
                Table.number(flags, 1),
                Table.percent(falseShare, 1),
                Table.percent((double) tainted / REPORTS, 0),
                worse == 0 ? "–" : Table.percent((double) found / worse, 0));
        return falseShare;
    }

    private static Outcome outcome(World world, double[] report) {
        int flags = 0;
        int found = 0;
        int worse = 0;
        for (int item = 0; item < ITEMS; item++) {
            for (int agent = 0; agent < AGENTS; agent++) {
                boolean flagged = report[item * AGENTS + agent] <= Q;
                boolean really = world.worse(item, agent);
                flags += flagged ? 1 : 0;
                worse += really ? 1 : 0;
                found += flagged && really ? 1 : 0;
            }
        }
        return new Outcome(flags, flags - found, found, worse);
    }

    private static double[] pValues(int[][] misses) {
        List<Double> pValues = new ArrayList<>();
        for (int[] item : misses) {
            long all = IntStream.of(item).sum();
            for (int own : item) {
                Proportion others = new Proportion(all - own, (AGENTS - 1) * AUDITS);
                pValues.add(TwoProportionTest.midP(new Proportion(own, AUDITS), others));
            }
        }
        return pValues.stream().mapToDouble(p -> p).toArray();
    }
}
