package org.callaudit.analytics.monthly;

import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.signal.TrackedShare;

/** Turns what was gathered of a team's month into what its pack says. */
public final class MonthlyJudge {

    private static final List<Measure> QUALITY = List.of(
            Measure.AUDIT_SCORE_MEAN,
            Measure.ERROR_RATE_ANY_CRITICAL,
            Measure.ERROR_RATE_CUSTOMER_CRITICAL,
            Measure.ERROR_RATE_BUSINESS_CRITICAL,
            Measure.ERROR_RATE_COMPLIANCE_CRITICAL,
            Measure.ERROR_RATE_NON_CRITICAL);

    private MonthlyJudge() {}

    /** The pack. The period is over, so all of it is judged. */
    public static MonthlySummary judge(MonthlyInputs inputs) {
        TeamMonth month = new TeamMonth(inputs);
        Discoveries discoveries = new Discoveries(month);
        List<Focus> focus = Focus.of(month, discoveries);
        return new MonthlySummary(
                inputs.teamId(),
                month.teamName(),
                inputs.from(),
                inputs.to(),
                inputs.zone(),
                inputs.dataAsOf(),
                month.stretch().title(),
                month.stretch().name(),
                month.stretch().brief(),
                month.stretch().before().brief(),
                Opening.of(month, discoveries, focus),
                Standing.of(month, QUALITY),
                month.chart(TrackedShare.CRITICAL).drawn().orElse(null),
                Stream.of(ErrorClass.values())
                        .filter(kind -> kind.critical() && month.year().get(Counter.with(kind)) > 0)
                        .flatMap(kind -> month.chart(TrackedShare.of(kind)).drawn().stream())
                        .toList(),
                Satisfaction.of(month),
                Misses.of(month, discoveries),
                Adherence.of(month),
                Problem.of(month, discoveries),
                Remedy.of(month),
                CaseLoad.of(month),
                Elsewhere.of(month),
                focus,
                inputs.inputs());
    }
}
