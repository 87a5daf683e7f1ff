package org.callaudit.analytics.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.text.CsvText;
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
        return CsvText.line(fields().values());
    }

    /** The cells by column name, in the order of the columns. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("scope_kind", scope.kind().text());
        fields.put("scope_id", scope.id());
        fields.put("grain", grain.text());
        fields.put("period_start", periodStart.toString());
        fields.put("measure", measure.text());
        fields.put("value", number(estimate.value()));
        fields.put("low", number(estimate.low()));
        fields.put("high", number(estimate.high()));
        fields.put("n", Long.toString(estimate.n()));
        fields.put("numerator", number(estimate.numerator()));
        fields.put("denominator", number(estimate.denominator()));
        return fields;
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
}
