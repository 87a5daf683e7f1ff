package org.callaudit.reports.sheet;

import java.util.Locale;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.page.Value.Amount;
import org.callaudit.reports.page.Value.Day;
import org.callaudit.reports.page.Value.Moment;
import org.callaudit.reports.page.Value.Share;
import org.callaudit.reports.page.Value.Text;

/**
 * How a value is shown in a cell.
 *
 * @param format as spreadsheet programs write it
 * @param width in characters
 */
record CellShape(String format, int width) {

    /** Words; also when they are edited. */
    private static final String WORDS = "@";

    static CellShape of(Value value) {
        if (value instanceof Amount amount) {
            int decimals = amount.decimals();
            return new CellShape(
                    decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals),
                    String.format(Locale.ROOT, "%,." + decimals + "f", amount.number())
                            .length());
        } else if (value instanceof Share) {
            return new CellShape("0.0%", 6);
        } else if (value instanceof Day) {
            return new CellShape("yyyy-mm-dd", 10);
        } else if (value instanceof Moment) {
            return new CellShape("yyyy-mm-dd hh:mm", 16);
        }
        return new CellShape(WORDS, ((Text) value).text().length());
    }
}
