package org.callaudit.analytics.monthly;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.signal.RareErrors;
import org.callaudit.analytics.signal.ShareChart;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.Proportion;

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
                        .filter(kind -> came(month, kind))
                        .map(kind -> month.chart(TrackedShare.of(kind)))
                        .filter(ShareChart::judged)
                        .flatMap(chart -> chart.drawn().stream())
                        .toList(),
                Stream.of(ErrorClass.values())
                        .filter(kind -> came(month, kind))
                        .filter(kind -> !month.chart(TrackedShare.of(kind)).judged())
                        .map(kind -> rare(inputs, kind))
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

    private static boolean came(TeamMonth month, ErrorClass kind) {
        return kind.critical() && month.year().get(Counter.with(kind)) > 0;
    }

    private static RareErrors rare(MonthlyInputs inputs, ErrorClass kind) {
        Map<LocalDate, Proportion> days = new HashMap<>();
        inputs.team().forEach((day, tally) -> days.put(day, Tallies.share(tally, Counter.with(kind))));
        return RareErrors.of(kind.text().replace('_', '-') + " error", days);
    }
}
