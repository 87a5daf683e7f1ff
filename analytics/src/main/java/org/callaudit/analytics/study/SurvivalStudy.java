package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.callaudit.analytics.picture.Picture;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Curve;
import org.callaudit.analytics.picture.Picture.Step;
import org.callaudit.analytics.picture.Picture.Survival;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.KaplanMeier;
import org.callaudit.analytics.stats.KaplanMeier.Scale;
import org.callaudit.analytics.stats.KaplanMeier.Span;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** How long things last when some have not come to an end, in groups. */
public final class SurvivalStudy {

    /** The group where none are told apart. */
    private static final String ALL = "all";

    private SurvivalStudy() {}

    /**
     * What is followed.
     *
     * @param time column of how long each was seen
     * @param event column of whether it ended then: 1 or 0, 2 or 1, true or false, yes or no
     * @param group column of groups; null: all are one
     */
    public record Options(
            String time, String event, @Nullable String group) {}

    /** Kaplan and Meier's curve of each group, the first seen first. */
    public static Study survival(Table table, Options options) {
        String groupColumn = options.group();
        List<String> groups =
                groupColumn == null ? null : table.column(groupColumn).names();
        List<@Nullable Span> spans = new ArrayList<>(Reading.both(
                Reading.exposures(table, options.time()), Reading.answers(table, options.event()), Span::new));
        Map<String, List<Span>> byGroup = new LinkedHashMap<>();
        for (int row = 0; row < spans.size(); row++) {
            Span span = spans.get(row);
            String group = groups == null ? ALL : groups.get(row);
            if (span == null || group.isEmpty()) {
                spans.set(row, null);
            } else {
                byGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(span);
            }
        }
        Reading.requireAny(table, spans, options.time(), options.event());
        Notes notes = new Notes(table, Reading.labels(table, null)).missing(spans);
        if (Reading.isTwoAndOne(table, options.event())) {
            notes.add("\"" + options.event() + "\" holds 2 and no 0: 2 was taken for an end, 1 for none.");
        }
        List<Findings> found = new ArrayList<>();
        List<Curve> curves = new ArrayList<>();
        List<String> medians = new ArrayList<>();
        byGroup.forEach((group, ofGroup) -> {
            KaplanMeier curve = KaplanMeier.of(ofGroup, Scale.LOG, Level.USUAL);
            found.add(figures(group, curve));
            curves.add(curve(groups == null ? "" : group, ofGroup, curve));
            medians.add((groups == null ? "" : group + ": ") + median(curve));
            String of = groups == null ? "" : " of " + group;
            if (curve.median().isEmpty()) {
                notes.add("Fewer than half" + of + " have ended: there is no median.");
            }
            if (curve.steps().stream().anyMatch(step -> step.interval().isEmpty())) {
                notes.add("After the last end" + of + " there is no interval.");
            }
        });
        return new Study(
                "survival",
                Reading.there(spans).size(),
                new Findings().rows("groups", found).map(),
                "Half have ended after: " + Spoken.listed(medians) + ".",
                "Kaplan and Meier's estimate (1958), 95 % interval of its logarithm with Greenwood's variance; who leaves at"
                        + " the time of an event is still at risk at it.",
                notes.list(),
                new Survival(
                        new Axis(options.time(), Picture.Scale.NUMBER),
                        new Axis("not yet ended, %", Picture.Scale.SHARE),
                        curves));
    }

    private static Findings figures(String group, KaplanMeier curve) {
        List<Findings> points = curve.steps().stream()
                .map(step -> new Findings()
                        .with("time", step.time())
                        .with("atRisk", step.atRisk())
                        .with("events", step.events())
                        .with("survival", step.survival())
                        .with("low", "high", step.interval()))
                .toList();
        return new Findings()
                .with("group", (Object) group)
                .with("median", curve.median())
                .rows("points", points);
    }

    private static Curve curve(String name, List<Span> spans, KaplanMeier curve) {
        Map<Double, Long> censored = spans.stream()
                .filter(span -> !span.event())
                .collect(Collectors.groupingBy(Span::time, Collectors.counting()));
        return new Curve(
                name,
                curve.steps().stream()
                        .map(step -> new Step(
                                step.time(),
                                step.survival(),
                                step.interval().map(Interval::low).orElse(null),
                                step.interval().map(Interval::high).orElse(null),
                                censored.containsKey(step.time())))
                        .toList());
    }

    private static String median(KaplanMeier curve) {
        OptionalDouble median = curve.median();
        return median.isEmpty() ? "not yet reached" : Spoken.rounded(median.getAsDouble());
    }
}
