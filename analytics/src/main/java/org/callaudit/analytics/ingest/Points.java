package org.callaudit.analytics.ingest;

/**
 * A number as delivered, with what it is worth.
 *
 * @param nano in 1e-9, so that sums are exact; 0 unless it is a number
 */
record Points(String text, Sort sort, long nano) {

    /** One whole. */
    static final long ONE = 1_000_000_000L;

    /** What stands in the field. */
    enum Sort {
        BLANK,
        NUMBER,
        NOT_APPLICABLE,
        OTHER
    }

    static Points of(String text) {
        if (text.isBlank()) {
            return new Points(text, Sort.BLANK, 0);
        }
        if (text.equals("NA")) {
            return new Points(text, Sort.NOT_APPLICABLE, 0);
        }
        double value = number(text);
        return Double.isNaN(value) ? new Points(text, Sort.OTHER, 0) : new Points(text, Sort.NUMBER, nano(value));
    }

    /** In 1e-9, half up. */
    static long nano(double value) {
        return Math.round(value * ONE);
    }

    /** Whether the text is a whole number of at most nine digits, with a sign or without. */
    static boolean isWhole(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.length() == start || text.length() > start + 9) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The finite decimal number, or NaN if the text is none; what Java alone takes for one (1d, 0x1p3, NaN) is none. */
    static double number(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
