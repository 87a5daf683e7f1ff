package org.callaudit.analytics.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.callaudit.analytics.stats.FunnelPlot;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Power;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;
import org.callaudit.analytics.stats.WilsonInterval;
import org.junit.jupiter.api.Test;

/** What few cases can and cannot show: the grounds of each rule for few cases. Exact but for the spread of agents. */
class FewCasesSimulation {

    private static final double LEVEL = 0.1;

    private static final int WEEKS = 13;

    private static final int MONTHS = 20_000;

    private static final int TEAM = 12;

    /** Of 12, 30, 50 cases a point on a level that is known. */
    @Test
    void whatAPointReveals() throws IOException {
        PChart chart = new PChart(LEVEL, 1);
        Table table = new Table("cases a point", "15 %", "20 %", "30 %", "40 %", "revealed 9 times in 10");
        for (int n : new int[] {12, 30, 50, 53, 100, 200}) {
            table.row(
                    Integer.toString(n),
                    Table.percent(Power.ofRise(chart, n, 0.15), 0),
                    Table.percent(Power.ofRise(chart, n, 0.2), 0),
                    Table.percent(Power.ofRise(chart, n, 0.3), 0),
                    Table.percent(Power.ofRise(chart, n, 0.4), 0),
                    "10 → " + Power.revealedRise(chart, n).orElseThrow() + " %");
        }
        table.keep("few-power");
        assertTrue(Power.ofRise(chart, 50, 0.3) < Power.USUALLY, "50 cases are not quite enough for 10 → 30 %");
        assertEquals(53, Power.casesForRise(chart, 0.3).orElseThrow());
        Table needed = new Table("from 10 % to", "15 %", "20 %", "30 %", "40 %");
        needed.row(cells(
                "cases a point",
                new double[] {0.15, 0.2, 0.3, 0.4},
                share -> Integer.toString(Power.casesForRise(chart, share).orElseThrow())));
        needed.keep("few-needed");
    }

    /** A point outside, above or below, where nothing has changed; and at least one such among thirteen weeks. */
    @Test
    void falseAlarms() throws IOException {
        Table table = new Table("cases a point", "2 %", "5 %", "10 %", "20 %", "quarters: 2 %", "5 %", "10 %", "20 %");
        double[] levels = {0.02, 0.05, 0.1, 0.2};
        for (int n : new int[] {12, 30, 50, 100}) {
            IntToDoubleFunction alarm = i -> falseAlarm(n, levels[i]);
            List<String> row = new ArrayList<>(List.of(Integer.toString(n)));
            IntStream.range(0, 4)
                    .mapToObj(i -> Table.percent(alarm.applyAsDouble(i), 2))
                    .forEach(row::add);
            IntStream.range(0, 4)
                    .mapToObj(i -> Table.percent(1 - Math.pow(1 - alarm.applyAsDouble(i), WEEKS), 0))
                    .forEach(row::add);
            table.row(row);
        }
        table.keep("few-false-alarms");
        assertTrue(1 - Math.pow(1 - falseAlarm(12, 0.05), WEEKS) > 0.2, "a false alarm nearly every fourth quarter");
    }

    private static double falseAlarm(int n, double level) {
        PChart chart = new PChart(level, 1);
        return Power.ofRise(chart, n, level) + Power.ofFall(chart, n, level);
    }

    @Test
    void widthOfShares() throws IOException {
        Table table = new Table("cases", "none wrong", "a fifth wrong, or nearly", "half wrong, or nearly");
        for (int n : new int[] {5, 12, 20, 50, 100}) {
            table.row(Integer.toString(n), wilson(0, n), wilson(n / 5, n), wilson(n / 2, n));
        }
        table.keep("few-wilson");
        Interval one = WilsonInterval.of(new Proportion(1, 5), Level.USUAL);
        assertEquals("4–62", Table.percent(one.low(), 0) + "–" + Table.percent(one.high(), 0));
    }

    private static String wilson(int hits, int n) {
        Interval interval = WilsonInterval.of(new Proportion(hits, n), Level.USUAL);
        return hits + " of " + n + ": " + Table.percent(interval.low(), 0) + "–" + Table.percent(interval.high(), 0)
                + " %";
    }

    /** Between the best and the worst of twelve agents who are alike. */
    @Test
    void identicalAgents() throws IOException {
        Table table = new Table(
                "audits an agent",
                "mean score: standard deviation",
                "best less worst",
                "share with an error in ten: standard deviation",
                "best less worst");
        AuditScores scores = new AuditScores(0.05, 0.04);
        List<double[]> rows = new ArrayList<>();
        for (int n : new int[] {5, 12, 20, 50, 100}) {
            double[] ofScores = spread(n, random -> scores.draw(random));
            double[] ofShares = spread(n, random -> random.nextDouble() < LEVEL ? 100 : 0);
            table.row(
                    Integer.toString(n),
                    Table.number(ofScores[0], 1),
                    Table.number(ofScores[1], 1),
                    Table.number(ofShares[0], 1),
                    Table.number(ofShares[1], 1));
            rows.add(ofScores);
        }
        table.keep("few-agents");
        assertTrue(rows.get(0)[1] > 15, "identical agents differ by more than fifteen points a month");
        assertTrue(rows.get(3)[1] < rows.get(0)[1] / 2, "from 50 audits on by less than half of that");
    }

