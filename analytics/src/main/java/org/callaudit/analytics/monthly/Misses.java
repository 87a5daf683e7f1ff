package org.callaudit.analytics.monthly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.Pareto;
import org.callaudit.analytics.stats.Proportion;

/**
 * The items that were missed most often in the stretch.
 *
 * @param total misses of all items
 * @param most the most frequent, at most seven, or eight where that is all
 * @param others how many more items were missed
 * @param otherMisses how often together
 * @param charts the year of the nine items missed most, without what has too few cases; marked are those of {@code most}
 */
public record Misses(
        long audits, long total, List<Miss> most, long others, long otherMisses, List<ControlChart> charts) {

    private static final int SHOWN = 8;
    private static final int CHARTS = 9;

    /**
     * One item.
     *
     * @param missed of the audits to which it applied
     * @param cumulative the share of all misses that this item and those before it make up
     * @param marked missed more often than chance would usually give
     */
    public record Miss(String text, Proportion missed, double cumulative, boolean marked) {}

    static Misses of(TeamMonth month, Discoveries discoveries) {
        Set<String> marked = discoveries.worseItems();
        Map<String, Tally.Pair> items = month.now().items();
        Map<String, Long> counts = new HashMap<>();
        items.forEach((scope, pair) -> counts.put(scope, pair.hits()));
        counts.values().removeIf(count -> count == 0);
        List<Pareto.Row> rows = counts.isEmpty() ? List.of() : Pareto.rows(counts);
        int shown = rows.size() > SHOWN ? SHOWN - 1 : rows.size();
        List<Miss> most = new ArrayList<>();
        for (Pareto.Row row : rows.subList(0, shown)) {
            Tally.Pair pair = items.getOrDefault(row.label(), new Tally.Pair(0, 0));
            most.add(new Miss(
                    month.itemText(row.label()),
                    new Proportion(pair.hits(), pair.of()),
                    row.cumulative(),
                    marked.contains(row.label())));
        }
        List<Pareto.Row> rest = rows.subList(shown, rows.size());
        return new Misses(
                month.now().get(Counter.AUDITS),
                rows.stream().mapToLong(Pareto.Row::count).sum(),
                most,
                rest.size(),
                rest.stream().mapToLong(Pareto.Row::count).sum(),
                charts(month, rows, marked));
    }

    /** What is marked first, then what was missed most in the stretch, then over the year. */
    private static List<ControlChart> charts(TeamMonth month, List<Pareto.Row> rows, Set<String> marked) {
        Stream<String> first = rows.stream().map(Pareto.Row::label).filter(marked::contains);
        Stream<String> then = rows.stream().map(Pareto.Row::label).limit(CHARTS);
        Stream<String> atLast = month.year().items().entrySet().stream()
                .filter(item -> item.getValue().hits() > 0)
                .sorted(Comparator.comparing((Map.Entry<String, Tally.Pair> item) ->
                                -item.getValue().hits())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
        return Stream.of(first, then, atLast)
                .flatMap(scopes -> scopes)
                .distinct()
                .limit(CHARTS)
                .flatMap(scope -> month.chart(TrackedShare.ofItem(scope, month.itemText(scope))).drawn().stream()
                        .map(chart -> chart.marking(marked.contains(scope))))
                .toList();
    }
}
