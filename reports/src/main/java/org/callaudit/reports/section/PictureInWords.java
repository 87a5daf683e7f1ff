package org.callaudit.reports.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callaudit.analytics.picture.Picture;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Bar;
import org.callaudit.analytics.picture.Picture.Bars;
import org.callaudit.analytics.picture.Picture.Curve;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Funnel;
import org.callaudit.analytics.picture.Picture.FunnelPoint;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.picture.Picture.Role;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Scatter;
import org.callaudit.analytics.picture.Picture.Series;
import org.callaudit.analytics.picture.Picture.Slope;
import org.callaudit.analytics.picture.Picture.Spread;
import org.callaudit.analytics.picture.Picture.Survival;
import org.callaudit.reports.text.Numerals;

/**
 * A picture as it is drawn, and what it shows for those who hear the page.
 *
 * @param shown the picture, cut to what a page holds
 * @param blank whether there is nothing to draw
 * @param alternative what it shows, in words
 * @param key how to read it where it does not say itself, and what was cut; may be empty
 */
public record PictureInWords(Picture shown, boolean blank, String alternative, String key) {

    private static final int MOST_ESTIMATES = 60;
    private static final int MOST_BARS = 25;
    private static final int MOST_CURVES = 8;
    private static final int MOST_BANDS = 4;
    private static final int MOST_NAMED = 12;
    private static final int LONGEST_LABEL = 40;

    public static PictureInWords of(Picture picture) {
        if (picture instanceof Series series) {
            return of(series);
        } else if (picture instanceof Funnel funnel) {
            return of(funnel);
        } else if (picture instanceof Estimates estimates) {
            return of(estimates);
        } else if (picture instanceof Survival survival) {
            return of(survival);
        } else if (picture instanceof Bars bars) {
            return of(bars);
        } else if (picture instanceof Spread spread) {
            return of(spread);
        } else if (picture instanceof Slope slope) {
            return of(slope);
        }
        return of((Scatter) picture);
    }

    private static PictureInWords of(Series series) {
        List<Mark> marks = series.panels().stream()
                .flatMap(panel -> panel.marks().stream())
                .toList();
        List<String> words = new ArrayList<>();
        words.add("Chart in order of time of "
                + series.panels().stream().map(panel -> panel.axis().title()).collect(Collectors.joining(" and of ")));
        int points = series.labels().size();
        if (points > 0) {
            words.add(Words.counted(points, "point") + " from "
                    + label(series.labels().get(0)) + " to "
                    + label(series.labels().get(points - 1)));
        }
        for (Picture.Panel panel : series.panels()) {
            words.add(listed(
                    "signals",
                    series.labels(),
                    panel.marks(),
                    mark -> !mark.signals().isEmpty()));
            words.add(listed("left out", series.labels(), panel.marks(), mark -> mark.role() == Role.EXCLUDED));
        }
        return new PictureInWords(
                series, marks.stream().map(Mark::value).noneMatch(Objects::nonNull), joined(words), "");
    }

