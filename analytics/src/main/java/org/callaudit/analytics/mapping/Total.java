package org.callaudit.analytics.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads totals as people state them. */
final class Total {

    /** Digits behind the point of a total that had to be divided: finer than any point on a form. */
    private static final int DIGITS = 4;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private Total() {}

    /** The number a total states, whatever it is counted in; {@code 94,5 %} and {@code 47/50} are 94.5 and 47. */
    static Optional<BigDecimal> number(String text) {
        String number = text.replace("%", "").strip().replaceFirst("\\s*/[^/]*$", "");
        return NUMBER.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(',', '.')))
                : Optional.empty();
    }

    /**
     * The total in per cent, with as many digits as were stated.
     *
     * @param most points possible over what applied, used where totals are counted in points
     */
    static Optional<BigDecimal> percent(String text, TotalScale scale, double most) {
        return number(text).flatMap(number -> switch (scale) {
            case PERCENT -> Optional.of(number);
            case FRACTION -> Optional.of(text.contains("%") ? number : number.movePointRight(2));
            case POINTS -> most > 0 ? Optional.of(share(number, most)) : Optional.empty();
        });
    }

    private static BigDecimal share(BigDecimal points, double most) {
        return points.movePointRight(2).divide(BigDecimal.valueOf(most), DIGITS, RoundingMode.HALF_UP);
    }
}
