package org.callaudit.analytics.table;

/** How a number is written: its decimal mark, and the mark between groups of three digits. */
enum Notation {
    POINT('.', ','),
    COMMA(',', '.');

    private static final int GROUP = 3;

    private final char decimal;
    private final char group;

    Notation(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
    }

    static boolean isPercent(String text) {
        return text.endsWith("%");
    }

    /** Whether the text is a finite number in this notation, perhaps with a percent sign. */
    boolean fits(String text) {
        return !Double.isNaN(value(text));
    }

    /** The number, a hundredth of it if it has a percent sign; NaN if the text is none in this notation. */
    double value(String text) {
        int end = text.length();
        boolean percent = isPercent(text);
        if (percent) {
            end--;
            while (end > 0 && isBlank(text.charAt(end - 1))) {
                end--;
            }
        }
        String plain = plain(text, end);
        if (plain.isEmpty() || (percent && plain.indexOf('e') >= 0)) {
            return Double.NaN;
        }
        // Shifting the exponent keeps 94.01% the double nearest 0.9401; dividing by 100 need not.
        double value = Double.parseDouble(percent ? plain + "e-2" : plain);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** The number as Java writes one, without groups; "" if it is none. */
    private String plain(String text, int end) {
        StringBuilder plain = new StringBuilder(end + 4);
        int i = 0;
        if (end > 0 && (isMinus(text.charAt(0)) || text.charAt(0) == '+')) {
            plain.append(isMinus(text.charAt(0)) ? "-" : "");
            i++;
        }
        int first = plain.length();
        i = whole(text, i, end, plain);
        if (i < 0) {
            return "";
        }
        int digits = plain.length() - first;
        if (i < end && text.charAt(i) == decimal) {
            plain.append('.');
            int from = ++i;
            i = digits(text, i, end, plain);
            digits += i - from;
        }
        if (digits == 0) {
            return "";
        }
        if (i < end && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i = exponent(text, i + 1, end, plain);
        }
        return i == end ? plain.toString() : "";
    }

    /** Takes the digits before the decimal mark, grouped or not; where they end, or -1 if they are badly grouped. */
    private int whole(String text, int from, int end, StringBuilder plain) {
        int i = digits(text, from, end, plain);
        if (i == end || !isGroup(text.charAt(i))) {
            return i;
        }
        char mark = text.charAt(i);
        if (i == from || i - from > GROUP || text.charAt(from) == '0') {
            return -1;
        }
        while (i < end && text.charAt(i) == mark) {
            int next = digits(text, i + 1, end, plain);
            if (next - i - 1 != GROUP) {
                return -1;
            }
            i = next;
        }
        return i;
    }

    private static int digits(String text, int from, int end, StringBuilder plain) {
        int i = from;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            plain.append(text.charAt(i++));
        }
        return i;
    }

    /** Takes an exponent; where it ends, or -1 if it has no digits. */
    private static int exponent(String text, int from, int end, StringBuilder plain) {
        plain.append('e');
        int i = from;
        if (i < end && (text.charAt(i) == '+' || isMinus(text.charAt(i)))) {
            plain.append(text.charAt(i) == '+' ? '+' : '-');
            i++;
        }
        int stop = digits(text, i, end, plain);
        return stop == i ? -1 : stop;
    }

    private boolean isGroup(char c) {
        return c == group || c == '\'' || c == '\u2019' || isBlank(c);
    }

    /** The blanks that part groups: plain, no-break, thin, narrow no-break. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f';
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212';
    }
}
