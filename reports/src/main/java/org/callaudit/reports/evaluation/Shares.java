package org.callaudit.reports.evaluation;

import java.util.Locale;
import org.callaudit.analytics.evaluation.EvaluationSummary.ItemCount;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;
import org.jspecify.annotations.Nullable;

/** Counts, shares and likely ranges as cells. */
final class Shares {

    private Shares() {}

    /** A likely range of shares; empty where there are counts only. */
    static Cell likely(@Nullable Likely likely) {
        return likely == null
                ? Cell.of("")
                : Cells.range(range(likely), new Value.Share(likely.low()), new Value.Share(likely.high()));
    }

    static String range(Likely likely) {
        return one(100 * likely.low()) + "–" + one(100 * likely.high()) + "%";
    }

    /** An item, called the same all over the sheet. */
    static String item(String text) {
        return Words.clip(text, 64);
    }

    /** Since which form it is counted, where one changed it; begins with a blank. */
    static String since(ItemCount item) {
        return item.since().isEmpty() ? "" : " " + item.since();
    }

    /** With one decimal. */
    static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A score in per cent; empty where there is none. */
    static Cell score(@Nullable Double percent) {
        return percent == null ? Cell.of("") : Cell.of(one(percent), new Value.Amount(percent, 1));
    }
}
