package org.callaudit.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callaudit.analytics.picture.Picture;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Bar;
import org.callaudit.analytics.picture.Picture.Bars;
import org.callaudit.analytics.picture.Picture.Curve;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Funnel;
import org.callaudit.analytics.picture.Picture.FunnelLimits;
import org.callaudit.analytics.picture.Picture.FunnelPoint;
import org.callaudit.analytics.picture.Picture.Line;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.picture.Picture.Pair;
import org.callaudit.analytics.picture.Picture.Panel;
import org.callaudit.analytics.picture.Picture.Role;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Scatter;
import org.callaudit.analytics.picture.Picture.Series;
import org.callaudit.analytics.picture.Picture.Step;
import org.callaudit.analytics.picture.Picture.Survival;
import org.callaudit.analytics.study.Study;
import org.jspecify.annotations.Nullable;

/** Studies with invented figures, one for each kind of picture, and extremes. */
final class Studies {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Axis ABANDONED = new Axis("abandoned of incoming, %", Scale.SHARE);
    private static final Axis MISSED = new Axis("missed of audited, %", Scale.SHARE);
    /** Abandoned per ten thousand of 24 months. */
    private static final int[] RATES = {
        612, 655, 634, 590, 571, 603, 648, 661, 624, 930, 615, 583, 597, 640, 622, 609, 588, 631, 656, 618, 601, 627,
        340, 611
    };

    private Studies() {}

    static Study of(Picture picture, Map<String, @Nullable Object> figures) {
        return new Study("p", 24, figures, "One month is unusual.", "p chart.", List.of(), picture);
    }

    static Map<String, @Nullable Object> figures(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return figures;
    }

