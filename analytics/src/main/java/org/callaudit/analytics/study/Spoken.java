package org.callaudit.analytics.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers and lists as sentences have them. */
final class Spoken {

    private static final int DIGITS = 4;

    /** Of a share: so little is rounding, and from a tenth of a per cent on tenths say enough. */
    private static final double NOTHING = 1e-12;

    private static final double A_TENTH = 0.001;

    private static final int MOST = 8;

    private Spoken() {}

    /** All its digits, without an exponent where that is short. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** Four digits that count, and all before the point; whole numbers as they are. */
    static String rounded(double number) {
        return rounded(number, 0);
    }

    /** The same with two digits, too, of how far others like it are spread. */
    static String rounded(double number, double spread) {
        if (number == Math.rint(number)) {
            return plain(number);
        }
        int decimals = Math.max(0, DIGITS - 1 - magnitude(number));
        int told = spread > 0 ? Math.max(decimals, 1 - magnitude(spread)) : decimals;
        return plain(
                new BigDecimal(number).setScale(told, RoundingMode.HALF_EVEN).doubleValue());
    }

    /** A share in per cent, to a tenth; finer where that would make a little nothing or nearly all all. */
    static String percent(double share) {
        double off = Math.min(Math.abs(share), Math.abs(1 - Math.abs(share)));
        BigDecimal percent = new BigDecimal(100 * share);
        BigDecimal told = off < NOTHING || off >= A_TENTH
                ? percent.setScale(1, RoundingMode.HALF_EVEN)
                : percent.setScale(-1 - magnitude(off), RoundingMode.HALF_EVEN).stripTrailingZeros();
        return told.toPlainString() + " %";
    }

    /** A difference of shares in percentage points, as {@link #percent} rounds them. */
    static String points(double difference) {
        return percent(difference).replace(" %", "");
    }

    /** The power of ten of its first digit. */
    private static int magnitude(double number) {
        return (int) Math.floor(Math.log10(Math.abs(number)));
    }

    /** “1 point”, “2 points”. */
    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** The first few, and how many more there are. */
    static String listed(List<String> names) {
        return names.size() <= MOST
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
    }
}
