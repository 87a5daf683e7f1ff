package org.callaudit.analytics.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callaudit.analytics.evaluation.EvaluationSummary.Item;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;

/** What the audits show item by item; ordered by how sure it is, not by how large. */
final class ItemEvidence {

    private static final int MOST = 3;
    private static final int SHOWN_BY = 3;

    /** Missed once may happen to anybody. */
    private static final int LEAST_MISSES = 2;

    /** Right almost always: the likely range of misses ends below this share. */
    private static final double ALMOST_NEVER = 0.1;

    private final Map<String, Proportion> misses = new TreeMap<>();
    private final List<ScoredAudit> audits;
    private final Map<String, FormItem> items;

    ItemEvidence(List<ScoredAudit> audits, Map<String, FormItem> items) {
        this.audits = audits;
        this.items = items;
        for (ScoredAudit audit : audits) {
            audit.met().forEach(scope -> misses.merge(scope, new Proportion(0, 1), Proportion::plus));
            audit.missed().forEach(scope -> misses.merge(scope, new Proportion(1, 1), Proportion::plus));
        }
    }

    /** Critical items first, then those most surely right. */
    List<Item> strengths() {
        return misses.entrySet().stream()
                .filter(item -> FewCases.makeShare(item.getValue().n())
                        && likely(item.getValue()).high() <= ALMOST_NEVER)
                .sorted(Comparator.comparing((Map.Entry<String, Proportion> item) -> !critical(item.getKey()))
                        .thenComparing(item -> likely(item.getValue()).high())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(item -> item(item.getKey(), item.getValue()))
                .toList();
    }

    /** Those that are most surely missed often: by the lower end of the likely range. */
    List<Item> toCoach() {
        return misses.entrySet().stream()
                .filter(item -> item.getValue().count() >= LEAST_MISSES)
                .sorted(Comparator.comparing((Map.Entry<String, Proportion> item) ->
                                -likely(item.getValue()).low())
                        .thenComparing(item -> !critical(item.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(item -> item(item.getKey(), item.getValue()))
                .toList();
    }

    private static Interval likely(Proportion share) {
        return WilsonInterval.of(share, Level.USUAL);
    }

    private boolean critical(String scope) {
        FormItem item = items.get(scope);
        return item != null && item.errorClass().critical();
    }

    private Item item(String scope, Proportion share) {
        FormItem item = items.get(scope);
        List<ScoredAudit> latest = new ArrayList<>();
        for (int i = audits.size() - 1; i >= 0 && latest.size() < SHOWN_BY; i--) {
            if (audits.get(i).missed().contains(scope)) {
                latest.add(audits.get(i));
            }
        }
        String policy = item == null || item.policyRef() == null ? "" : item.policyRef();
        String advice = item == null || item.recommendation() == null ? "" : item.recommendation();
        return new Item(item == null ? scope : item.text(), share.count(), share.n(), policy, advice, latest);
    }
}
