package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.callaudit.analytics.model.Scope;

/**
 * A report to be made.
 *
 * @param scope whom it is about
 * @param from first day that it is about
 * @param to last day; its files lie in the folder of that day
 */
public record ReportOrder(ReportKind kind, Scope scope, LocalDate from, LocalDate to) {

    /** The name of its files without their endings: {@code nightly-UB1}, {@code monthly-UB1-2026-10}. */
    public String fileName() {
        String whom = scope.id().isEmpty() ? "" : "-" + scope.id().replaceAll("[^A-Za-z0-9._-]", "_");
        return kind.text() + whom + (from.equals(to) ? "" : "-" + span());
    }

    private String span() {
        YearMonth month = YearMonth.from(from);
        if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        boolean week = from.getDayOfWeek().getValue() == 1 && to.equals(from.plusDays(6));
        return week
                ? String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        from.get(IsoFields.WEEK_BASED_YEAR),
                        from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : from + "--" + to;
    }
}