    private static String listed(String what, List<String> labels, List<Mark> marks, Predicate<Mark> which) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (which.test(mark)) {
                String rules = mark.signals().isEmpty() ? "" : " (" + String.join(", ", mark.signals()) + ")";
                names.add(label(labels.get(i)) + rules);
            }
        }
        return named(what, names);
    }

    private static PictureInWords of(Funnel funnel) {
        List<String> outside = funnel.points().stream()
                .filter(point -> point.outside() != null)
                .map(FunnelPoint::label)
                .map(PictureInWords::label)
                .toList();
        String alternative = joined(List.of(
                "Funnel chart of " + funnel.value().title() + " by "
                        + funnel.size().title(),
                Words.counted(funnel.points().size(), "unit") + " around " + print(funnel.value(), funnel.centre()),
                outside.isEmpty() ? "none outside the limits" : named("outside the limits", outside)));
        String key = outside.isEmpty()
                ? ""
                : "Filled diamonds lie outside the 99.8% limits, hollow ones outside the 95% limits only.";
        return new PictureInWords(funnel, funnel.points().isEmpty(), alternative, key);
    }

    private static PictureInWords of(Estimates estimates) {
        List<Estimate> rows = estimates.rows();
        List<String> marked = rows.stream()
                .filter(Estimate::marked)
                .map(Estimate::label)
                .map(PictureInWords::label)
                .toList();
        String alternative = joined(List.of(
                "Estimates with their intervals of " + estimates.axis().title(),
                Words.counted(rows.size(), "row"),
                named("marked", marked)));
        boolean blank = rows.stream().map(Estimate::value).noneMatch(Objects::nonNull);
        if (rows.size() <= MOST_ESTIMATES) {
            return new PictureInWords(estimates, blank, alternative, "");
        }
        Estimates first = new Estimates(estimates.axis(), rows.subList(0, MOST_ESTIMATES), estimates.reference());
        return new PictureInWords(first, blank, alternative, drawn(MOST_ESTIMATES, rows.size(), "rows"));
    }

    private static PictureInWords of(Survival survival) {
        List<Curve> curves = survival.curves().stream()
                .filter(curve -> !curve.steps().isEmpty())
                .toList();
        List<String> names = curves.stream()
                .map(Curve::name)
                .map(PictureInWords::label)
                .filter(name -> !name.isEmpty())
                .toList();
        String alternative = joined(List.of(
                "Survival curves of " + survival.share().title() + " by "
                        + survival.time().title(),
                named("groups", names)));
        List<Curve> first = curves.subList(0, Math.min(MOST_CURVES, curves.size()));
        String key = (first.stream().anyMatch(PictureInWords::censored)
                        ? "Ticks: cases last seen then, still without an end. "
                        : "")
                + (curves.size() <= MOST_BANDS ? "" : "Without intervals, which would hide one another. ")
                + drawn(MOST_CURVES, curves.size(), "groups");
        return new PictureInWords(
                new Survival(survival.time(), survival.share(), first), curves.isEmpty(), alternative, key.strip());
    }

    private static boolean censored(Curve curve) {
        return curve.steps().stream().anyMatch(Picture.Step::censored);
    }

    private static PictureInWords of(Bars bars) {
        List<Bar> all = bars.bars();
        List<String> first = all.stream()
                .limit(3)
                .map(bar -> label(bar.label()) + " " + print(bars.axis(), bar.count()))
                .toList();
        String alternative = joined(List.of(
                "Bars of " + bars.axis().title() + " with the running share",
                Words.counted(all.size(), "bar"),
                named("longest", first)));
        boolean blank = all.stream().allMatch(bar -> bar.count() == 0);
        if (all.size() <= MOST_BARS) {
            return new PictureInWords(bars, blank, alternative, "");
        }
        List<Bar> shown = new ArrayList<>(all.subList(0, MOST_BARS));
        List<Bar> others = all.subList(MOST_BARS, all.size());
        shown.add(new Bar(
                Words.figures(others.size()) + " others",
                others.stream().mapToDouble(Bar::count).sum(),
                all.get(all.size() - 1).cumulative(),
                Bar.Rank.REST));
        return new PictureInWords(new Bars(bars.axis(), shown), blank, alternative, "");
    }

    private static PictureInWords of(Spread spread) {
        int half = spread.answers().size() / 2;
        List<String> rows = spread.rows().stream()
                .map(row -> label(row.label()) + " " + Words.figures(first(row, half)) + " of "
                        + Words.figures(first(row, row.counts().size())))
                .toList();
        String lower = String.join(" or ", spread.answers().subList(0, half));
        return new PictureInWords(
                spread,
                spread.rows().stream().allMatch(row -> first(row, row.counts().size()) == 0),
                joined(List.of("Bars of how answers are spread around the middle", named("answered " + lower, rows))),
                "");
    }

    private static long first(Picture.SpreadRow row, int answers) {
        return row.counts().stream().limit(answers).mapToLong(Long::longValue).sum();
    }

    private static PictureInWords of(Slope slope) {
        String alternative = joined(List.of(
                "Line of " + slope.axis().title(),
                end(slope.axis(), slope.before()),
                end(slope.axis(), slope.after())));
        return new PictureInWords(slope, false, alternative, "");
    }

    private static String end(Axis axis, Picture.End end) {
        return end.when() + " " + print(axis, end.value()) + (end.note().isEmpty() ? "" : ", " + end.note());
    }

    private static PictureInWords of(Scatter scatter) {
        String axes =
                "Scatter of " + scatter.y().title() + " against " + scatter.x().title();
        int pairs = scatter.pairs().size();
        return new PictureInWords(scatter, pairs == 0, joined(List.of(axes, Words.counted(pairs, "pair"))), "");
    }

    private static String drawn(int most, int all, String what) {
        return all <= most ? "" : "Drawn are the first " + most + " of " + Words.figures(all) + " " + what + ".";
    }

    private static String named(String what, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMED;
        return what + ": " + first + (more > 0 ? " and " + Words.figures(more) + " more" : "");
    }

    private static String label(String label) {
        return Words.clip(label, LONGEST_LABEL);
    }

    private static String print(Axis axis, double value) {
        return axis.scale() == Scale.SHARE ? Numerals.percent(value, 3) : Numerals.rounded(value, 3);
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")) + ".";
    }
}
