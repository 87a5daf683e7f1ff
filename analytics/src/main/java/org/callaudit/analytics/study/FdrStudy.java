package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.PValueAdjustment;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** A family of tests: which of them still say something when all are looked at. */
public final class FdrStudy {

    private FdrStudy() {}

    /**
     * What is adjusted, and how.
     *
     * @param q a test is rejected whose adjusted p is at most that; between 0 and 1
     * @param label column of the tests' names; null: their numbers
     */
    public record Options(
            String p,
            double q,
            PValueAdjustment method,
            @Nullable String label) {

        public Options {
            if (!(q > 0 && q < 1)) {
                throw new IllegalArgumentException("a q of " + q + " is not between 0 and 1");
            }
        }
    }

    /** The adjusted p-values. */
    public static Study fdr(Table table, Options options) {
        List<String> labels = Reading.labels(table, options.label());
        List<@Nullable Double> values = Reading.shares(table, options.p());
        Reading.requireAny(table, values, options.p());
        double[] adjusted = options.method().adjusted(Reading.there(values));
        List<Findings> rows = new ArrayList<>();
        List<Estimate> drawn = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        for (int row = 0; row < values.size(); row++) {
            Double p = values.get(row);
            Double one = p == null ? null : (Double) adjusted[drawn.size()];
            boolean isRejected = one != null && PValueAdjustment.rejected(one, options.q());
            rows.add(new Findings()
                    .with("label", (Object) labels.get(row))
                    .with("p", p)
                    .with("adjusted", one)
                    .with("rejected", (Object) (one == null ? null : (Boolean) isRejected)));
            if (one != null) {
                drawn.add(new Estimate(labels.get(row), one, null, null, isRejected, ""));
            }
            if (isRejected) {
                rejected.add(labels.get(row));
            }
        }
        String tests = Spoken.counted(drawn.size(), "test");
        return new Study(
                "fdr",
                drawn.size(),
                new Findings().rows("rows", rows).map(),
                rejected.isEmpty()
                        ? "None of " + tests + " says anything at q " + Spoken.rounded(options.q()) + "."
                        : rejected.size() + " of " + tests + " " + (rejected.size() == 1 ? "stands" : "stand")
                                + " at q " + Spoken.rounded(options.q()) + ": " + Spoken.listed(rejected) + ".",
                method(options.method()),
                new Notes(table, labels).missing(values).list(),
                new Estimates(new Axis("adjusted p", Scale.NUMBER), drawn, options.q()));
    }

    private static String method(PValueAdjustment method) {
        return switch (method) {
            case BH -> "p-values adjusted by Benjamini and Hochberg (1995): the false discovery rate.";
            case HOLM -> "p-values adjusted by Holm (1979): the chance of any false discovery.";
            case BY ->
                "p-values adjusted by Benjamini and Yekutieli (2001): the false discovery rate under any dependence.";
        };
    }
}
