package org.callaudit.analytics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;

/** All measures of a scope by period: what the command {@code measures} prints. */
public final class MeasureExport {

    private MeasureExport() {}

    /**
     * One row for each measure in each period with an audit that counts or a survey; by period, then measure.
     *
     * @param days the scope's daily tallies, in any order; rows of other scopes are passed over
     * @param from first day, inclusive
     * @param to last day, inclusive; a period cut by either holds the days between only
     */
    public static List<MeasureRow> rows(
            Scope scope, Grain grain, Iterable<TallyRow> days, LocalDate from, LocalDate to) {
        SortedMap<LocalDate, Tally> periods = new TreeMap<>();
        for (TallyRow row : days) {
            boolean asked = row.scope().equals(scope)
                    && !row.day().isBefore(from)
                    && !row.day().isAfter(to);
            if (asked) {
                periods.computeIfAbsent(grain.start(row.day()), start -> new Tally())
                        .merge(row.tally());
            }
        }
        List<MeasureRow> rows = new ArrayList<>();
        for (Map.Entry<LocalDate, Tally> period : periods.entrySet()) {
            if (worthALine(scope, period.getValue())) {
                addAll(rows, scope, grain, period.getKey(), period.getValue());
            }
        }
        return rows;
    }

    private static boolean worthALine(Scope scope, Tally tally) {
        return tally.get(Counter.AUDITS) > 0 || (scope.kind().surveyed() && tally.get(Counter.SURVEYS_SENT) > 0);
    }

    private static void addAll(List<MeasureRow> rows, Scope scope, Grain grain, LocalDate start, Tally tally) {
        for (Measure measure : Measure.values()) {
            if (!measure.surveyed() || scope.kind().surveyed()) {
                rows.add(new MeasureRow(scope, grain, start, measure, measure.of(tally)));
            }
        }
    }
}
