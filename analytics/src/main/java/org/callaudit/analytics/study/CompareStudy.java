package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.NewcombeDifference;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.RelativeRisk;
import org.callaudit.analytics.stats.WilsonInterval;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Two groups: before and after, or one way and another. */
public final class CompareStudy {

    private CompareStudy() {}

    /** What is compared; {@code group} is the column that tells the two groups apart. */
    public record Options(String count, String size, String group) {}

    /** The shares of both groups, the second less the first, and over the first; the first is the one seen first. */
    public static Study compare(Table table, Options options) {
        List<String> names = table.column(options.group()).names();
        List<@Nullable Proportion> shares =
                new ArrayList<>(Reading.proportions(table, options.count(), options.size()));
        Map<String, Proportion> groups = new LinkedHashMap<>();
        for (int row = 0; row < shares.size(); row++) {
            Proportion share = shares.get(row);
            if (share == null || names.get(row).isEmpty()) {
                shares.set(row, null);
            } else {
                groups.merge(names.get(row), share, Proportion::plus);
            }
        }
        Reading.requireAny(table, Reading.filled(shares), options.count(), options.size(), options.group());
        if (groups.size() != 2) {
            throw new StudyException("Two groups can be compared; \"" + options.group() + "\" of " + table.source()
                    + " has " + groups.size() + ": " + Spoken.listed(List.copyOf(groups.keySet()))
                    + ". Keep the rows of two, or draw a funnel of all.");
        }
        List<String> order = List.copyOf(groups.keySet());
        List<Proportion> pair = List.copyOf(groups.values());
        boolean filled = pair.stream().allMatch(share -> share.n() > 0);
        Notes notes = new Notes(table, Reading.labels(table, null)).missing(shares);
        notes.add("\"" + order.get(0) + "\" comes first in the file, and \"" + order.get(1)
                + "\" is measured against it.");
        if (!filled) {
            notes.add("A size of 0 gives no value.");
        }
        return study(options, order, pair, filled, notes, Reading.there(shares).size());
    }

    private static Study study(
            Options options, List<String> order, List<Proportion> pair, boolean filled, Notes notes, int n) {
        Proportion reference = pair.get(0);
        Proportion other = pair.get(1);
        Optional<Interval> interval =
                filled ? Optional.of(NewcombeDifference.of(other, reference, Level.USUAL)) : Optional.empty();
        Optional<RelativeRisk> risk = filled ? RelativeRisk.of(other, reference, Level.USUAL) : Optional.empty();
        if (filled && risk.isEmpty()) {
            notes.add("\"" + order.get(0) + "\" has no hits to divide by: there is no relative risk.");
        } else if (filled && other.count() == 0) {
            notes.add("\"" + order.get(1) + "\" has no hits: there is no interval of the relative risk.");
        }
        List<Findings> rows = new ArrayList<>();
        List<Estimate> drawn = new ArrayList<>();
        for (int i = 0; i < pair.size(); i++) {
            Proportion share = pair.get(i);
            Optional<Interval> own =
                    share.n() > 0 ? Optional.of(WilsonInterval.of(share, Level.USUAL)) : Optional.empty();
            Double value = share.n() > 0 ? (Double) share.share() : null;
            rows.add(new Findings()
                    .with("group", (Object) order.get(i))
                    .with("count", share.count())
                    .with("size", share.n())
                    .with("share", value)
                    .with("low", "high", own));
            drawn.add(new Estimate(
                    order.get(i),
                    value,
                    own.map(Interval::low).orElse(null),
                    own.map(Interval::high).orElse(null),
                    false,
                    share.count() + " of " + share.n()));
        }
        Findings found = new Findings()
                .rows("rows", rows)
                .with("difference", filled ? (Double) (other.share() - reference.share()) : null)
                .with("low", "high", interval)
                .with("relativeRisk", risk.map(RelativeRisk::ratio).orElse(null))
                .with("rrLow", "rrHigh", risk.flatMap(RelativeRisk::interval));
        return new Study(
                "compare",
                n,
                found.map(),
                headline(order, pair, interval),
                "Difference of shares by Newcombe's hybrid score (1998, method 10), relative risk by its logarithm (Katz and"
                        + " others 1978), shares by Wilson's score; all 95 %.",
                notes.list(),
                new Estimates(new Axis(options.count() + " of " + options.size() + ", %", Scale.SHARE), drawn, null));
    }

    private static String headline(List<String> order, List<Proportion> pair, Optional<Interval> interval) {
        if (interval.isEmpty()) {
            return "The two groups can't be compared: one of them has no cases.";
        }
        String shares = order.get(0) + " " + Spoken.percent(pair.get(0).share()) + ", " + order.get(1) + " "
                + Spoken.percent(pair.get(1).share());
        return (interval.get().contains(0) ? "No difference beyond chance is to be seen: " : "The groups differ: ")
                + shares + "; the difference may be from "
                + Spoken.points(interval.get().low()) + " to "
                + Spoken.points(interval.get().high()) + " percentage points.";
    }
}
