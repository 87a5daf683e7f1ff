package org.callaudit.reports.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers for people: few digits, thousands set apart, a true minus sign; powers of ten only where figures would be mostly
 * zeros. Every argument must be finite.
 */
public final class Numerals {

    /** From here on the whole digits of a value are no longer told. */
    private static final double LARGE = 1e12;

    /** From here on the ticks of an axis would be mostly zeros. */
    private static final double LARGE_TICK = 1e9;

    private static final double SMALL = 1e-4;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numerals() {}

    /**
     * A value in so many significant digits, but never rounded further than to a whole: {@code 0.1235}, {@code 12,346}.
     *
     * @param digits at least 1
     */
    public static String rounded(double value, int digits) {
        BigDecimal exact = BigDecimal.valueOf(value);
        double size = Math.abs(value);
        if (size != 0 && (size < SMALL || size >= LARGE)) {
            return power(exact, digits);
        }
        int whole = exact.precision() - exact.scale();
        BigDecimal few = whole >= digits
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        return plain(few.stripTrailingZeros());
    }

    /** A share in per cent with its sign, as {@code 18.2%}. */
    public static String percent(double share, int digits) {
        return rounded(100 * share, digits) + "%";
    }

    /**
     * A tick: all of an axis show the same number of decimals.
     *
     * @param step between ticks, above 0
     * @param largest the absolutely largest value of the axis
     */
    public static String tick(double value, double step, double largest) {
        if (value == 0) {
            return "0";
        }
        int decimals = -(int) Math.floor(Math.log10(step) + 1e-9);
        BigDecimal exact = BigDecimal.valueOf(value);
        if (largest >= LARGE_TICK || step < SMALL) {
            int digits = Math.max(1, exact.precision() - exact.scale() + decimals);
            return power(exact, digits);
        }
        return plain(exact.setScale(Math.max(0, decimals), RoundingMode.HALF_UP));
    }

    private static String power(BigDecimal exact, int digits) {
        BigDecimal few = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = few.precision() - few.scale() - 1;
        return plain(few.scaleByPowerOfTen(-exponent).stripTrailingZeros()) + "×10" + raised(exponent);
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(RAISED.charAt(digit - '0')));
        return text.toString();
    }

    private static String plain(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int i = (point < 0 ? digits.length() : point) - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return number.signum() < 0 ? "−" + text : text.toString();
    }
}
