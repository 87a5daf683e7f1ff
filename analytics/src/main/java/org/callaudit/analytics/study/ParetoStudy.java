package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Bar;
import org.callaudit.analytics.picture.Picture.Bars;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.Pareto;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Causes from the most frequent to the least. */
public final class ParetoStudy {

    private ParetoStudy() {}

    /**
     * What is counted.
     *
     * @param label column of the causes
     * @param count column of how often each occurred; null: as often as it has a row
     */
    public record Options(String label, @Nullable String count) {}

    /** The causes with their running share; rows of one cause are added up. */
    public static Study pareto(Table table, Options options) {
        String countColumn = options.count();
        List<String> causes = table.column(options.label()).names();
        List<@Nullable Long> given = countColumn == null ? null : Reading.counts(table, countColumn);
        Map<String, Long> counts = new LinkedHashMap<>();
        List<@Nullable Long> counted = new ArrayList<>();
        for (int row = 0; row < causes.size(); row++) {
            Long count = given == null ? (Long) 1L : given.get(row);
            counted.add(causes.get(row).isEmpty() ? null : count);
            if (count != null && !causes.get(row).isEmpty()) {
                counts.merge(causes.get(row), count, Long::sum);
            }
        }
        Reading.requireAny(table, counted, options.label());
        if (countColumn != null && counts.values().stream().allMatch(count -> count == 0)) {
            throw new StudyException("All of \"" + countColumn + "\" in " + table.source()
                    + " is 0: there are no shares of nothing. See whether the column is the right one.");
        }
        List<Pareto.Row> rows = Pareto.rows(counts);
        Pareto.Row most = rows.get(0);
        return new Study(
                "pareto",
                Reading.there(counted).size(),
                new Findings()
                        .rows(
                                "rows",
                                rows.stream()
                                        .map(row -> new Findings()
                                                .with("label", (Object) row.label())
                                                .with("count", row.count())
                                                .with("share", row.share())
                                                .with("cumulative", row.cumulative()))
                                        .toList())
                        .map(),
                "The most frequent of " + Spoken.counted(rows.size(), "cause") + " is " + most.label() + ", with "
                        + Spoken.percent(most.share()) + ".",
                "Counts and their running share (Juran 1951), equal counts by name.",
                new Notes(table, Reading.labels(table, null)).missing(counted).list(),
                new Bars(
                        new Axis(countColumn == null ? "rows" : countColumn, Scale.NUMBER),
                        rows.stream()
                                .map(row -> new Bar(row.label(), row.count(), row.cumulative(), Bar.Rank.ORDINARY))
                                .toList()));
    }
}
