package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Pair;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Scatter;
import org.callaudit.analytics.stats.KendallTau;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.SpearmanCorrelation;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Whether two values go together, by their ranks. */
public final class CorrelationStudy {

    private CorrelationStudy() {}

    /**
     * What is compared.
     *
     * @param label column of the rows' names; null: their numbers
     */
    public record Options(String x, String y, @Nullable String label) {}

    /** Spearman's correlation and Kendall's τ-b. */
    public static Study correlate(Table table, Options options) {
        List<String> labels = Reading.labels(table, options.label());
        List<@Nullable Double> first = Reading.values(table, options.x());
        List<@Nullable Double> second = Reading.values(table, options.y());
        List<@Nullable Pair> pairs = new ArrayList<>();
        for (int row = 0; row < first.size(); row++) {
            Double x = first.get(row);
            Double y = second.get(row);
            pairs.add(x == null || y == null ? null : new Pair(labels.get(row), x, y));
        }
        Reading.requireAny(table, pairs, options.x(), options.y());
        List<Pair> there = Reading.there(pairs);
        List<Double> x = there.stream().map(Pair::x).toList();
        List<Double> y = there.stream().map(Pair::y).toList();
        Optional<SpearmanCorrelation> spearman = SpearmanCorrelation.of(x, y, Level.USUAL);
        Notes notes = new Notes(table, labels).missing(pairs);
        if (spearman.isEmpty()) {
            notes.add("There is one pair only, or one of the two does not vary: there is no correlation.");
        } else if (spearman.get().interval().isEmpty()) {
            notes.add("There is no interval below four pairs, nor where the correlation is complete.");
        }
        return new Study(
                "correlate",
                there.size(),
                new Findings()
                        .with("spearman", spearman.map(SpearmanCorrelation::rho).orElse(null))
                        .with("p", spearman.map(SpearmanCorrelation::pValue).orElse(null))
                        .with("low", "high", spearman.flatMap(SpearmanCorrelation::interval))
                        .with("kendallTauB", KendallTau.b(x, y))
                        .map(),
                spearman.map(found -> "Rank correlation " + Spoken.rounded(found.rho()) + " (p "
                                + Spoken.rounded(found.pValue()) + ") of " + Spoken.counted(there.size(), "pair") + ".")
                        .orElse("No correlation can be computed."),
                "Spearman's \u03c1, 95 % interval by Fisher's transformation (Bonett and Wright 2000); p without ties"
                        + " exact up to 9 pairs, by the Edgeworth series of AS 89 up to 1,290, else by Student's t; Kendall's \u03c4-b.",
                notes.list(),
                new Scatter(new Axis(options.x(), Scale.NUMBER), new Axis(options.y(), Scale.NUMBER), there));
    }
}
