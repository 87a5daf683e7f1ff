package org.callaudit.analytics.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.callaudit.analytics.measure.TimeToClose;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.jspecify.annotations.Nullable;

/**
 * The team's cases at the end of the stretch.
 *
 * @param kept whether the centre keeps cases at all
 * @param rows one for each type with a case open at the end, or opened or closed in the stretch
 * @param open actions and referrals that are open and concern no single agent, the oldest first
 */
public record CaseLoad(boolean kept, List<Row> rows, List<OpenCase> open) {

    /**
     * The cases of one type.
     *
     * @param opened in the stretch, as {@code closed}
     * @param open at its end, as {@code overdue} and {@code oldest}
     * @param oldest days since the oldest open one was opened; null: none is open
     * @param daysToClose days within which half of those opened in twelve months are closed; null: too few are
     */
    public record Row(
            CaseType type,
            long opened,
            long closed,
            long open,
            long overdue,
            @Nullable Long oldest,
            @Nullable Double daysToClose) {}

    /** An open case; {@code due} null where no date is set. */
    public record OpenCase(
            String caseId,
            CaseType type,
            String text,
            String owner,
            String department,
            LocalDate opened,
            long days,
            @Nullable LocalDate due,
            boolean overdue) {}

    static CaseLoad of(TeamMonth month) {
        Instant end = month.end();
        List<Row> rows = new ArrayList<>();
        for (CaseType type : CaseType.values()) {
            List<Case> cases = month.cases().all().stream()
                    .filter(one -> one.type() == type)
                    .toList();
            Row row = row(month, type, cases);
            if (row.opened > 0 || row.closed > 0 || row.open > 0) {
                rows.add(row);
            }
        }
        List<OpenCase> open = month.cases().told().stream()
                .filter(one -> one.openAt(end))
                .map(one -> open(month, one))
                .sorted(Comparator.comparing(OpenCase::opened).thenComparing(OpenCase::caseId))
                .toList();
        return new CaseLoad(!month.inputs().background().cases().isEmpty(), rows, open);
    }

    private static Row row(TeamMonth month, CaseType type, List<Case> cases) {
        Instant end = month.end();
        List<Case> open = cases.stream().filter(one -> one.openAt(end)).toList();
        OptionalDouble median = TimeToClose.median(
                cases.stream()
                        .filter(one ->
                                month.cases().in(one.openedAt(), month.stretch().year()))
                        .toList(),
                end);
        return new Row(
                type,
                cases.stream()
                        .filter(one -> month.cases().in(one.openedAt(), month.stretch()))
                        .count(),
                cases.stream()
                        .filter(one -> month.cases().in(one.closedAt(), month.stretch()))
                        .count(),
                open.size(),
                open.stream().filter(one -> one.overdueAt(end)).count(),
                open.stream()
                        .map(one -> MeetingCases.days(one.openedAt(), end))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                median.isPresent() ? median.getAsDouble() : null);
    }

    private static OpenCase open(TeamMonth month, Case one) {
        Instant due = one.dueAt();
        return new OpenCase(
                one.caseId(),
                one.type(),
                one.text(),
                one.owner(),
                one.department(),
                month.cases().day(one.openedAt()),
                MeetingCases.days(one.openedAt(), month.end()),
                due == null ? null : month.cases().day(due),
                one.overdueAt(month.end()));
    }
}
