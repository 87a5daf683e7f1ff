package org.callaudit.analytics.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Numbers and lists as sentences have them. */
final class Spoken {

    private static final MathContext ROUNDED = new MathContext(4);

    private static final int MOST = 8;

    private Spoken() {}

    /** All its digits, without an exponent where that is short. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** Four digits that count; whole numbers as they are. */
    static String rounded(double number) {
        return number == Math.rint(number)
                ? plain(number)
                : plain(new BigDecimal(number).round(ROUNDED).doubleValue());
    }

    /** A share in per cent, to a tenth. */
    static String percent(double share) {
        return BigDecimal.valueOf(Math.rint(share * 1000) / 10).toPlainString() + " %";
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
