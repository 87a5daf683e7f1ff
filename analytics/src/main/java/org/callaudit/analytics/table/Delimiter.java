package org.callaudit.analytics.table;

/** Finds out what parts the fields of a text file. */
final class Delimiter {

    private static final char[] KNOWN = {',', ';', '\t', '|'};
    private static final int RECORDS = 200;
    private static final int FIELDS = 1 << 10;

    private Delimiter() {}

    /**
     * The delimiter by which most records of the file's beginning have one and the same number of fields, two or more;
     * of equals the one that makes more fields, then the comma before the semicolon, the tab and the bar. The comma if
     * none parts anything.
     *
     * @param whole whether that beginning is all of the file; else its last record is taken for cut off
     */
    static char of(CharSequence head, boolean whole) {
        char best = ',';
        double bestShare = 0;
        int bestFields = 1;
        for (char delimiter : KNOWN) {
            int[] records = new int[FIELDS];
            int counted = count(head, whole, delimiter, records);
            int fields = 2;
            for (int i = 2; i < records.length; i++) {
                fields = records[i] >= records[fields] ? i : fields;
            }
            double share = counted == 0 ? 0 : (double) records[fields] / counted;
            if (share > bestShare || (share == bestShare && share > 0 && fields > bestFields)) {
                best = delimiter;
                bestShare = share;
                bestFields = fields;
            }
        }
        return best;
    }

    /** How many records have how many fields; blank ones aside. */
    private static int count(CharSequence head, boolean whole, char delimiter, int[] records) {
        int counted = 0;
        int fields = 1;
        boolean quoted = false;
        boolean blank = true;
        boolean begins = true;
        for (int i = 0; i < head.length() && counted < RECORDS; i++) {
            char c = head.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"' && (begins || head.charAt(i - 1) == '"')) {
                quoted = true;
                blank = false;
            } else if (c == delimiter) {
                fields++;
                blank = false;
            } else if (c == '\n' || c == '\r') {
                if (!blank) {
                    records[Math.min(fields, FIELDS - 1)]++;
                    counted++;
                }
                fields = 1;
                blank = true;
            } else {
                blank &= Character.isWhitespace(c);
            }
            begins = !quoted && (c == delimiter || c == '\n' || c == '\r');
        }
        if (whole && !blank && counted < RECORDS) {
            records[Math.min(fields, FIELDS - 1)]++;
            counted++;
        }
        return counted;
    }
}
