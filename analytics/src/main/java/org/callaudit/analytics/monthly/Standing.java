package org.callaudit.analytics.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.model.Standard;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands: in the stretch, in the three months before and over twelve months, and against its standard.
 *
 * @param target in the measure's unit, or null where no standard is set
 * @param up whether the standard is met by reaching it from below
 * @param verdict of the stretch
 */
public record Standing(
        Measure measure,
        Estimate now,
        Estimate before,
        Estimate year,
        @Nullable Double target,
        boolean up,
        Verdict verdict) {

    /** Whether a standard is met, as far as the cases tell. */
    public enum Verdict {
        /** The whole likely range is on the right side. */
        MEETS,
        /** The whole likely range is on the wrong side. */
        MISSES,
        /** The likely range has the standard in it. */
        UNSURE,
        /** Too few cases for a likely range. */
        TOO_FEW,
        /** There is no standard, or there are no cases. */
        NONE
    }

    /** Those of these measures that have a case within the twelve months. */
    static List<Standing> of(TeamMonth month, List<Measure> measures) {
        List<Standing> rows = new ArrayList<>();
        for (Measure measure : measures) {
            Standing row = of(month, measure);
            if (row.year.n() > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Whether so few cases are behind it that only they are told. */
    public static boolean tells(Estimate estimate) {
        return estimate.value() != null && FewCases.makeShare(estimate.n());
    }

    private static Standing of(TeamMonth month, Measure measure) {
        Optional<Standard> standard = month.background()
                .standard(measure.text(), month.scopes(), month.inputs().to());
        Estimate now = measure.of(month.now());
        return new Standing(
                measure,
                now,
                measure.of(month.before()),
                measure.of(month.year()),
                standard.map(Standard::target).orElse(null),
                standard.map(Standard::up).orElse(true),
                standard.map(target -> verdict(now, target)).orElse(Verdict.NONE));
    }

    private static Verdict verdict(Estimate now, Standard standard) {
        Double low = now.low();
        Double high = now.high();
        if (now.n() == 0) {
            return Verdict.NONE;
        } else if (!tells(now) || low == null || high == null) {
            return Verdict.TOO_FEW;
        }
        double target = standard.target();
        boolean meets = standard.up() ? low >= target : high <= target;
        boolean misses = standard.up() ? high < target : low > target;
        return meets ? Verdict.MEETS : misses ? Verdict.MISSES : Verdict.UNSURE;
    }
}