    /** Two years of months with two signals. */
    static Study laneyP() {
        double centre = 0.0615;
        List<String> labels = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < RATES.length; i++) {
            double value = RATES[i] / 10000.0;
            double three = 0.024 - 0.0008 * (i * 7 % 11);
            List<String> signals = Math.abs(value - centre) > three ? List.of("nelson-1") : List.of();
            String label = MONTHS.get(i % 12) + " " + (2024 + i / 12);
            labels.add(label);
            marks.add(new Mark(value, centre, centre - three, centre + three, signals, Role.BASELINE));
            rows.add(figures(
                    "label", label, "value", value, "lcl", centre - three, "ucl", centre + three, "signals", signals));
        }
        return new Study(
                "laney-p",
                24,
                figures("center", centre, "sigmaZ", 2.4183, "points", rows),
                "Abandoned calls were outside their usual range in October 2024 and November 2025.",
                "Laney p′ chart: limits three standard errors from 6.15%, widened by σz 2.42.",
                List.of("March 2023 has no size and is left out."),
                new Series(labels, List.of(new Panel(ABANDONED, marks, List.of()))));
    }

    /** Two panels, a baseline, one point left out, one missing. */
    static Study xmr() {
        List<String> labels =
                IntStream.range(0, 30).mapToObj(i -> "week " + (i + 1)).toList();
        List<Mark> values = new ArrayList<>();
        List<Mark> ranges = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Role role = i == 7 ? Role.EXCLUDED : i < 20 ? Role.BASELINE : Role.JUDGED;
            List<String> signals = i > 24 ? List.of("nelson-1", "nelson-2") : List.of();
            Double value = i == 12 ? null : i == 7 ? 480 : 300.0 + i * 37 % 50 - 25 + (i > 24 ? 70 : 0);
            values.add(new Mark(value, 300.0, 240.0, 360.0, signals, role));
            ranges.add(new Mark(i == 0 ? null : i * 31 % 40.0, 22.5, null, 73.6, List.of(), role));
        }
        Line raw = new Line(
                "each day",
                IntStream.range(0, 30).mapToObj(i -> 290.0 + i * 53 % 31).toList());
        return of(
                new Series(
                        labels,
                        List.of(
                                new Panel(new Axis("handle time, seconds", Scale.NUMBER), values, List.of(raw)),
                                new Panel(new Axis("moving range, seconds", Scale.NUMBER), ranges, List.of()))),
                figures("center", 300.0, "points", List.of(figures("label", "week 1", "value", 275.0))));
    }

    static Study series(int points) {
        List<String> labels =
                IntStream.range(0, points).mapToObj(i -> "day " + i).toList();
        List<Mark> marks = IntStream.range(0, points)
                .mapToObj(i -> new Mark(
                        i * 7919 % 101 / 100.0,
                        0.5,
                        0.02,
                        0.98,
                        i * 7919 % 101 > 98 ? List.of("nelson-1") : List.of(),
                        Role.BASELINE))
                .toList();
        List<Map<String, @Nullable Object>> rows =
                labels.stream().map(label -> figures("label", label)).toList();
        return of(new Series(labels, List.of(new Panel(ABANDONED, marks, List.of()))), figures("points", rows));
    }

    static Study funnel(int units) {
        double centre = 0.18;
        List<FunnelPoint> points = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            double size = 20 + i * 389 % 600;
            double z = i % 17 == 5 ? 4 : i % 19 == 7 ? -2.4 : i * 13 % 7 / 3.0 - 1;
            double value = Math.max(0, centre + z * error(centre, size));
            String outside = Math.abs(z) > 3.09 ? "99.8%" : Math.abs(z) > 1.96 ? "95%" : null;
            points.add(new FunnelPoint("Field Services, section " + i, "", size, value, outside));
        }
        List<FunnelLimits> limits = IntStream.rangeClosed(1, 130)
                .mapToObj(k -> {
                    double se = error(centre, 5 * k);
                    return new FunnelLimits(
                            5 * k,
                            Math.max(0, centre - 1.96 * se),
                            centre + 1.96 * se,
                            Math.max(0, centre - 3.09 * se),
                            centre + 3.09 * se);
                })
                .toList();
        return of(
                new Funnel(new Axis("audits", Scale.NUMBER), MISSED, centre, "center", points, limits),
                figures("center", centre, "tau2", null));
    }

    private static double error(double share, double size) {
        return Math.sqrt(share * (1 - share) / size);
    }

    static Study estimates(int count) {
        List<Estimate> rows = IntStream.range(0, count)
                .mapToObj(i -> {
                    Double value = i == 3 ? null : 0.1 + i * 17 % 23 / 100.0;
                    return new Estimate(
                            "Customer Service, team " + i,
                            value,
                            value == null ? null : value - 0.06,
                            value == null ? null : value + 0.07,
                            i % 9 == 4,
                            value == null ? "no rows" : "12 of " + (50 + i));
                })
                .toList();
        return of(new Estimates(MISSED, rows, 0.2), figures());
    }

    static Study survival(int groups) {
        List<Curve> curves = IntStream.range(0, groups)
                .mapToObj(group -> new Curve(
                        "Group " + group,
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(i -> {
                                    double share = Math.pow(0.95 - 0.02 * group, i);
                                    return new Step(
                                            2 * i + group, share, share * 0.9, Math.min(1, share * 1.1), i % 5 == 2);
                                })
                                .toList()))
                .toList();
        return of(
                new Survival(
                        new Axis("days since opened", Scale.NUMBER), new Axis("still open, %", Scale.SHARE), curves),
                figures(
                        "groups",
                        List.of(figures("group", "Group 0", "median", null, "points", List.of(figures("time", 1))))));
    }

    static Study bars(int count) {
        double all = IntStream.rangeClosed(1, count).map(i -> 600 / i).sum();
        List<Bar> bars = new ArrayList<>();
        double running = 0;
        for (int i = 1; i <= count; i++) {
            int misses = 600 / i;
            running += misses;
            bars.add(new Bar("Item number " + i, misses, running / all, Bar.Rank.ORDINARY));
        }
        return of(new Bars(new Axis("misses", Scale.NUMBER), bars), figures());
    }

    static Study scatter(int count) {
        List<Pair> pairs = IntStream.range(0, count)
                .mapToObj(i -> new Pair("Team " + i, 200 + i * 37 % 301, 0.5 + i * 11 % 43 / 100.0))
                .toList();
        return of(
                new Scatter(
                        new Axis("average wait, seconds", Scale.NUMBER), new Axis("satisfied, %", Scale.SHARE), pairs),
                figures("spearman", -0.61, "p", 1.23e-5));
    }

    /** Rows, but not one value. */
    static Study blank() {
        Mark none = new Mark(null, null, null, null, List.of(), Role.JUDGED);
        return new Study(
                "p",
                0,
                figures("center", null, "points", List.of()),
                "No row could be counted.",
                "p chart.",
                List.of("All 2 rows lack a size."),
                new Series(List.of("Jan", "Feb"), List.of(new Panel(ABANDONED, List.of(none, none), List.of()))));
    }

    static Study hostile() {
        Mark mark = new Mark(1e300, 2.0, -1e300, null, List.of("x".repeat(90), "王"), Role.BASELINE);
        Map<String, @Nullable Object> row =
                figures("label", "\u202e王" + "W".repeat(90), "value", 1e300, "at", List.of(1, 2.5));
        return new Study(
                "<p>",
                1,
                figures("a".repeat(90), "z".repeat(300), "points", List.of(row)),
                "<script>alert(1)</script> & “quoted” \u0000\u0007\ud800 text ".repeat(9),
                "m".repeat(600),
                List.of("n\nn", "x".repeat(900)),
                new Series(
                        List.of("\u202eevil\u202c\n王小明" + "W".repeat(90)),
                        List.of(new Panel(
                                new Axis("axis ".repeat(90), Scale.NUMBER),
                                List.of(mark),
                                List.of(new Line("raw ".repeat(40), List.of(5.0)))))));
    }
}
