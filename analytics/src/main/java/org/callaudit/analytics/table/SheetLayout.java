package org.callaudit.analytics.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How a sheet is laid out where its cells do not tell: hidden columns and rows, and cells that are merged. */
final class SheetLayout {

    /** As many as a sheet can have. */
    static final int COLUMNS = 16_384;

    private static final int ROWS = 1 << 20;

    /** More merged cells than these are counted only. */
    private static final int KEPT = 1000;

    private static final int NAMED = 6;
    private static final Pattern CELLS = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /**
     * A rectangle of cells.
     *
     * @param top its first row, from 1
     * @param left its first column, from 0
     */
    record Area(int top, int left, int bottom, int right) {

        static @Nullable Area of(String cells) {
            Matcher corners = CELLS.matcher(cells);
            return corners.matches()
                    ? new Area(
                            Integer.parseInt(corners.group(2)),
                            column(corners.group(1)),
                            Integer.parseInt(corners.group(4)),
                            column(corners.group(3)))
                    : null;
        }

        @Override
        public String toString() {
            return letters(left) + top + ":" + letters(right) + bottom;
        }
    }

    private final BitSet columns = new BitSet();
    private final BitSet rows = new BitSet();
    private final List<Area> merged = new ArrayList<>();
    private int more;

    /** Takes what an element tells of the layout. */
    void take(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "col" -> {
                if (isHidden(xml)) {
                    columns.set(
                            number(xml, "min", 1) - 1,
                            Math.max(number(xml, "min", 1) - 1, Math.min(COLUMNS, number(xml, "max", 0))));
                }
            }
            case "mergeCell" -> {
                String cells = WorkbookParts.attribute(xml, "ref");
                Area found = cells == null || merged.size() == KEPT ? null : Area.of(cells);
                if (found != null) {
                    merged.add(found);
                } else {
                    more++;
                }
            }
            default -> {}
        }
    }

    /** Takes that a row is hidden. */
    void row(XMLStreamReader xml, int row) {
        if (row > 0 && row <= ROWS && isHidden(xml)) {
            rows.set(row);
        }
    }

    /** The merged cells that begin on that row or reach over it. */
    List<Area> at(int row) {
        return merged.stream()
                .filter(cells -> cells.top <= row && row <= cells.bottom)
                .toList();
    }

    /**
     * What a person should know of it.
     *
     * @param top the first row of those that name the columns; what stands above it is not read
     * @param header the last of them
     * @param filled whether anything stands in a column, by its number from 0
     */
    List<String> notes(List<TableRow> all, int top, int header, IntPredicate filled) {
        List<String> notes = new ArrayList<>();
        List<String> hidden =
                columns.stream().filter(filled).mapToObj(SheetLayout::letters).toList();
        if (!hidden.isEmpty()) {
            notes.add((hidden.size() == 1 ? "column " : "columns ")
                    + first(hidden)
                    + (hidden.size() == 1
                            ? " is hidden and was read like the others"
                            : " are hidden and were read like the others"));
        }
        long below = all.stream()
                .filter(row -> row.line() > header && row.line() > 0 && rows.get(row.line()))
                .count();
        if (below > 0) {
            notes.add(below == 1 ? "1 hidden row was read" : below + " hidden rows were read");
        }
        List<String> heads = merged.stream()
                .filter(cells -> cells.top <= header && cells.bottom >= top)
                .map(Area::toString)
                .toList();
        if (!heads.isEmpty()) {
            notes.add("header cells " + first(heads) + " are merged");
        }
        long body = merged.stream().filter(cells -> cells.top > header).count() + more;
        if (body > 0) {
            notes.add("cells are merged below the header in " + body + (body == 1 ? " place" : " places")
                    + ": what they hold was read for the first of them only");
        }
        return notes;
    }

    /** The column of an address such as BC12, from 0; more than a sheet can have is told as no number. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > COLUMNS || column < 1) {
                throw new NumberFormatException("no column " + address);
            }
        }
        return column - 1;
    }

    private static String letters(int column) {
        int left = column + 1;
        StringBuilder letters = new StringBuilder();
        for (; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    private static String first(List<String> names) {
        int others = names.size() - NAMED;
        return IntStream.range(0, Math.min(NAMED, names.size()))
                        .mapToObj(names::get)
                        .collect(Collectors.joining(", "))
                + (others > 0 ? " and " + others + " more" : "");
    }

    private static boolean isHidden(XMLStreamReader xml) {
        String hidden = WorkbookParts.attribute(xml, "hidden");
        return "1".equals(hidden) || "true".equals(hidden);
    }

    private static int number(XMLStreamReader xml, String name, int otherwise) {
        String number = WorkbookParts.attribute(xml, name);
        return number == null ? otherwise : Math.max(otherwise, Math.min(COLUMNS, Integer.parseInt(number)));
    }
}
