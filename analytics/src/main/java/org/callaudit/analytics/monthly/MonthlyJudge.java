package org.callaudit.analytics.monthly;

import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.signal.RareErrors;
import org.callaudit.analytics.signal.Subject;
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
                Standing.of(month, discoveries, QUALITY),
                FewCases.oneEvaluator(month.year()),
                month.chart(TrackedShare.CRITICAL).drawn().orElse(null),
                came(month)
                        .filter(kind -> !rare(month, discoveries, kind))
                        .flatMap(kind -> month.chart(TrackedShare.of(kind)).drawn().stream()
                                .map(chart -> chart.marking(discoveries.worse(Subject.errorClass(kind)))))
                        .toList(),
                came(month)
                        .filter(kind -> rare(month, discoveries, kind))
                        .map(kind -> errors(month, kind))
                        .toList(),
                Satisfaction.of(month, discoveries),
                Misses.of(month, discoveries),
                Adherence.of(month, discoveries),
                Problem.of(month, discoveries),
                Remedy.of(month),
                CaseLoad.of(month),
                Elsewhere.of(month),
                focus,
                inputs.inputs());
    }

    /** The kinds of critical error that came up within the year. */
    private static Stream<ErrorClass> came(TeamMonth month) {
        return Stream.of(ErrorClass.values())
                .filter(kind -> kind.critical() && month.year().get(Counter.with(kind)) > 0);
    }

    /** Whether shares say nothing of it: what has become frequent beyond chance is rare no more. */
    private static boolean rare(TeamMonth month, Discoveries discoveries, ErrorClass kind) {
        return !month.chart(TrackedShare.of(kind)).judged() && !discoveries.worse(Subject.errorClass(kind));
    }

    private static RareErrors errors(TeamMonth month, ErrorClass kind) {
        return RareErrors.of(kind.words() + " error", TrackedShare.of(kind), month.history());
    }
}