    /** Standard deviation of an agent's mean and the mean range within a team, drawn. */
    private static double[] spread(int n, ToDoubleFunction<SplittableRandom> draw) {
        double sum = 0;
        double squares = 0;
        double ranges = 0;
        SplittableRandom random = new SplittableRandom(12L * n);
        for (int month = 0; month < MONTHS; month++) {
            double least = 100;
            double most = 0;
            for (int agent = 0; agent < TEAM; agent++) {
                double mean = IntStream.range(0, n)
                                .mapToDouble(i -> draw.applyAsDouble(random))
                                .sum()
                        / n;
                least = Math.min(least, mean);
                most = Math.max(most, mean);
                sum += mean;
                squares += mean * mean;
            }
            ranges += most - least;
        }
        double agents = (double) MONTHS * TEAM;
        return new double[] {Math.sqrt(squares / agents - sum / agents * (sum / agents)), ranges / MONTHS};
    }

    /** An agent outside the 95 % funnel around 10 %, and outside that of 99.8 %. */
    @Test
    void comparingAgents() throws IOException {
        Table table = new Table("audits", "95 %: 10 %", "20 %", "30 %", "40 %", "99.8 %: 10 %", "20 %", "30 %", "40 %");
        FunnelPlot funnel = new FunnelPlot(FunnelPlot.Counts.BINOMIAL, LEVEL, 1, 0);
        for (int n : new int[] {5, 12, 20, 50, 60, 100}) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(n)));
            for (double level : new double[] {FunnelPlot.WARNING, FunnelPlot.ALARM}) {
                for (double share : new double[] {0.1, 0.2, 0.3, 0.4}) {
                    row.add(Table.percent(outside(funnel.limits(n, level), n, share), 1));
                }
            }
            table.row(row);
        }
        table.keep("few-funnel");
        double fifty = outside(funnel.limits(50, FunnelPlot.ALARM), 50, 0.3);
        assertTrue(fifty > 0.75 && outside(funnel.limits(12, FunnelPlot.ALARM), 12, 0.3) < 0.3);
    }

    private static double outside(Interval limits, int n, double share) {
        return IntStream.rangeClosed(0, n)
                .filter(hits -> !limits.contains((double) hits / n))
                .mapToDouble(hits -> Chances.of(n, share)[hits])
                .sum();
    }

    /** Two teams that are alike; of one's 50 audits a part was done by somebody who marks 25 % where others mark 10. */
    @Test
    void oneEvaluator() throws IOException {
        Table table = new Table("done by the strict one", "seems to have", "found to differ (p ≤ 0.05)");
        for (int percent : new int[] {0, 20, 50, 80, 100}) {
            int strict = 50 * percent / 100;
            double differ = 0;
            double[] one = together(Chances.of(strict, 0.25), Chances.of(50 - strict, LEVEL));
            double[] other = Chances.of(50, LEVEL);
            for (int a = 0; a <= 50; a++) {
                for (int b = 0; b <= 50; b++) {
                    boolean found = TwoProportionTest.midP(new Proportion(a, 50), new Proportion(b, 50)) <= 0.05;
                    differ += found ? one[a] * other[b] : 0;
                }
            }
            double seems = LEVEL + (0.25 - LEVEL) * percent / 100;
            table.row(percent + " %", Table.percent(seems, 0) + " %", Table.percent(differ, 0) + " %");
            assertTrue(percent < 80 || differ > 0.3);
        }
        table.keep("few-evaluators");
    }

    /** Errors of a tenth of the audits; sound ones are entered 3 days after the call in the mean, those with an error 6. */
    @Test
    void stillArriving() throws IOException {
        Table table = new Table("days since the call", "audits entered", "share with an error so far");
        for (int days : new int[] {1, 3, 7, 14, 21}) {
            double sound = (1 - LEVEL) * (1 - Math.exp(-days / 3.0));
            double wrong = LEVEL * (1 - Math.exp(-days / 6.0));
            double share = wrong / (sound + wrong);
            table.row(Integer.toString(days), Table.percent(sound + wrong, 0) + " %", Table.percent(share, 1) + " %");
            assertTrue(days < 14 ? share < 0.08 : share > 0.09);
        }
        table.keep("few-arriving");
    }

    /** The law of a sum. */
    private static double[] together(double[] first, double[] second) {
        double[] sum = new double[first.length + second.length - 1];
        for (int a = 0; a < first.length; a++) {
            for (int b = 0; b < second.length; b++) {
                sum[a + b] += first[a] * second[b];
            }
        }
        return sum;
    }

    private static List<String> cells(String first, double[] shares, DoubleFunction<String> cell) {
        List<String> cells = new ArrayList<>(List.of(first));
        for (double share : shares) {
            cells.add(cell.apply(share));
        }
        return cells;
    }
}
