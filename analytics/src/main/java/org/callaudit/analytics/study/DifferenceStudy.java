package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.NewcombeDifference;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Differences of two shares with their intervals, one a row. */
public final class DifferenceStudy {

    private DifferenceStudy() {}

    /** What is compared: columns of hits and cases, the second share taken from the first. */
    public record Options(
            String count1,
            String size1,
            String count2,
            String size2,
            @Nullable String label) {}

    /** The two shares of a row. */
    private record Pair(Proportion first, Proportion second) {

        boolean isEmpty() {
            return first.n() == 0 || second.n() == 0;
        }
    }

    /** The differences. */
    public static Study difference(Table table, Options options) {
        List<String> labels = Reading.labels(table, options.label());
        List<@Nullable Pair> pairs = Reading.both(
                Reading.proportions(table, options.count1(), options.size1()),
                Reading.proportions(table, options.count2(), options.size2()),
                Pair::new);
        List<@Nullable Pair> filled = new ArrayList<>();
        pairs.forEach(pair -> filled.add(pair == null || pair.isEmpty() ? null : pair));
        Reading.requireAny(table, filled, options.count1(), options.size1(), options.count2(), options.size2());
        List<Findings> rows = new ArrayList<>();
        List<Estimate> drawn = new ArrayList<>();
        List<Integer> empty = new ArrayList<>();
        for (int row = 0; row < pairs.size(); row++) {
            Pair pair = pairs.get(row);
            boolean there = pair != null && !pair.isEmpty();
            Interval interval = there ? NewcombeDifference.of(pair.first, pair.second, Level.USUAL) : null;
            Double difference = there ? (Double) (pair.first.share() - pair.second.share()) : null;
            Findings found = new Findings()
                    .with("label", (Object) labels.get(row))
                    .with("difference", difference)
                    .with("low", "high", Optional.ofNullable(interval));
            if (pair != null && !there) {
                found.with("note", (Object) "a size of 0 gives no value");
                empty.add(row);
            }
            rows.add(found);
            if (pair != null && interval != null) {
                drawn.add(new Estimate(
                        labels.get(row),
                        difference,
                        interval.low(),
                        interval.high(),
                        !interval.contains(0),
                        pair.first.count() + " of " + pair.first.n() + ", " + pair.second.count() + " of "
                                + pair.second.n()));
            }
        }
        long clear = drawn.stream().filter(Estimate::marked).count();
        return new Study(
                "difference",
                drawn.size(),
                new Findings().rows("rows", rows).map(),
                clear + " of " + Spoken.counted(drawn.size(), "difference") + " "
                        + (clear == 1 || drawn.size() == 1 ? "is" : "are") + " beyond what chance would usually give.",
                "First share less second, 95 % intervals by Newcombe's hybrid score (1998, method 10).",
                new Notes(table, labels)
                        .missing(pairs)
                        .of(empty, "A size of 0 gives no value")
                        .list(),
                new Estimates(new Axis("difference of shares, percentage points", Scale.SHARE), drawn, 0.0));
    }
}
