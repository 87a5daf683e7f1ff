package org.callaudit.analytics.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Writes what a cell of a workbook holds as text: numbers in plain decimals, dates and times as ISO 8601 has them. */
final class CellText {

    private static final double DAY_MILLIS = 86_400_000;

    /** The serial number of 31 December 9999, the last day a workbook has. */
    private static final int LAST_DAY = 2_958_465;

    /** The 29th of February 1900, which wasn't, but is counted. */
    private static final int LEAP_THAT_WAS_NOT = 60;

    private static final long EXACT = 1L << 53;

    private CellText() {}

    /**
     * @param raw as the file has it
     * @param from1904 whether days are counted from the beginning of 1904, not of 1900
     */
    static String number(String raw, CellFormats.Meaning meaning, boolean from1904) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (meaning == CellFormats.Meaning.NUMBER || value < 0 || value >= LAST_DAY + 1) {
            return plain(value);
        }
        long millis = Math.round(value * DAY_MILLIS);
        if (meaning == CellFormats.Meaning.DURATION) {
            return clock(millis);
        }
        boolean dateOnly = meaning == CellFormats.Meaning.DATE;
        if (value < 1 && !from1904) {
            return dateOnly ? plain(value) : clock(millis % (long) DAY_MILLIS);
        }
        if (value < 1 && meaning == CellFormats.Meaning.TIME) {
            return clock(millis % (long) DAY_MILLIS);
        }
        return moment(millis, from1904, dateOnly);
    }

    /** To fifteen significant digits, which is as far as a workbook counts; whole numbers to the last. */
    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= EXACT) {
            return Long.toString((long) value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        return new BigDecimal(value, new MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private static String moment(long millis, boolean from1904, boolean dateOnly) {
        long day = millis / (long) DAY_MILLIS;
        LocalDate first = from1904
                ? LocalDate.of(1904, 1, 1)
                : day < LEAP_THAT_WAS_NOT ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime moment = first.plusDays(day).atStartOfDay().plusNanos(millis % (long) DAY_MILLIS * 1_000_000);
        if (dateOnly && moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment.toLocalDate().toString();
        }
        return moment.toLocalDate() + "T" + clock(millis % (long) DAY_MILLIS);
    }

    /** Hours, minutes and seconds, with thousandths only where there are any. */
    private static String clock(long millis) {
        StringBuilder text = new StringBuilder();
        two(text, millis / 3_600_000).append(':');
        two(text, millis / 60_000 % 60).append(':');
        two(text, millis / 1000 % 60);
        long thousandths = millis % 1000;
        if (thousandths != 0) {
            text.append('.').append(Long.toString(1000 + thousandths), 1, 4);
        }
        return text.toString();
    }

    private static StringBuilder two(StringBuilder text, long number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }

    /** A text without the escapes a workbook has for characters that XML has not: _x000D_ is a carriage return. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at)) {
            int code = at + 6 < text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
                at = from;
            } else {
                at += 2;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
