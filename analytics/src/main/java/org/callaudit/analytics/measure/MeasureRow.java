package org.callaudit.analytics.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.callaudit.analytics.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One line of an export.
 *
 * @param periodStart the calendar start of the period, also where the asked days begin later
 */
public record MeasureRow(Scope scope, Grain grain, LocalDate periodStart, Measure measure, Estimate estimate) {

    private static final MathContext DIGITS = new MathContext(10);

    /** The names of the columns, without a line end. */
    public static String csvHeader() {
        return "scope_kind,scope_id,grain,period_start,measure,value,low,high,n,numerator,denominator";
    }

    /** The line as CSV (RFC 4180), without a line end: at most ten significant digits, an empty cell for null. */
    public String csvLine() {
        return String.join(
                ",",
                scope.kind().text(),
                quoted(scope.id()),
                grain.text(),
                periodStart.toString(),
                measure.text(),
                number(estimate.value()),
                number(estimate.low()),
                number(estimate.high()),
                Long.toString(estimate.n()),
                number(estimate.numerator()),
                number(estimate.denominator()));
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String number(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }

    /** Topics and channels are free text. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
