package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Pattern;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.text.Sha256;

/**
 * A report to be made.
 *
 * @param scope whom it is about
 * @param from first day that it is about
 * @param to last day; its files lie in the folder of that day
 */
public record ReportOrder(ReportKind kind, Scope scope, LocalDate from, LocalDate to) {

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int LONGEST = 100;
    private static final int HASH_DIGITS = 6;

    /**
     * The name of its files without their endings: {@code nightly-UB1}, {@code monthly-UB1-2026-10}. An id with characters that
     * not every file system takes, or a long one, is followed by the beginning of its SHA-256, so that no two share a name:
     * {@code nightly-T_1~b38d2e}.
     */
    public String fileName() {
        String whom = scope.id().isEmpty() ? "" : "-" + name(scope.id());
        return kind.text() + whom + (from.equals(to) ? "" : "-" + span());
    }

    private static String name(String id) {
        String safe = UNSAFE.matcher(id).replaceAll("_");
        String cut = safe.substring(0, Math.min(LONGEST, safe.length()));
        return cut.equals(id) ? id : cut + "~" + Sha256.hex(id).substring(0, HASH_DIGITS);
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
