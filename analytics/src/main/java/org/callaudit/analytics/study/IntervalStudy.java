package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.ClopperPearsonInterval;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Shares with their intervals, one a row. */
public final class IntervalStudy {

    private IntervalStudy() {}

    /** How an interval is made. */
    public enum Method {
        /** Wilson's score interval. */
        WILSON("Wilson's score interval (1927), without continuity correction") {
            @Override
            Interval of(Proportion share, double level) {
                return WilsonInterval.of(share, level);
            }
        },
        /** The same with continuity correction. */
        WILSON_CC("Wilson's score interval with continuity correction (Newcombe 1998)") {
            @Override
            Interval of(Proportion share, double level) {
                return WilsonInterval.corrected(share, level);
            }
        },
        /** The exact interval. */
        CLOPPER_PEARSON("exact interval (Clopper and Pearson 1934)") {
            @Override
            Interval of(Proportion share, double level) {
                return ClopperPearsonInterval.of(share, level);
            }
        };

        private final String words;

        Method(String words) {
            this.words = words;
        }

        abstract Interval of(Proportion share, double level);
    }

    /**
     * What is estimated, and how.
     *
     * @param level of the interval, between 0 and 1
     * @param label column of the rows' names; null: their numbers
     */
    public record Options(
            String count,
            String size,
            Method method,
            double level,
            @Nullable String label) {

        public Options {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("a level of " + level + " is not between 0 and 1");
            }
        }
    }

    /** The intervals. */
    public static Study interval(Table table, Options options) {
        List<String> labels = Reading.labels(table, options.label());
        List<@Nullable Proportion> shares = Reading.proportions(table, options.count(), options.size());
        List<@Nullable Proportion> filled = Reading.filled(shares);
        Reading.requireAny(table, filled, options.count(), options.size());
        List<Findings> rows = new ArrayList<>();
        List<Estimate> drawn = new ArrayList<>();
        List<Integer> empty = new ArrayList<>();
        for (int row = 0; row < shares.size(); row++) {
            Proportion share = filled.get(row);
            Interval interval = share == null ? null : options.method().of(share, options.level());
            Findings found = new Findings()
                    .with("label", (Object) labels.get(row))
                    .with("share", share == null ? null : (Double) share.share())
                    .with("low", "high", Optional.ofNullable(interval));
            if (shares.get(row) != null && share == null) {
                found.with("note", (Object) "a size of 0 gives no value");
                empty.add(row);
            }
            rows.add(found);
            if (share != null && interval != null) {
                String note = share.count() + " of " + share.n();
                drawn.add(new Estimate(labels.get(row), share.share(), interval.low(), interval.high(), false, note));
            }
        }
        Notes notes = new Notes(table, labels).missing(shares).of(empty, "A size of 0 gives no value");
        return new Study(
                "interval",
                drawn.size(),
                new Findings().rows("rows", rows).map(),
                headline(drawn),
                Spoken.rounded(100 * options.level()) + " % intervals: " + options.method().words + ".",
                notes.list(),
                new Estimates(new Axis(options.count() + " of " + options.size() + ", %", Scale.SHARE), drawn, null));
    }

    private static String headline(List<Estimate> drawn) {
        Estimate first = drawn.get(0);
        Double share = first.value();
        Double low = first.low();
        Double high = first.high();
        if (drawn.size() > 1 || share == null || low == null || high == null) {
            return Spoken.counted(drawn.size(), "share") + ", each with what it may be.";
        }
        return first.note() + " is " + Spoken.percent(share) + ", and may be from " + Spoken.percent(low) + " to "
                + Spoken.percent(high) + ".";
    }
}
