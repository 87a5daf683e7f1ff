package org.callaudit.analytics.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary.ItemCount;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.FewCases;

/**
 * What is right nearly every time. With audits enough for shares: missed in less than 5 % of twenty audits or more, and a
 * critical item once at most, for an error on it is no trifle; with fewer: never missed, in five or more.
 */
final class Strengths {

    private static final int MOST = 4;
    private static final int FEWEST = 5;

    /** The upper end of the likely range says how surely an item is seldom missed: few misses, and many audits. */
    private static final Comparator<ItemRecord> SUREST = Comparator.comparingDouble(
                    (ItemRecord item) -> upper(item.missed()))
            .thenComparing(item -> item.item().errorClass(), Comparator.reverseOrder());

    private final List<ItemRecord> all;
    private final boolean few;
    private final LocalDate page;

    Strengths(List<ItemRecord> items, long audits, LocalDate page) {
        this.page = page;
        this.few = !FewCases.makeShare(audits);
        this.all = items.stream().filter(this::has).sorted(SUREST).toList();
    }

    private static double upper(Estimate missed) {
        Double high = missed.high();
        return high == null ? 1 : high;
    }

    boolean has(ItemRecord item) {
        ItemCount count = item.count(page);
        if (few) {
            return count.missed() == 0 && count.applicable() >= FEWEST;
        }
        return FewCases.makeShare(count.applicable())
                && !item.oftenMissed()
                && (count.missed() <= 1 || !count.errorClass().critical());
    }

    List<ItemCount> shown() {
        return all.stream().limit(MOST).map(item -> item.count(page)).toList();
    }

    String note() {
        if (all.isEmpty()) {
            return few
                    ? "No item applied to five audits or more without a miss."
                    : "No item was missed in less than 5% of 20 audits or more.";
        }
        int more = all.size() - MOST;
        if (more <= 0) {
            return "";
        }
        String items = English.sentence(English.counted(more, "more item")) + (more == 1 ? " was" : " were");
        return items + (few ? " never missed." : " missed in less than 5% of audits.");
    }
}
