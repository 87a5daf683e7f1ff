package org.callaudit.analytics.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.callaudit.analytics.stats.ChartPoint;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.RuleSet;
import org.junit.jupiter.api.Test;

/**
 * False alarms of each rule set where nothing changes, and how long they take to see a shift. Limits come from fifty days;
 * a set of rules is asked anew each day.
 */
class ChartSimulation {

    private static final int BASELINE = 50;

    private static final int QUIET_DAYS = 100;

    private static final int QUIET_SERIES = 400;

    private static final int SHIFTED_SERIES = 500;

    /** Whoever has seen nothing until then is counted with so many. */
    private static final int PATIENCE = 200;

    private static final double[] SHIFTS = {0.5, 1, 2};

    /** A set of rules, asked about the latest of some points. */
    private enum Watch {
        RULE_1("a point outside", 1, points -> {
            ChartPoint last = points.get(points.size() - 1);
            return last.limits().outside(last.value());
        }),
        NELSON(RuleSet.NELSON, 15),
        WESTERN_ELECTRIC(RuleSet.WESTERN_ELECTRIC, 8),
        NHS(RuleSet.NHS, 7),
        /** The latest 24 points as one series. */
        ANHOEJ("anhoej", 24, points -> !RuleSet.ANHOEJ.seriesSignals(points).isEmpty());

        private final String title;
        private final int window;
        private final Function<List<ChartPoint>, Boolean> alarm;

        Watch(String title, int window, Function<List<ChartPoint>, Boolean> alarm) {
            this.title = title;
            this.window = window;
            this.alarm = alarm;
        }

        Watch(RuleSet rules, int window) {
            this(
                    rules.title(),
                    window,
                    points -> !rules.signals(points).get(points.size() - 1).isEmpty());
        }

        boolean alarm(List<ChartPoint> points, int day) {
            return alarm.apply(points.subList(day + 1 - window, day + 1));
        }
    }

    private enum Fit {
        PLAIN("p") {
            @Override
            PChart of(List<Proportion> baseline) {
                return PChart.ordinary(baseline);
            }
        },
        CHOSEN("p or p′ by χ²") {
            @Override
            PChart of(List<Proportion> baseline) {
                return PChart.chosen(baseline);
            }
        };

        private final String title;

        Fit(String title) {
            this.title = title;
        }

        abstract PChart of(List<Proportion> baseline);
    }

    @Test
    void falseAlarmsAndRunLengths() throws IOException {
        Table table = new Table(
                "days are", "chart", "rules", "false alarms in 1,000 points", "points to 0.5 σ", "1 σ", "2 σ");
        Map<Days, Map<Fit, Map<Watch, Double>>> alarms = new EnumMap<>(Days.class);
        for (Days process : Days.values()) {
            for (Fit fit : Fit.values()) {
                for (Watch watch : Watch.values()) {
                    double quiet = falseAlarms(process, fit, watch);
                    alarms.computeIfAbsent(process, key -> new EnumMap<>(Fit.class))
                            .computeIfAbsent(fit, key -> new EnumMap<>(Watch.class))
                            .put(watch, quiet);
                    List<String> row = new ArrayList<>(
                            List.of(process.title(), fit.title, watch.title, Table.number(1000 * quiet, 0)));
                    for (double shift : SHIFTS) {
                        row.add(Table.number(runLength(process, fit, watch, shift), 0));
                    }
                    table.row(row);
                }
            }
        }
        table.keep("charts");
        conclusions(alarms);
    }

    /** What the documentation says of the table. */
    private static void conclusions(Map<Days, Map<Fit, Map<Watch, Double>>> alarms) {
        for (Watch watch : List.of(Watch.RULE_1, Watch.NELSON, Watch.WESTERN_ELECTRIC, Watch.NHS)) {
            double usual = of(alarms, Days.BINOMIAL, Fit.PLAIN, watch);
            for (Days process : List.of(Days.BETA_BINOMIAL, Days.WEEKDAYS)) {
                double plain = of(alarms, process, Fit.PLAIN, watch) - usual;
                double chosen = of(alarms, process, Fit.CHOSEN, watch) - usual;
                assertTrue(plain > usual / 3, () -> process + " " + watch + ": the plain chart cries wolf");
                assertTrue(chosen < plain / 4, () -> process + " " + watch + ": the chosen chart seldom does");
            }
            assertTrue(
                    of(alarms, Days.AUTOCORRELATED, Fit.CHOSEN, watch) > 2 * usual,
                    "days that follow one another are beyond p′");
        }
    }

    private static double of(Map<Days, Map<Fit, Map<Watch, Double>>> alarms, Days process, Fit fit, Watch watch) {
        return alarms.getOrDefault(process, Map.of())
                .getOrDefault(fit, Map.of())
                .getOrDefault(watch, 0.0);
    }

    /** The share of days after the baseline on which there is an alarm though nothing has changed. */
    private static double falseAlarms(Days process, Fit fit, Watch watch) {
        long count = IntStream.range(0, QUIET_SERIES)
                .parallel()
                .mapToLong(series -> {
                    List<ChartPoint> points = points(process, fit, BASELINE + QUIET_DAYS, Days.LEVEL, series);
                    return IntStream.range(BASELINE, points.size())
                            .filter(day -> watch.alarm(points, day))
                            .count();
                })
                .sum();
        return count / (double) (QUIET_SERIES * QUIET_DAYS);
    }

    /** Points from a rise on, the first included, until there is an alarm; in the mean. */
    private static double runLength(Days process, Fit fit, Watch watch, double sigmas) {
        double shifted = Days.LEVEL + sigmas * process.sigma();
        return IntStream.range(0, SHIFTED_SERIES)
                .parallel()
                .map(series -> {
                    List<ChartPoint> points = points(process, fit, BASELINE + PATIENCE, shifted, series);
                    return IntStream.range(BASELINE, points.size())
                                    .filter(day -> watch.alarm(points, day))
                                    .findFirst()
                                    .orElse(points.size() - 1)
                            + 1
                            - BASELINE;
                })
                .average()
                .orElseThrow();
    }

    private static List<ChartPoint> points(Days process, Fit fit, int days, double shifted, int series) {
        SplittableRandom random = new SplittableRandom(2002L * series + 1931);
        List<Proportion> shares = Arrays.stream(process.hits(random, days, BASELINE, shifted))
                .mapToObj(hits -> new Proportion(hits, Days.CASES))
                .toList();
        PChart chart = fit.of(shares.subList(0, BASELINE));
        return shares.stream()
                .map(share -> new ChartPoint(share.share(), chart.limits(share.n())))
                .toList();
    }
}
