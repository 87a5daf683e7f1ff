package org.callaudit.analytics.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One column of a table, as text or as numbers. */
public final class Column {

    /**
     * What people and programs write where a value is missing, in lower case: words, marks alone (the point is SAS's, the
     * asterisk that of printed tables), and Excel's errors saved as text.
     */
    private static final Set<String> MISSING = Set.of(
            "", "na", "n/a", "n.a.", "nan", "null", "-", "\u2013", "\u2014", "--", ".", "*", "?", "#n/a", "#div/0!",
            "#value!", "#ref!", "#name?", "#num!", "#null!");

    /** As Python writes it; in other letters it may be none of something, which is 0. */
    private static final String NONE = "None";

    /** Beside a blank, all that is missing among names; a dash may be one. */
    private static final String NOT_AVAILABLE = "NA";

    private final Table table;
    private final int index;
    private final List<String> texts;

    Column(Table table, int index) {
        this.table = table;
        this.index = index;
        List<String> entries = new ArrayList<>(table.rows().size());
        for (TableRow row : table.rows()) {
            String text = row.cells().get(index).strip();
            entries.add(isMissing(text) ? "" : text);
        }
        this.texts = Collections.unmodifiableList(entries);
    }

    /** Whether a text without blanks around it stands for nothing. */
    static boolean isMissing(String text) {
        return MISSING.contains(text.toLowerCase(Locale.ROOT)) || text.equals(NONE);
    }

    /** As {@link Table#columns} has it. */
    public String name() {
        return table.columns().get(index);
    }

    /**
     * The entries without surrounding blanks, one a row. A missing one is "": a blank, NA, N/A, NaN or null in
     * whatever case, None, a dash, point, asterisk or question mark alone, or one of Excel's errors.
     */
    public List<String> texts() {
        return texts;
    }

    /** The entries as names that people chose, without surrounding blanks; only a blank and NA are missing, "". */
    public List<String> names() {
        return table.rows().stream()
                .map(row -> row.cells().get(index).strip())
                .map(text -> text.equals(NOT_AVAILABLE) ? "" : text)
                .toList();
    }

    /** Whether there are numbers and nothing else but missing entries, in whatever notation. */
    public boolean holdsNumbers() {
        return texts.stream().allMatch(text -> text.isEmpty() || Notation.POINT.fits(text) || Notation.COMMA.fits(text))
                && missing() < texts.size();
    }

    /** The number that a text is with a decimal point, null if it is none. */
    public static @Nullable Double number(String text) {
        double value = Notation.POINT.value(text);
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** How many entries are missing, by the rule of {@link #texts}. */
    public int missing() {
        return Collections.frequency(texts, "");
    }

    /**
     * The entries as finite numbers, one a row, null where missing.
     *
     * <p>One notation holds for the whole column: a decimal point with groups of three parted by commas, or a decimal
     * comma with groups parted by points; groups may be parted by blanks or apostrophes in both. The notation is the
     * one that fits every entry. If both do, it is the point ({@code 1,234} is a thousand and more), unless the fields
     * of the file are parted by semicolons, as programs do that write a decimal comma, and an entry has a comma: then
     * it is the comma. A group has exactly three digits and a grouped number no leading zero, so {@code 0,125} is an
     * eighth. Signs, leading zeros and exponents ({@code 1e3}) are fine; currencies, parentheses and infinities are
     * not.
     *
     * <p>A percentage is its hundredth: {@code 94.01%} is 0.9401. If one entry has the sign, all but zeros must.
     *
     * @throws NotANumberException if an entry is no number, or no single notation fits
     */
    public List<@Nullable Double> numbers() {
        return new NumberColumn(this, table.delimiter() == ';').numbers();
    }

    /** The line of the file, or the row of the sheet, that the entry of that index (from 0) comes from. */
    public int line(int row) {
        return table.rows().get(row).line();
    }

    /** Where the entry of that index (from 0) stands, to begin a message with. */
    public String place(int row) {
        return table.source() + ", " + word() + " " + line(row) + ", column \"" + name() + "\"";
    }

    /** What a row is called where the table comes from. */
    String word() {
        return table.delimiter() == Table.SHEET ? "row" : "line";
    }
}
