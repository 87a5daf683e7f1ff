package org.callaudit.analytics.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Verdict;
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
                standard.map(target -> Verdict.of(now, target)).orElse(Verdict.NONE));
    }
}
