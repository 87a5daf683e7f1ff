package org.callaudit.analytics.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Verdict;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.signal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands: in the stretch, in the three months before and over twelve months, and against its standard.
 *
 * @param target in the measure's unit, or null where no standard is set
 * @param up whether the standard is met by reaching it from below
 * @param verdict of the stretch
 * @param change against the months before
 */
public record Standing(
        Measure measure,
        Estimate now,
        Estimate before,
        Estimate year,
        @Nullable Double target,
        boolean up,
        Verdict verdict,
        Change change) {

    /** Those of these measures that have a case within the twelve months. */
    static List<Standing> of(TeamMonth month, Discoveries discoveries, List<Measure> measures) {
        List<Standing> rows = new ArrayList<>();
        for (Measure measure : measures) {
            Standing row = of(month, discoveries, measure);
            if (row.year.n() > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Standing of(TeamMonth month, Discoveries discoveries, Measure measure) {
        Optional<Standard> standard = month.background()
                .standard(measure.text(), month.scopes(), month.inputs().to());
        Estimate now = measure.of(month.now());
        Estimate before = measure.of(month.before());
        return new Standing(
                measure,
                now,
                before,
                measure.of(month.year()),
                standard.map(Standard::target).orElse(null),
                standard.map(Standard::up).orElse(true),
                standard.map(target -> Verdict.of(now, target)).orElse(Verdict.NONE),
                subject(measure)
                        .filter(subject -> now.tells() && before.tells())
                        .map(discoveries::change)
                        .orElse(Change.NONE));
    }

    /** What is looked at for changes under that measure; empty where nothing is. */
    private static Optional<Subject> subject(Measure measure) {
        return switch (measure) {
            case ERROR_RATE_ANY_CRITICAL -> Optional.of(Subject.ANY_CRITICAL);
            case ERROR_RATE_NON_CRITICAL -> Optional.of(Subject.errorClass(ErrorClass.NON_CRITICAL));
            case ERROR_RATE_CUSTOMER_CRITICAL -> Optional.of(Subject.errorClass(ErrorClass.CUSTOMER_CRITICAL));
            case ERROR_RATE_BUSINESS_CRITICAL -> Optional.of(Subject.errorClass(ErrorClass.BUSINESS_CRITICAL));
            case ERROR_RATE_COMPLIANCE_CRITICAL -> Optional.of(Subject.errorClass(ErrorClass.COMPLIANCE_CRITICAL));
            case CSAT_DISSATISFIED -> Optional.of(Subject.DISSATISFIED);
            case CSAT_TOP2 -> Optional.of(Subject.SATISFIED);
            default -> Optional.empty();
        };
    }
}
