package org.callaudit.analytics.evaluation;

import java.util.Optional;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Unit;
import org.callaudit.analytics.measure.Verdict;
import org.callaudit.analytics.model.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What a measure comes to, and how that stands against its standard.
 *
 * @param estimate with at least one case
 * @param standard null if none is on record
 */
public record Standing(
        Measure measure, Estimate estimate, @Nullable Standard standard, Verdict verdict) {

    static Standing of(Measure measure, Estimate estimate, Optional<Standard> standard) {
        return new Standing(
                measure,
                estimate,
                standard.orElse(null),
                standard.map(target -> Verdict.of(estimate, target)).orElse(Verdict.NONE));
    }

    /** The likely range; null where there are counts only. */
    public @Nullable Likely likely() {
        return likely(estimate);
    }

    static @Nullable Likely likely(Estimate estimate) {
        Double low = estimate.low();
        Double high = estimate.high();
        return low == null || high == null || !estimate.tells() ? null : new Likely(low, high);
    }

    /** The standard as a page words it: {@code at most 15%}, {@code at least 85}; empty if there is none. */
    public String target() {
        if (standard == null) {
            return "";
        }
        return measure.unit() == Unit.SHARE ? share(standard) : limit(standard) + English.score(standard.target());
    }

    static String share(Standard standard) {
        return limit(standard) + English.score(100 * standard.target()) + "%";
    }

    private static String limit(Standard standard) {
        return standard.up() ? "at least " : "at most ";
    }

    /** A likely range of shares in words; with a decimal where a whole number would hide on which side of the standard. */
    static String words(Likely likely, @Nullable Standard standard) {
        boolean close =
                standard != null && (hides(likely.low(), standard.target()) || hides(likely.high(), standard.target()));
        return "between " + percent(likely.low(), close) + " and " + percent(likely.high(), close);
    }

    private static boolean hides(double end, double target) {
        return end != target && Math.round(100 * end) == Math.round(100 * target);
    }

    private static String percent(double share, boolean fine) {
        return fine ? English.score(100 * share) + "%" : English.percent(share);
    }
}
