package org.callaudit.reports.monthly;

import java.util.Locale;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Unit;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;
import org.jspecify.annotations.Nullable;

/** Estimates as a table prints them: counts alone where cases are few. */
final class Figured {

    private static final String NOTHING = "–";

    private Figured() {}

    /** A measure as a row's name; a mean with the end of its scale. */
    static String name(Measure measure) {
        String name = Words.capital(measure.label().replaceFirst("^Audits with an? ", ""));
        return measure.unit() == Unit.SCALE
                ? name + " (of " + Math.round(measure.targets().most()) + ")"
                : name;
    }

    /** Counts, as {@code 21 of 51}; of a mean or a score the cases alone. */
    static Cell counts(Measure measure, Estimate estimate) {
        return measure.unit() == Unit.SHARE || estimate.n() == 0 ? counts(estimate) : Cells.count(estimate.n());
    }

    /** The counts of a share. */
    static Cell counts(Estimate estimate) {
        Long hits = estimate.numerator();
        Long all = estimate.denominator();
        return estimate.n() == 0
                ? Cell.of(NOTHING)
                : hits == null || all == null ? Cells.count(estimate.n()) : Cells.of(hits, all);
    }

    /** The value, from enough cases on. */
    static Cell value(Measure measure, Estimate estimate) {
        Double value = estimate.value();
        return value == null || !estimate.tells()
                ? Cell.of(NOTHING)
                : Cell.of(print(measure.unit(), value), amount(measure.unit(), value));
    }

    /** The likely range, from enough cases on: {@code 29–55%}. */
    static Cell likely(Measure measure, Estimate estimate) {
        Double low = estimate.low();
        Double high = estimate.high();
        if (low == null || high == null || !estimate.tells()) {
            return Cell.of(NOTHING);
        }
        Unit unit = measure.unit();
        return Cells.range(
                unit == Unit.SHARE
                        ? Math.round(100 * low) + "–" + Math.round(100 * high) + "%"
                        : unit == Unit.POINTS
                                ? print(unit, low) + " to " + print(unit, high)
                                : print(unit, low) + "–" + print(unit, high),
                amount(unit, low),
                amount(unit, high));
    }

    /** A number in its unit: {@code 41%}, {@code 88.4}, {@code +12}. */
    static String print(Unit unit, double value) {
        return switch (unit) {
            case SHARE -> Math.round(100 * value) + "%";
            case POINTS -> {
                long points = Math.round(value);
                yield points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
            }
            case NUMBER, PER_MILLION -> Words.figures(Math.round(value));
            case PERCENT, SCALE, PER_CASE -> String.format(Locale.ROOT, "%.1f", value);
        };
    }

    private static Value amount(Unit unit, double value) {
        return switch (unit) {
            case SHARE -> new Value.Share(value);
            case POINTS, NUMBER, PER_MILLION -> new Value.Amount(value, 0);
            case PERCENT, SCALE, PER_CASE -> new Value.Amount(value, 1);
        };
    }

    static Cell days(@Nullable Number days) {
        if (days == null) {
            return Cell.of(NOTHING);
        }
        double value = days.doubleValue();
        boolean whole = value == Math.rint(value);
        String text = whole ? Words.figures((long) value) : String.format(Locale.ROOT, "%.1f", value);
        return Cell.of(text, new Value.Amount(value, whole ? 0 : 1));
    }
}
